// @vitest-environment jsdom
import { hold } from '@klankbord/kit/observable'
import type { Course } from '@klankbord/protocol/escalation-course'
import { language } from '@klankbord/staff/texts'
import { options, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CaseFile } from '../modules/case-list.ts'
import type { ShownMessage } from '../modules/conversation.ts'
import type { Workspace } from '../modules/desk-types.ts'
import type { CaseRecord, NewRecord } from '../modules/records.ts'
import { EscalationPanel } from './EscalationPanel.tsx'
import type { Followed } from './following.ts'
import { emptyPlan, type Plan, planRecord } from './plan.ts'

const TODAY = '2026-11-26'
// No effect may wait for a frame of a page that is gone by then.
options.requestAnimationFrame = (run) => queueMicrotask(run)
let place: HTMLElement
let saved: NewRecord[]
let asked: unknown[]
let told: unknown[]
let sent: { t: string; body: Record<string, unknown> }[]
let courses: Course[]
let followed: Followed | null
let companions: unknown[]

beforeEach(() => {
  language.set('nl')
  place = document.body.appendChild(document.createElement('div'))
  saved = []
  asked = []
  told = []
  sent = []
  courses = []
  followed = null
  companions = []
})
afterEach(async () => {
  await act(() => render(null, place))
  place.remove()
})

const officers = [
  { kid: 'aa', name: 'Fatma', reachable: true, fallback: false, excluded: false },
  { kid: 'bb', name: 'Bart', reachable: false, fallback: true, excluded: false },
  { kid: 'cc', name: 'Kees', reachable: true, fallback: false, excluded: true },
]
const own = {
  courses: async () => courses,
  hasThread: () => followed !== null,
  parts: () => 1,
  companions: async () => companions,
  officers: async () => officers,
  names: async () => new Map(officers.map(({ kid, name }) => [kid, name])),
  longestDelay: async () => 5,
  filesOf: () => [],
  ask: async (...args: unknown[]) => void asked.push(args),
  submit: async (...args: unknown[]) => void asked.push(args),
  follow: async () => followed,
  relay: () => {},
  say: async (...args: unknown[]) => void told.push(args),
  exclude: async (...args: unknown[]) => void told.push(args),
}

const plan: Plan = {
  ...emptyPlan,
  ...{ nature: 'LN.MIS', reason: 'Algemeen belang', topic: 'IN', title: 'Kas', text: 'De kas klopt niet.' },
  ...{ who: 'Het team', whoCount: '3', officers: ['aa', 'bb'], day: TODAY },
}
const document_ = { org: 'Zorggroep', title: plan.title, text: plan.text, files: [], day: TODAY }
const courseIn = (state: Course['state'], more: Partial<Course> = {}): Course =>
  ({
    message: 'm1',
    draft: {
      escNonce: 'n1',
      document: document_,
      docHash: 'd',
      officers: ['aa', 'bb'],
      doc: new Uint8Array(),
    },
    ...{ state, change: null, declined: null, questions: [], feedback: [], withdrawal: null, receipt: null },
    ...more,
  }) as unknown as Course

const message = {
  direction: 1,
  type: 'chat',
  body: {},
  text: 'Ik zag het zelf gebeuren in de kantine om half tien precies',
}

async function show(records: Plan | null): Promise<void> {
  const kept = records && { id: 'r', version: 1, at: TODAY, ...planRecord(records) }
  const all = hold<readonly CaseRecord[]>(kept ? [kept] : [])
  const work = {
    escalations: async () => own,
    threadNews: hold(0),
    channels: hold(new Map()),
    records: {
      all: () => all,
      save: async (_: string, record: NewRecord) => {
        saved.push(record)
        return 'r'
      },
    },
    replies: {
      desks: hold(new Map()),
      sendTyped: (_: string, t: string, body: Record<string, unknown>) => void sent.push({ t, body }),
    },
  } as unknown as Workspace
  const file = {
    ...{ messages: [message as unknown as ShownMessage], state: 'open', organisation: 'Zorggroep' },
    view: { status: 'ACCOMPANYING', channel: 'c', id: 'case' },
  } as unknown as CaseFile
  await act(() => render(null, place))
  await act(() => render(<EscalationPanel work={work} caseId="case" file={file} today={TODAY} />, place))
  await expect.poll(() => the('a10')).toBeDefined()
}
const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
const the = (testid: string) => all(testid)[0]
const press = (testid: string) => act(() => the(testid)?.click())
const step = () => the('a10')?.dataset.step
const at = (which: Plan['step'], change: Partial<Plan> = {}) => show({ ...plan, ...change, step: which })

