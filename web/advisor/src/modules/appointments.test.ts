import { type Side, type Slot, type Talk, talksIn } from '@klankbord/kit/talks'
import { Problem } from '@klankbord/staff/http'
import { expect, test } from 'vitest'
import { agreedElsewhere, openAppointments, overlap, untold } from './appointments.ts'
import type { KeptAppointment, KeptAppointments, Step } from './appointments-api.ts'
import type { CaseFile } from './case-list.ts'

const id = 'a'.repeat(32)
const slot: Slot = { day: '2026-11-26', from: '10:00', until: '11:00', how: 'phone' }
const later: Slot = { ...slot, day: '2026-12-03' }
type Body = Record<string, unknown>
const said = (by: Side, body: Body) => ({ by, day: '2026-11-20', type: 'appointment', body: { id, ...body } })
const agreed = [
  said('advisor', { op: 'propose', slots: [slot] }),
  said('reporter', { op: 'accept', slots: [slot] }),
]
const talk = (...messages: ReturnType<typeof said>[]): Talk => {
  const [found] = talksIn(messages)
  if (!found) throw new Error('no talk')
  return found
}
const kept = (state: KeptAppointment['state'], on: string | null = null): KeptAppointment => ({
  ...{ id, type: 'FIRST_CONSULT', state, on },
})

test('all that was said is told to a server that knows nothing', () => {
  expect(untold(talk(...agreed), null)).toEqual([{ step: 'propose' }, { step: 'confirm', on: slot.day }])
  expect(untold(talk(said('reporter', { op: 'propose', slots: [slot] })), null)).toEqual([
    { step: 'request' },
  ])
})

test('only what is new is told', () => {
  expect(untold(talk(...agreed), kept('PROPOSED'))).toEqual([{ step: 'confirm', on: slot.day }])
  expect(untold(talk(...agreed), kept('CONFIRMED', slot.day))).toEqual([])
})

test('another day goes through giving up the first', () => {
  const moved = talk(
    ...agreed,
    said('reporter', { op: 'propose', slots: [later] }),
    said('advisor', { op: 'accept', slots: [later] }),
  )

  expect(untold(moved, kept('CONFIRMED', slot.day))).toEqual([
    { step: 'reschedule' },
    { step: 'confirm', on: later.day },
  ])
})

test('a move that was declined is told so, and leaves the day as it was', () => {
  const back = talk(
    ...agreed,
    said('advisor', { op: 'propose', slots: [later] }),
    said('reporter', { op: 'decline' }),
  )

  expect(untold(back, kept('PROPOSED', slot.day))).toEqual([{ step: 'decline' }])
  expect(untold(back, kept('CONFIRMED', slot.day))).toEqual([])
})

test('a cancellation is told with the day on which the reporter wrote it', () => {
  expect(untold(talk(...agreed, said('reporter', { op: 'cancel' })), kept('CONFIRMED', slot.day))).toEqual([
    { step: 'cancel', on: '2026-11-20' },
  ])
  expect(untold(talk(...agreed, said('advisor', { op: 'cancel' })), kept('CONFIRMED', slot.day))).toEqual([
    { step: 'withdraw' },
  ])
})

test('a talk that was held needs nothing more', () => {
  expect(untold(talk(...agreed), kept('HELD', slot.day))).toEqual([])
})

test('a time that was agreed in another case is taken', () => {
  const messages = agreed.map(({ by, ...rest }) => ({
    ...rest,
    direction: by === 'reporter' ? 1 : 2,
    state: 'ok',
  }))
  const files = [{ view: { id: 'one' }, messages }] as unknown as CaseFile[]

  expect(agreedElsewhere(files, 'two')).toEqual([slot])
  expect(agreedElsewhere(files, 'one')).toEqual([])
  expect(overlap(slot, { ...slot, from: '10:30', until: '11:30' })).toBe(true)
  expect(overlap(slot, { ...slot, from: '11:00', until: '12:00' })).toBe(false)
})

test('following twice tells once, and a colleague who was faster is no trouble', async () => {
  const steps: Step[] = []
  let now: KeptAppointments = { firstConsultFree: true, freeCancelHours: 48, appointments: [] }
  const appointments = openAppointments({
    appointments: async () => now,
    takeStep: async (_case, _id, step) => {
      steps.push(step)
      if (step.step === 'confirm') now = { ...now, appointments: [kept('CONFIRMED', slot.day)] }
      else throw new Problem('conflict', 409)
    },
    enterTime: async () => {},
  })
  const file = {
    view: { id: 'case' },
    messages: agreed.map(({ by, ...rest }) => ({
      ...rest,
      direction: by === 'reporter' ? 1 : 2,
      state: 'ok',
    })),
  } as unknown as CaseFile

  await Promise.all([appointments.follow(file), appointments.follow(file)])

  expect(steps.map(({ step }) => step)).toEqual(['propose', 'confirm'])
  expect(appointments.kept.get().get('case')?.appointments).toHaveLength(1)
  appointments.close()
  expect(appointments.kept.get().size).toBe(0)
})
