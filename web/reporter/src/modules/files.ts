import { hold } from '@klankbord/kit/observable'
import { type SealedAttachment, sealAttachment } from '@klankbord/protocol/attachment'
import { cleanImage } from '@klankbord/protocol/clean-image'
import type { AttachmentRef } from '@klankbord/protocol/message'

export const mostFiles = 10
export const largestFile = 52_428_800

export type FileProblem = 'heic' | 'large' | 'unreadable'
export type FileStep = 'cleaning' | 'warning' | 'ready' | 'uploading' | 'done' | 'error'

/** A chosen file, from the moment of choosing until it lies sealed at the server. */
export type Chosen = {
  id: string
  /** Neutral: names of files give people away. */
  name: string
  original: string
  keepName: boolean
  mime: string
  size: number
  step: FileStep
  percent: number
  /** Hidden data was taken out; false when the person sends it knowing that we could not. */
  cleaned: boolean
  problem: FileProblem | null
  sealed: SealedAttachment | null
}

const imageTypes = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const
const plainType = /^[\w.+-]+\/[\w.+-]+$/

function endingOf(file: File, kind: string): string {
  if (kind === 'jpeg') return '.jpg'
  if (kind === 'png' || kind === 'webp') return `.${kind}`
  return /\.[a-z0-9]{1,5}$/i.exec(file.name)?.[0].toLowerCase() ?? ''
}

/**
 * Files of one message. They are cleaned and sealed when they are chosen and travel only after the person
 * pressed Send (R4-7).
 */
export function createFiles(mailbox: () => Promise<string>, neutral: () => string) {
  const state = hold<readonly Chosen[]>([])
  const held = new Map<string, File>()
  let number = 0

  const find = (id: string) => state.get().find((file) => file.id === id)
  const change = (id: string, part: Partial<Chosen>) =>
    state.set(state.get().map((file) => (file.id === id ? { ...file, ...part } : file)))

  async function seal(id: string, data: Blob | Uint8Array, cleaned: boolean): Promise<void> {
    const sealed = await sealAttachment(data, await mailbox())
    change(id, { step: 'ready', sealed, size: sealed.size, cleaned })
    held.delete(id)
  }

  async function prepare(id: string, file: File): Promise<void> {
    if (file.size > largestFile) return change(id, { step: 'error', problem: 'large' })
    try {
      const { kind, cleaned } = cleanImage(new Uint8Array(await file.arrayBuffer()))
      if (kind === 'heic') return change(id, { step: 'error', problem: 'heic' })
      const name = `${neutral()}-${id}${endingOf(file, kind)}`
      if (kind === 'other' || cleaned === null) {
        const mime = plainType.test(file.type) ? file.type : 'application/octet-stream'
        return change(id, { step: 'warning', name, mime })
      }
      change(id, { name, mime: imageTypes[kind] })
      await seal(id, cleaned, true)
    } catch {
      change(id, { step: 'error', problem: 'unreadable' })
    }
  }

  return {
    state,
    change,
    /** Takes what still fits; says how many did not. */
    async add(files: readonly File[]): Promise<number> {
      const fitting = files.slice(0, mostFiles - state.get().length)
      const added = fitting.map((file) => {
        number++
        const id = String(number)
        held.set(id, file)
        state.set([
          ...state.get(),
          {
            id,
            name: `${neutral()}-${id}`,
            original: file.name,
            keepName: false,
            mime: 'application/octet-stream',
            size: file.size,
            step: 'cleaning',
            percent: 0,
            cleaned: false,
            problem: null,
            sealed: null,
          },
        ])
        return prepare(id, file)
      })
      await Promise.all(added)
      return files.length - fitting.length
    },
    /** Send it although something may be hidden in it. */
    async keep(id: string): Promise<void> {
      const file = held.get(id)
      if (!file || find(id)?.step !== 'warning') return
      change(id, { step: 'cleaning' })
      await seal(id, file, false).catch(() => change(id, { step: 'error', problem: 'unreadable' }))
    },
    keepName: (id: string, on: boolean) => change(id, { keepName: on }),
    remove(id: string): void {
      held.delete(id)
      state.set(state.get().filter((file) => file.id !== id))
    },
    /** Something still asks for a decision or is being worked on. */
    undecided: () => state.get().some(({ step }) => step === 'warning' || step === 'cleaning'),
    forget(): void {
      held.clear()
      number = 0
      state.set([])
    },
  }
}

export type Files = ReturnType<typeof createFiles>

/** What of the chosen files a message would say: two choices with the same words say the same. */
export const choiceOf = (files: readonly Chosen[]): string =>
  files.flatMap(({ sealed, keepName }) => (sealed ? `${sealed.id}${keepName}` : [])).join()

/** How a message names its files. */
export function refsOf(files: readonly Chosen[]): AttachmentRef[] {
  return files.flatMap(({ sealed, keepName, name, original, mime }) =>
    sealed
      ? [
          {
            id: sealed.id,
            key: sealed.key,
            name: keepName ? original : name,
            mime,
            size: sealed.size,
            hash: sealed.hash,
          },
        ]
      : [],
  )
}
