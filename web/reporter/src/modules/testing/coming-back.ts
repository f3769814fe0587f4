import { vi } from 'vitest'
import type { Clock } from '../idle.ts'
import { createInside } from '../inside.ts'
import { desk } from './desk.ts'
import { type FakeIntake, fakeIntake, today } from './fake-intake.ts'

export const noor = { name: 'Noor', role: 'advisor' } as const
export const samir = { name: 'Samir', role: 'backup' } as const
const still: Clock = { now: () => 0, after: () => () => {} }

/** Somebody with a code comes back. */
export async function comeBack(intake: FakeIntake, code: string, day = today) {
  const inside = createInside({
    origin: 'https://plek.example',
    today: () => day,
    clock: still,
    random: () => 0.5,
    visible: () => true,
    neutralName: () => 'bestand',
    save: () => {},
    link: { make: () => '', drop: () => {} },
  })
  const result = await inside.returning.open(code)
  const now = () => {
    const state = inside.mailbox.state.get()
    if (state.at !== 'open') throw new Error('closed')
    return state.conversation
  }
  return { inside, result, now, texts: () => now().lines.map(({ text }) => text), intake }
}

/** A report was sent. */
export async function told(people: Parameters<typeof fakeIntake>[0] = [noor, samir]) {
  const intake = await fakeIntake(people)
  vi.stubGlobal('fetch', intake.serve)
  const { sending } = await desk(intake)
  await sending.send()
  const sent = sending.state.get()
  if (sent.at !== 'sent') throw new Error('not sent')
  return { intake, code: sent.digits }
}
