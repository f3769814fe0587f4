import { flag, list, oneOf, orNull, record, text, whole } from '../shapes.ts'

export const adviceStates = [
  'DRAFT',
  'GIVEN',
  'ADOPTED',
  'PARTLY',
  'REJECTED',
  'NO_RESPONSE',
  'ACTION_OPEN',
  'ACTION_DONE',
  'ACTION_LATE',
  'CLOSED',
] as const
export type AdviceState = (typeof adviceStates)[number]
export const addressees = ['BOARD', 'MANAGEMENT', 'HR', 'WORKS_COUNCIL'] as const
export type Addressee = (typeof addressees)[number]
export const responses = ['ADOPT', 'PARTLY', 'NOT'] as const
export type Response = (typeof responses)[number]
/** What it rests on. On cases: only where a number was published that says that there are enough. */
export const bases = ['OTHER_SOURCES', 'CASES'] as const
export type Basis = (typeof bases)[number]
export const forms = ['WRITTEN', 'ORAL'] as const
export type Form = (typeof forms)[number]
export const signalStates = ['NOTED', 'CHECKED', 'GIVEN', 'FOLLOWED', 'CLOSED'] as const
export type SignalState = (typeof signalStates)[number]

/** What somebody writes of an advice. */
export type AdviceText = {
  kind: string
  addressee: Addressee
  asked: boolean
  basis: Basis
  subject: string
  why: string
  effect: string
  suggestedOwner: string | null
  suggestedDue: string | null
}
export type Advice = AdviceText & {
  id: string
  state: AdviceState
  response: Response | null
  reason: string | null
  owner: string | null
  due: string | null
  givenOn: string | null
  answerDue: string | null
  answeredOn: string | null
  doneOn: string | null
  /** Given in an earlier year, and still open. */
  carried: boolean
  mine: boolean
  /** A second advisor found no trace of anybody. */
  checked: boolean
  steps: readonly string[]
  version: number
}
export type SignalText = { theme: string; text: string; form: Form; basis: Basis; sources: string | null }
export type Signal = SignalText & {
  id: string
  state: SignalState
  givenOn: string | null
  mine: boolean
  steps: readonly string[]
  version: number
}
export type AdviceList = { advice: readonly Advice[]; signals: readonly Signal[] }

const words = orNull(text)

function readAdvice(value: unknown): Advice {
  const it = record(value)
  return {
    id: text(it.id),
    state: oneOf(...adviceStates)(it.state),
    kind: text(it.kind),
    addressee: oneOf(...addressees)(it.addressee),
    asked: flag(it.asked),
    basis: oneOf(...bases)(it.basis),
    subject: text(it.subject),
    why: text(it.why),
    effect: text(it.effect),
    suggestedOwner: words(it.suggestedOwner),
    suggestedDue: words(it.suggestedDue),
    response: orNull(oneOf(...responses))(it.response),
    reason: words(it.reason),
    owner: words(it.owner),
    due: words(it.due),
    givenOn: words(it.givenOn),
    answerDue: words(it.answerDue),
    answeredOn: words(it.answeredOn),
    doneOn: words(it.doneOn),
    carried: flag(it.carried),
    mine: flag(it.mine),
    checked: flag(it.checked),
    steps: list(text)(it.steps),
    version: whole(it.version),
  }
}

function readSignal(value: unknown): Signal {
  const it = record(value)
  return {
    id: text(it.id),
    state: oneOf(...signalStates)(it.state),
    theme: text(it.theme),
    text: text(it.text),
    form: oneOf(...forms)(it.form),
    basis: oneOf(...bases)(it.basis),
    sources: words(it.sources),
    givenOn: words(it.givenOn),
    mine: flag(it.mine),
    steps: list(text)(it.steps),
    version: whole(it.version),
  }
}

export function readAdviceList(value: unknown): AdviceList {
  const { advice, signals } = record(value)
  return { advice: list(readAdvice)(advice), signals: list(readSignal)(signals) }
}
