import { PART, sealAttachment } from '@klankbord/protocol/attachment'
import { equal } from '@klankbord/protocol/bytes'
import { Unreachable } from '@klankbord/staff/http'
import { openShelf } from '@klankbord/staff/opened-files'
import { neutralName, pick, type SealedFile, sealFile } from '@klankbord/staff/picked-files'
import { download, pictureType, upload } from '@klankbord/staff/transfers'
import { beforeEach, expect, test } from 'vitest'
import { FakeCase, FakeIntake } from '../testing/fake-intake.ts'
import type { Attachment } from './conversation.ts'

let intake: FakeIntake
let reported: FakeCase

beforeEach(async () => {
  intake = new FakeIntake()
  reported = intake.add(await FakeCase.by('c0'.repeat(16)))
})

async function aFile(size: number): Promise<SealedFile> {
  const {
    id,
    key,
    wire,
    length,
    hash,
    size: plain,
  } = await sealAttachment(new Uint8Array(size).fill(5), reported.keys.mailbox)
  return { ref: { id, key, name: 'bestand-1.bin', mime: 'text/plain', size: plain, hash }, wire, length }
}

const fetched = (ref: Attachment, seen: number[] = []) =>
  download(
    intake,
    { at: reported.id, container: reported.keys.mailbox, thread: false },
    ref,
    (done) => seen.push(done),
    new AbortController().signal,
  )

test('a file of several parts arrives as it was', async () => {
  const file = await aFile(2.5 * PART)
  const sent: number[] = []
  await upload(intake, reported.id, file, (done) => sent.push(done))
  const received: number[] = []

  const opened = new Uint8Array(await (await fetched(file.ref, received)).arrayBuffer())

  expect(equal(opened, new Uint8Array(2.5 * PART).fill(5))).toBe(true)
  expect(sent).toEqual([0, 1, 2, 3])
  expect(received).toEqual([0, 1, 2, 3])
})

test('after a drop only the missing parts are sent', async () => {
  const file = await aFile(2.5 * PART)
  intake.once('sendPart', () => {})
  intake.once('sendPart', () => {
    throw new Unreachable()
  })
  await expect(upload(intake, reported.id, file, () => {})).rejects.toBeInstanceOf(Unreachable)
  const before = intake.log.filter((call) => call === 'sendPart').length

  await upload(intake, reported.id, file, () => {})

  expect(before).toBe(1)
  expect(intake.log.filter((call) => call === 'sendPart')).toHaveLength(3)
  expect((await fetched(file.ref)).size).toBe(2.5 * PART)
})

test('a file that was changed on the way does not open', async () => {
  const file = await aFile(1000)
  await upload(intake, reported.id, file, () => {})
  const parts = reported.uploads.get(file.ref.id)?.parts
  const bytes = new Uint8Array(await (parts?.get(0) ?? new Blob()).arrayBuffer())
  bytes[200_000] = (bytes[200_000] ?? 0) ^ 1
  parts?.set(0, new Blob([bytes]))

  await expect(fetched(file.ref)).rejects.toThrow()
})

test('only pictures are for the page', () => {
  expect(pictureType('image/jpeg')).toBe('image/jpeg')
  for (const mime of ['image/svg+xml', 'text/html', 'application/pdf', 'image/heic', 'IMAGE/SVG+XML']) {
    expect(pictureType(mime)).toBeNull()
  }
})

test('a file is saved under a name that nobody but this page chose', async () => {
  const file = await aFile(1000)
  await upload(intake, reported.id, file, () => {})
  const ref = { ...file.ref, name: 'Klacht Zorggroep\u202efdp.exe', mime: 'application/pdf' }
  const attachments = new Map([
    ['first', { ...ref, id: 'first' }],
    [ref.id, ref],
  ])
  const saved: string[] = []
  const shelf = openShelf(
    intake,
    (at) => ({ at, container: reported.keys.mailbox, thread: false, attachments }),
    { urlOf: () => 'blob:', revoke: () => {}, save: (_, name) => saved.push(name) },
    () => () => {},
  )

  await shelf.open(reported.id, ref.id)

  expect(saved).toEqual(['bestand-2.pdf'])
})

test('files of the advisor get a neutral name too', () => {
  expect(neutralName({ name: 'Noor thuis.JPG', type: 'image/jpeg' }, 2)).toBe('bestand-2.jpg')
  expect(neutralName({ name: 'verslag Noor.docx', type: '' }, 1)).toBe('bestand-1.docx')
  expect(neutralName({ name: 'zonder einde', type: '' }, 3)).toBe('bestand-3.bin')
})

test('what cannot be cleaned is said, what cannot be sent is refused', async () => {
  const seal = async (file: File) =>
    (await sealFile(file, pick(file, 1), { container: reported.keys.mailbox, thread: false })).picked
  const heic = new Uint8Array([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0])

  expect(await seal(new File(['%PDF'], 'a.pdf'))).toMatchObject({ state: 'warning' })
  expect(await seal(new File([heic], 'a.heic'))).toMatchObject({ state: 'refused', reason: 'heic' })
  const large = new File([], 'a.mov')
  Object.defineProperty(large, 'size', { value: 52_428_801 })
  expect(await seal(large)).toMatchObject({ state: 'refused', reason: 'too-large' })
})
