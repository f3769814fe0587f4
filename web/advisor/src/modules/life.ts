import { daysBetween } from '@klankbord/staff/days'
import { checkinPlan, nextCheckin } from './aftercare.ts'
import type { CaseFile } from './case-list.ts'
import type { CaseStatus, CaseView } from './cases-api.ts'
import type { ShownMessage } from './conversation.ts'
import type { CaseStep, DeadlineRule } from './life-api.ts'
import { taxonomy } from './taxonomy.ts'

export const FIRST_MODE = 'SPARREN'

export type ModeState = {
  /** What the reporter agreed to last; every case starts with talking only. */
  mode: string
  confirmed: boolean
  /** What was proposed and not answered. */
  asked: string | null
  refused: boolean
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
const known = (mode: string) => taxonomy.lists.mode.some(({ code }) => code === mode)

/** The mode as the sealed conversation tells it: a proposal counts once the reporter said yes to it (CAS-3). */
export function modeOf(messages: readonly ShownMessage[]): ModeState {
  const answers = new Map<string, boolean>()
  for (const { direction, type, body } of messages)
    if (direction === 1 && type === 'mode-answer') answers.set(asText(body.ask), body.accepted === true)
  const state: ModeState = { mode: FIRST_MODE, confirmed: false, asked: null, refused: false }
  for (const { direction, type, body, id } of messages) {
    const mode = asText(body.mode)
    if (direction !== 2 || type !== 'mode-ask' || !known(mode)) continue
    const answer = answers.get(id)
    state.asked = answer === undefined ? mode : null
    state.refused = answer === false
    if (answer === true) Object.assign(state, { mode, confirmed: true })
  }
  return state
}

/** The reporter has agreed, and case-service has not heard that yet. */
export const hasNewMode = ({ view, messages, state }: CaseFile): boolean =>
  state === 'open' && view.status === 'INTAKE' && modeOf(messages).confirmed

/** Whether a single talk may have been all it took. */
export const mayHaveBeenEnough = (status: CaseStatus): boolean =>
  status === 'INTAKE' || status === 'EXPLORING'

/** The one step that leads to the next stage and needs no closing. */
export function nextStep(status: CaseStatus): CaseStep | null {
  if (status === 'EXPLORING') return 'CHOOSE_STEP'
  return status === 'ACCOMPANYING' ? 'STEP_DONE' : null
}

export type TermState = 'running' | 'due-soon' | 'overdue' | 'met' | 'missed'
export type TermRow = {
  key: string
  caseId: string
  start: string
  due: string
  state: TermState
  /** Whether somebody has to act, or it is a day to know. */
  task: boolean
}

/** Days before its end at which a term is soon. */
const soon = 2

function stateOf(due: string, today: string, doneOn: string | null): TermState {
  if (doneOn !== null) return doneOn > due ? 'missed' : 'met'
  const left = daysBetween(today, due)
  if (left < 0) return 'overdue'
  return left <= soon ? 'due-soon' : 'running'
}

/** Every term of one case, by law and by agreement (A6). */
export function termRows(view: CaseView, today: string): TermRow[] {
  const { id: caseId, receivedOn: start, acknowledgedOn, answeredOn, legal, end } = view
  const row = (key: string, from: string, due: string | null, doneOn: string | null, task: boolean) =>
    due === null ? [] : [{ key, caseId, start: from, due, state: stateOf(due, today, doneOn), task }]
  const closed = end.closed
  // Nobody confirms or answers any more once a case is closed.
  return [
    ...row('case.ack', start, view.ackDue, acknowledgedOn ?? closed, true),
    ...row('case.firstAnswer', start, view.answerDue, answeredOn ?? closed, true),
    ...row('role.receiver.ack', start, legal.ackDue, acknowledgedOn ?? closed, true),
    ...row('role.receiver.feedback', acknowledgedOn ?? start, legal.feedbackDue, closed, true),
    ...row(
      view.status === 'DORMANT' ? 'case.noContactClose' : 'case.dormant',
      view.lastReporterOn ?? start,
      end.silentUntil,
      null,
      false,
    ),
    ...row('case.reopen', closed ?? start, end.reopenUntil, null, false),
    ...row('case.purge', closed ?? start, end.purgeDue, null, false),
  ]
}

/** The days on which the mailbox asks next; only the sealed plans know them. */
function checkinRows(file: CaseFile, today: string): TermRow[] {
  return (['aftercare', 'detriment'] as const).flatMap((about) => {
    const due = nextCheckin(file, today, about)
    const start = checkinPlan(file.messages, about)?.plannedOn
    const over = due !== null && due < today
    if (due === null || start === undefined || (file.view.status === 'CLOSED' && over)) return []
    const caseId = file.view.id
    const key = `${about}.check`
    // Whoever spoke up may pay for it: the advisor looks then, also when no answer comes.
    const task = about === 'detriment' && !over
    return [{ key, caseId, start, due, state: stateOf(due, today, null), task }]
  })
}

const order: readonly TermState[] = ['overdue', 'due-soon', 'running', 'missed', 'met']

/** What runs first, by its end; what is over last. */
export function allTerms(files: readonly CaseFile[], today: string): TermRow[] {
  const key = ({ state, due }: TermRow) => `${Math.min(order.indexOf(state), 3)} ${due}`
  return files
    .flatMap((file) => [...termRows(file.view, today), ...checkinRows(file, today)])
    .sort((a, b) => key(a).localeCompare(key(b)) || a.caseId.localeCompare(b.caseId))
}

const DAYS_OF_A_WEEK = 7

/** What somebody has to do within a week, or should have done, the first to end on top (A1). */
export function dueThisWeek(files: readonly CaseFile[], today: string): TermRow[] {
  const open: readonly TermState[] = ['overdue', 'due-soon', 'running']
  return files
    .flatMap((file) => [...termRows(file.view, today), ...checkinRows(file, today)])
    .filter(
      ({ task, state, due }) => task && open.includes(state) && daysBetween(today, due) <= DAYS_OF_A_WEEK,
    )
    .sort((a, b) => a.due.localeCompare(b.due) || a.caseId.localeCompare(b.caseId))
}

/** The same day some months later, or the last day of a month that has no such day. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The days on which the mailbox asks how it goes, if the advisor plans all of them. */
export function checkinDays(rules: readonly DeadlineRule[], today: string): string[] {
  const rule = rules.find(({ key }) => key === 'aftercare.check')
  return (rule?.values ?? []).map((months) => plusMonths(today, months))
}