test('the first step asks for a nature with a reason before anything else', async () => {
  await show(null)
  expect(step()).toBe('triage')
  await press('a10-next')
  expect(all('error-link').map(({ textContent }) => textContent)).toEqual([
    ...['Kies een aard.', 'Schrijf waarom.', 'Kies een onderwerp.'],
  ])
  await act(() => (all('a10-nature')[3] as HTMLInputElement).click())
  expect(the('a10-union-area')).toBeDefined()
})

test('what is worked out is kept sealed with the case', async () => {
  await at('triage')
  await press('a10-next')
  expect(step()).toBe('text')
  await act(() => render(null, place))
  await expect.poll(() => saved.length).toBeGreaterThan(0)
  expect(saved.at(-1)).toMatchObject({ id: 'r', t: 'draft', body: { kind: 'escalation', step: 'text' } })
})

test('words of the reporter are pointed out, and few who know are too', async () => {
  await at('text', { text: `Gezien: ${message.text}.` })
  expect(the('a10-style-hint')?.textContent).toContain('kantine')
  await at('who')
  expect(the('a10-who-few')).toBeDefined()
  await expect.poll(() => the('a10-delay')?.querySelectorAll('option').length).toBe(6)
})

test('who is implicated is no addressee any more (ESC-13)', async () => {
  await at('addressee')
  await expect.poll(() => all('a10-officer').length).toBe(2)
  expect(place.textContent).toContain('heeft deze week geen sleutel')
  await act(() => (all('a10-exclude')[1] as HTMLInputElement).click())
  expect(all('a10-officer').map((box) => (box as HTMLInputElement).value)).toEqual(['aa'])
  expect(the('a10-officer-one')).toBeDefined()
})

test('the preview is what is asked, and asking says so (A10-2)', async () => {
  // The day is drawn when the preview is first looked at.
  await at('preview', { day: '' })
  await expect.poll(() => the('a10-preview-text')).toBeDefined()
  expect(the('a10-preview-text')?.textContent).toBe(plan.text)
  await expect.poll(() => the('a10-preview-to')?.textContent).toBe('Fatma, Bart')
  await press('a10-next')
  expect(the('a10-consent-state')?.dataset.state).toBe('NONE')
  await press('a10-ask-consent')
  expect(asked).toEqual([['case', document_, ['aa', 'bb']]])
})

test('a text that changed after the yes has to be asked again before it can leave (A10-1)', async () => {
  courses = [courseIn('CONSENTED')]
  await at('submit', { text: `${plan.text} En meer.` })
  expect([the('a10-submit'), the('a10-consent-state')?.dataset.state]).toEqual([undefined, 'STALE'])
  courses = [courseIn('CONSENTED')]
  document_.day = '2026-10-01'
  await at('submit')
  expect([the('a10-submit'), the('a10-consent-state')?.dataset.state]).toEqual([undefined, 'OLD'])
  document_.day = TODAY
  await at('submit')
  await press('a10-submit')
  await expect.poll(() => asked.length).toBe(1)
  await expect.poll(() => saved.at(-1)?.body.done).toBe(true)
})

test('parts of others go along when they are ticked, each as it was agreed (ESC-16)', async () => {
  const other = {
    file: { view: { id: 'other' }, label: 'Dossier B' },
    course: courseIn('CONSENTED'),
  }
  companions = [other]
  courses = [courseIn('CONSENTED')]
  await at('submit')
  await expect.poll(() => the('a10-bundle')).toBeDefined()
  await act(() => the('a10-bundle')?.click())
  await press('a10-submit')
  await expect.poll(() => asked).toMatchObject([[[{ course: { message: 'm1' } }, other], { title: 'Kas' }]])
})

