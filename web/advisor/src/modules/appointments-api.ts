import type { Http } from '@klankbord/staff/http'
import { flag, list, oneOf, orNull, record, text, whole } from '@klankbord/staff/shapes'

export type AppointmentState =
  | 'REQUESTED'
  | 'PROPOSED'
  | 'RESCHEDULED'
  | 'CONFIRMED'
  | 'HELD'
  | 'NO_SHOW'
  | 'DECLINED'
  | 'CANCELLED_FREE'
  | 'CANCELLED_LATE'
/** What the server knows of an appointment: kind, state and days. */
export type KeptAppointment = {
  id: string
  type: 'FIRST_CONSULT' | 'FOLLOW_UP'
  state: AppointmentState
  on: string | null
}
export type KeptAppointments = {
  firstConsultFree: boolean
  freeCancelHours: number
  appointments: readonly KeptAppointment[]
}
export type StepName =
  | 'request'
  | 'propose'
  | 'confirm'
  | 'reschedule'
  | 'hold'
  | 'miss'
  | 'decline'
  | 'cancel'
  | 'withdraw'
/** `on`: the day of the talk, or of a cancellation. `quarters`: how long a talk took. */
export type Step = { step: StepName; on?: string; quarters?: number }
/** What can be typed; the free talk is counted when it was held. */
export type TimeKind = 'VERVOLG' | 'ADVIES' | 'VOORLICHTING' | 'JAARVERSLAG' | 'REIS'
export const timeKinds: readonly TimeKind[] = ['VERVOLG', 'REIS', 'ADVIES', 'VOORLICHTING', 'JAARVERSLAG']
export type TimeEntry = { channel: string; kind: TimeKind; quarters: number }
export type AppointmentsApi = ReturnType<typeof appointmentsApi>

const state = oneOf<AppointmentState>(
  'REQUESTED',
  'PROPOSED',
  'RESCHEDULED',
  'CONFIRMED',
  'HELD',
  'NO_SHOW',
  'DECLINED',
  'CANCELLED_FREE',
  'CANCELLED_LATE',
)

function readAppointment(value: unknown): KeptAppointment {
  const kept = record(value)
  return {
    id: text(kept.id),
    type: oneOf('FIRST_CONSULT', 'FOLLOW_UP')(kept.type),
    state: state(kept.state),
    on: orNull(text)(kept.on),
  }
}

/** Appointments and time at case-service. */
export function appointmentsApi(http: Http) {
  const of = (caseId: string) => `/v1/advisor/cases/${caseId}/appointments`
  return {
    async appointments(caseId: string): Promise<KeptAppointments> {
      const answer = record((await http.json('GET', of(caseId))).body)
      return {
        firstConsultFree: flag(answer.firstConsultFree),
        freeCancelHours: whole(answer.freeCancelHours),
        appointments: list(readAppointment)(answer.appointments),
      }
    },
    async takeStep(caseId: string, appointment: string, step: Step): Promise<void> {
      await http.json('POST', `${of(caseId)}/${appointment}/steps`, step)
    },
    async enterTime(entry: TimeEntry, key: string): Promise<void> {
      await http.json('POST', '/v1/advisor/time-entries', entry, { headers: { 'Idempotency-Key': key } })
    },
  }
}
