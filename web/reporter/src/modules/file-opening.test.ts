import { sealAttachment } from '@klankbord/protocol/attachment'
import { newPickupCode } from '@klankbord/protocol/pickup-code'
import { openReporterKeys } from '@klankbord/protocol/reporter-keys'
import { expect, test } from 'vitest'
import { createFileOpening } from './file-opening.ts'
import { createSession } from './session.ts'

test('whatever the sender called a file, it is saved under a name that tells nothing and cannot run', async () => {
  const keys = await openReporterKeys(newPickupCode())
  const session = createSession(keys, 'https://plek.example')
  const names = ['Klacht Zorggroep Veldzicht.pdf', 'notitie\u202Efdp.exe', 'plan.lnk']
  const kinds = ['application/pdf', 'application/x-msdownload', 'text/plain']
  const saved: string[] = []
  const wires = new Map<string, Blob>()
  const opening = createFileOpening(
    { session: () => session, fetchFile: async (id) => wires.get(id) ?? new Blob() },
    { make: () => '', drop: () => {} },
    (name) => saved.push(name),
    () => 'file',
  )

  for (const [at, name] of names.entries()) {
    const { id, key, size, hash, wire } = await sealAttachment(new Blob(['x']), keys.mailbox)
    wires.set(id, wire)
    await opening.open({ id, key, size, hash, name, mime: kinds[at] ?? '' })
  }

  expect(saved).toEqual(['file-1.pdf', 'file-2.bin', 'file-3.txt'])
})