test('the reporter’s own text can be taken over', async () => {
  courses = [courseIn('CHANGED', { change: { ...document_, text: 'Zachter.' } })]
  await at('consent')
  expect(the('a10-changed')?.textContent).toContain('Zachter.')
  await press('a10-take-over')
  await press('a10-ask-consent')
  expect(asked).toMatchObject([['case', { text: 'Zachter.' }, ['aa', 'bb']]])
})

const asking = { qId: 'q1', text: 'Sinds wanneer?', officer: 'aa', threadId: 't', sig: 's' }
const view = {
  ...{
    thread: 't',
    channel: 'c',
    state: 'QUESTION_TO_REPORTER',
    releaseOn: null,
    overdue: ['ACK'],
    steps: [],
  },
  officers: ['aa'],
  ...{ ackShownOn: '2026-11-20', feedbackShownOn: '2027-02-20', acknowledgedOn: null, feedbackOn: null },
}
const said = (msgId: string, t: string, body: object, direction: 3 | 4 = 4) =>
  ({ msgId, direction, state: 'ok', postedOn: TODAY, content: { t, from: 'aa', body } }) as never
function thread(...messages: never[]): Followed {
  return { view, messages, broken: false, genuine: new Set(['1', '2']) } as unknown as Followed
}

test('a question waits for the advisor, who adds words or refuses it (A10-5)', async () => {
  courses = [courseIn('SUBMITTED')]
  followed = thread(
    said('1', 'question', asking),
    said('9', 'question', { ...asking, qId: 'q9', text: 'Wie?' }),
  )
  await show(null)
  await expect.poll(() => all('a10-question').length).toBe(1)
  expect(the('a10-forged')).toBeDefined()
  await act(() => {
    const field = the('a10-rephrase') as HTMLTextAreaElement
    field.value = 'Alleen het jaar.'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  await press('a10-forward')
  expect(sent).toEqual([{ t: 'question', body: { ...asking, advisorText: 'Alleen het jaar.' } }])
  expect(the('a10-question')?.dataset.state).toBe('forwarded')
  expect(told).toMatchObject([['n1', { t: 'forwarded', body: { qId: 'q1' } }]])
  told = []

  await show(null)
  await expect.poll(() => the('a10-refuse')).toBeDefined()
  await press('a10-refuse')
  expect(told[0]).toMatchObject(['n1', { t: 'chat', body: { qId: 'q1' }, step: 'ANSWER' }])
})

test('somebody who turns out to be involved is excluded after one question, and never the last one', async () => {
  HTMLDialogElement.prototype.showModal ??= () => {}
  courses = [courseIn('SUBMITTED')]
  followed = { ...thread(), view: { ...view, officers: ['aa', 'bb'] } } as unknown as Followed
  await show(null)
  await expect.poll(() => all('a10-exclude-now').length).toBe(2)
  await act(() => all('a10-exclude-now')[1]?.click())
  expect(the('confirm')?.textContent).toContain('Bart uitsluiten?')
  expect(told).toEqual([])
  await press('confirm-yes')
  await expect.poll(() => told).toMatchObject([['n1', 'bb', expect.stringContaining('leest vanaf nu')]])

  followed = thread()
  await show(null)
  await expect.poll(() => the('a10-excluded')?.dataset.id).toBe('bb')
  expect(the('a10-exclude-now')).toBeUndefined()
})

test('late is said, and a reminder is one press', async () => {
  courses = [courseIn('SUBMITTED')]
  followed = thread()
  await show(null)
  await expect.poll(() => the('a10-overdue')).toBeDefined()
  await press('a10-remind')
  expect(told[0]).toMatchObject(['n1', { t: 'chat', body: { text: expect.stringContaining('20 november') } }])
})

test('an answer of the reporter goes on as it was signed', async () => {
  const answer = { text: 'Sinds 2024', on: TODAY, reaction: null, body: { qId: 'q1', sig: 'own' } }
  const questions = [
    { id: 'q1', text: asking.text, thread: 't', officer: 'aa', on: TODAY, advisorText: '', answer },
  ]
  courses = [courseIn('ACKNOWLEDGED', { questions })]
  followed = thread(said('1', 'question', asking))
  await show(null)
  await expect.poll(() => the('a10-answer')?.textContent).toBe('Sinds 2024')
  await press('a10-answer-send')
  expect(told).toEqual([['n1', { t: 'answer', body: answer.body, step: 'ANSWER' }]])
})
