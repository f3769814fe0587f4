import { PART } from '@klankbord/protocol/attachment'
import * as api from './api.ts'
import type { Chosen, Files } from './files.ts'

/** Asks the server for room for one sealed file. */
export type Reserve = (attachment: string, length: number, signal: AbortSignal) => Promise<string>

/**
 * Brings sealed files to the server in parts. After a drop it asks which parts arrived and sends the rest.
 */
export function createUploading(files: Files, reserve: Reserve) {
  const reservations = new Map<string, string>()
  const running = new Map<string, AbortController>()

  async function sendParts(file: Chosen, reservation: string, resumed: boolean, signal: AbortSignal) {
    if (!file.sealed) return
    const { wire } = file.sealed
    const count = Math.ceil(wire.size / PART)
    const there = new Set(resumed ? await api.partsThatArrived(reservation, signal) : [])
    for (let part = 0; part < count; part++) {
      if (!there.has(part)) {
        await api.sendPart(reservation, part, wire.slice(part * PART, (part + 1) * PART), signal)
      }
      files.change(file.id, { percent: Math.round(((part + 1) / count) * 100) })
    }
  }

  async function bring(file: Chosen): Promise<void> {
    if (!file.sealed) return
    const stop = new AbortController()
    running.set(file.id, stop)
    files.change(file.id, { step: 'uploading' })
    try {
      const former = reservations.get(file.id)
      const reservation = former ?? (await reserve(file.sealed.id, file.sealed.length, stop.signal))
      reservations.set(file.id, reservation)
      await sendParts(file, reservation, former !== undefined, stop.signal)
      files.change(file.id, { step: 'done', percent: 100 })
    } catch (failure) {
      if (stop.signal.aborted) return
      // A reservation that ran out is asked for again at the next try.
      if (failure instanceof api.Failed && failure.trouble.kind === 'refused') reservations.delete(file.id)
      files.change(file.id, { step: 'ready' })
      throw failure
    } finally {
      running.delete(file.id)
    }
  }

  return {
    /** Brings all that are ready, one after the other. Ends when each is there or was cancelled. */
    async all(): Promise<void> {
      for (const file of files.state.get()) if (file.step === 'ready') await bring(file)
    },
    /** Brings all once more at the next try: the server forgets after a day what no message named (R4-7). */
    again(): void {
      reservations.clear()
      for (const { id, step } of files.state.get()) if (step === 'done') files.change(id, { step: 'ready' })
    },
    /** Leaves one file out; also while it travels. */
    cancel(id: string): void {
      running.get(id)?.abort()
      files.remove(id)
    },
    forget(): void {
      for (const stop of running.values()) stop.abort()
      running.clear()
      reservations.clear()
    },
  }
}

export type Uploading = ReturnType<typeof createUploading>
