import { afterEach, expect, test, vi } from 'vitest'
import { createFiles, largestFile, mostFiles, refsOf } from './files.ts'
import { desk } from './testing/desk.ts'
import { fakeIntake } from './testing/fake-intake.ts'

afterEach(() => vi.unstubAllGlobals())

const bytes = (...parts: (number[] | string)[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)),
  )
// Start, a comment with a place, one scan, end, and something behind the end.
const photo = bytes([0xff, 0xd8, 0xff, 0xfe, 0, 10], 'GPS 52.1', [0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9], 'GPS')
const pdf = new File(['%PDF-1.4 van Jan'], 'Jan de Vries.pdf', { type: 'application/pdf' })

const fresh = () =>
  createFiles(
    async () => 'ab'.repeat(16),
    () => 'bestand',
  )

test('a photo loses its place and its name, and is sealed at once', async () => {
  const files = fresh()

  await files.add([new File([photo], 'IMG_Jan_1234.JPG', { type: 'image/jpeg' })])

  const [file] = files.state.get()
  expect(file).toMatchObject({ name: 'bestand-1.jpg', step: 'ready', cleaned: true, mime: 'image/jpeg' })
  expect(file?.size).toBeLessThan(photo.length)
  expect(refsOf(files.state.get())[0]).toMatchObject({ name: 'bestand-1.jpg', size: file?.size })
})

test('what cannot be cleaned waits for a decision', async () => {
  const files = fresh()
  await files.add([pdf])
  expect(files.state.get()[0]).toMatchObject({ step: 'warning', sealed: null, name: 'bestand-1.pdf' })
  expect(files.undecided()).toBe(true)

  await files.keep('1')

  expect(files.state.get()[0]).toMatchObject({ step: 'ready', cleaned: false })
  expect(files.undecided()).toBe(false)
})

test('the own name of a file travels only when the person ticks it', async () => {
  const files = fresh()
  await files.add([pdf])
  await files.keep('1')
  expect(refsOf(files.state.get())[0]?.name).toBe('bestand-1.pdf')

  files.keepName('1', true)

  expect(refsOf(files.state.get())[0]?.name).toBe('Jan de Vries.pdf')
})

test('a HEIC photo is refused with its reason', async () => {
  const files = fresh()
  await files.add([new File([bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'heic')], 'a.heic')])
  expect(files.state.get()[0]).toMatchObject({ step: 'error', problem: 'heic' })
})

test('a file that is too large is refused without reading it', async () => {
  const files = fresh()
  const large = { name: 'film.mp4', size: largestFile + 1, type: 'video/mp4' } as File
  await files.add([large])
  expect(files.state.get()[0]).toMatchObject({ step: 'error', problem: 'large' })
})

test('no more than ten, and it says how many did not fit', async () => {
  const files = fresh()
  const left = await files.add(Array.from({ length: mostFiles + 2 }, () => pdf))
  expect(left).toBe(2)
  expect(files.state.get()).toHaveLength(mostFiles)
})

test('files travel only after sending, and after a drop only what is missing', async () => {
  const intake = await fakeIntake([{ name: 'Noor', role: 'advisor' }])
  vi.stubGlobal('fetch', intake.serve)
  const { files, sending } = await desk(intake)
  await files.add([new File([photo], 'a.jpg')])
  expect(intake.sent('attachment-reservations')).toHaveLength(0)
  intake.faults.set('attachment-parts', ['lost-after'])

  await sending.send()
  expect(sending.state.get().at).toBe('failed')
  await sending.send()

  expect(sending.state.get().at).toBe('sent')
  expect(intake.sent('attachment-reservations')).toHaveLength(1)
  expect(intake.calls.filter(({ path }) => path === 'attachment-parts')).toHaveLength(1)
  const [report] = await intake.read('Noor')
  expect(report?.att).toHaveLength(1)
  expect(report?.body).toMatchObject({ answers: { files: [{ id: report?.att[0]?.id, cleaned: true }] } })
})

test('a file that is left out while it travels is not named in the report', async () => {
  const intake = await fakeIntake([{ name: 'Noor', role: 'advisor' }])
  vi.stubGlobal('fetch', intake.serve)
  const { files, uploading, sending } = await desk(intake)
  await files.add([new File([photo], 'a.jpg')])
  intake.faults.set('attachment-parts', ['lost-before'])
  await sending.send()

  uploading.cancel('1')
  await sending.send()

  expect((await intake.read('Noor'))[0]?.att).toEqual([])
})
