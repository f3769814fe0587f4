import { type Held, hold, type Observable } from '@klankbord/kit/observable'
import { type Slot, type Talk, talksIn } from '@klankbord/kit/talks'
import { Problem } from '@klankbord/staff/http'
import type {
  AppointmentState,
  AppointmentsApi,
  KeptAppointment,
  KeptAppointments,
  Step,
} from './appointments-api.ts'
import type { CaseFile } from './case-list.ts'

/** An appointment as both sides see it, with what the server keeps of it. */
export type CaseTalk = Talk & { kept: KeptAppointment | null }
export type Appointments = {
  /** What the server keeps, by case; missing until asked. */
  kept: Observable<ReadonlyMap<string, KeptAppointments>>
  /** Tells the server what the conversation says, and looks what it keeps. */
  follow(file: CaseFile): Promise<void>
  take(caseId: string, appointment: string, step: Step): Promise<void>
  close(): void
}

export function caseTalks(file: CaseFile, kept: KeptAppointments | undefined): CaseTalk[] {
  const messages = file.messages
    .filter(({ state, type }) => state === 'ok' && type === 'appointment')
    .map(({ direction, day, type, body }) => ({
      by: direction === 1 ? ('reporter' as const) : ('advisor' as const),
      ...{ day, type, body },
    }))
  return talksIn(messages).map((talk) => ({
    ...talk,
    kept: kept?.appointments.find(({ id }) => id === talk.id) ?? null,
  }))
}

/** What was agreed in other cases: times that are no longer free. */
export function agreedElsewhere(files: readonly CaseFile[], caseId: string): Slot[] {
  return files
    .filter(({ view }) => view.id !== caseId)
    .flatMap((file) => caseTalks(file, undefined))
    .flatMap(({ state, agreed, standing }) => {
      const slot = state === 'agreed' ? agreed : state === 'proposed' ? standing : null
      return slot ? [slot] : []
    })
}

export const overlap = (one: Slot, other: Slot): boolean =>
  one.day === other.day && one.from < other.until && other.from < one.until

/** `day`: of the talk, where that is part of what the server keeps. */
type Told = { step: Step; leadsTo: readonly AppointmentState[]; day?: string }

/** The steps that the messages of an appointment amount to, in order. */
function toldBy({ said }: Talk): Told[] {
  const steps: Told[] = []
  let agreed: string | null = null
  let standing: string | null = null
  for (const { by, op, day, slots } of said) {
    if (op === 'propose') {
      if (agreed !== null) steps.push({ step: { step: 'reschedule' }, leadsTo: ['RESCHEDULED'] })
      if (by === 'advisor') steps.push({ step: { step: 'propose' }, leadsTo: ['PROPOSED'] })
      else if (steps.length === 0) steps.push({ step: { step: 'request' }, leadsTo: ['REQUESTED'] })
      standing = agreed ?? standing
      agreed = null
    } else if (op === 'accept' && slots[0]) {
      agreed = slots[0].day
      standing = null
      steps.push({ step: { step: 'confirm', on: agreed }, leadsTo: ['CONFIRMED'], day: agreed })
    } else if (op === 'decline' && standing !== null) {
      steps.push({ step: { step: 'decline' }, leadsTo: ['CONFIRMED'], day: standing })
      agreed = standing
      standing = null
    } else if (op === 'decline') {
      steps.push({ step: { step: 'decline' }, leadsTo: ['DECLINED'] })
    } else if (op === 'cancel') {
      const step: Step = by === 'reporter' ? { step: 'cancel', on: day } : { step: 'withdraw' }
      steps.push({ step, leadsTo: ['CANCELLED_FREE', 'CANCELLED_LATE'] })
    }
  }
  return steps
}

/** What the server has not heard yet. It knows more than the messages once a talk was held or missed. */
export function untold(talk: Talk, kept: KeptAppointment | null): Step[] {
  const steps = toldBy(talk)
  if (!kept) return steps.map(({ step }) => step)
  const last = steps.reduce((found, { leadsTo, day }, at) => {
    const same = leadsTo.includes(kept.state) && (day === undefined || day === kept.on)
    return same ? at : found
  }, -1)
  return last === -1 ? [] : steps.slice(last + 1).map(({ step }) => step)
}

/** Keeps case-service up with what the two sides agreed under seal: kind, state and day. */
export function openAppointments(api: AppointmentsApi): Appointments {
  const kept: Held<ReadonlyMap<string, KeptAppointments>> = hold<ReadonlyMap<string, KeptAppointments>>(
    new Map(),
  )
  let closed = false
  let turn: Promise<void> = Promise.resolve()

  async function look(caseId: string): Promise<KeptAppointments> {
    const found = await api.appointments(caseId)
    if (!closed) kept.set(new Map(kept.get()).set(caseId, found))
    return found
  }

  async function tell(caseId: string, appointment: string, step: Step): Promise<void> {
    try {
      await api.takeStep(caseId, appointment, step)
    } catch (failure) {
      // Another browser was faster, or the steps were overtaken: what is kept now tells.
      if (!(failure instanceof Problem && failure.status === 409)) throw failure
    }
  }

  async function catchUp(file: CaseFile): Promise<void> {
    const caseId = file.view.id
    const found = await look(caseId)
    let told = 0
    for (const talk of caseTalks(file, found)) {
      for (const step of untold(talk, talk.kept)) {
        await tell(caseId, talk.id, step)
        told++
      }
    }
    if (told > 0) await look(caseId)
  }

  return {
    kept,
    /** One after the other, so that the same step is not told twice at a time. */
    follow(file) {
      turn = turn.catch(() => {}).then(() => (closed ? undefined : catchUp(file)))
      return turn
    },
    async take(caseId, appointment, step) {
      await api.takeStep(caseId, appointment, step)
      await look(caseId)
    },
    close() {
      closed = true
      kept.set(new Map())
    },
  }
}
