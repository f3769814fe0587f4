// @vitest-environment jsdom
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { language } from '@klankbord/staff/texts'
import type { ComponentChildren } from 'preact'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Asked } from '../modules/thread-content.ts'
import { fakeCharges } from '../testing/fake-charges.ts'
import { aView, COLLEAGUE, FakeWork, genuine, THREAD } from '../testing/fake-work.ts'
import { Register } from './Register.tsx'
import { ReportPage } from './ReportPage.tsx'
import { Reports } from './Reports.tsx'
import { Settings } from './Settings.tsx'

let work: FakeWork
let place: HTMLElement

beforeEach(() => {
  language.set('nl')
  work = new FakeWork()
  place = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const show = (screen: ComponentChildren) => act(async () => render(screen, place))
const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
const has = (testid: string) => all(testid).length > 0
function the(testid: string): HTMLElement {
  const [found] = all(testid)
  if (!found) throw new Error(`no ${testid}`)
  return found
}
const press = (testid: string) => act(async () => the(testid).click())
function write(testid: string, text: string) {
  return act(async () => {
    const field = the(testid) as HTMLInputElement
    field.value = text
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
  })
}
const until = (check: () => void) =>
  vi.waitFor(async () => {
    await act(async () => {})
    check()
  })
const showReport = () => show(<ReportPage work={work} thread={THREAD} today={TODAY} onGo={() => {}} />)
const asked: Asked = {
  ...{ id: 'q', day: TODAY, officer: COLLEAGUE, text: 'Wanneer was dit?', state: 'sent' },
  ...{ part: null, answers: [] },
}

test('without reports the list says what happens when one comes', async () => {
  await show(<Reports work={work} today={TODAY} onGo={() => {}} />)

  expect(the('o1-empty').textContent).toContain('Er zijn geen meldingen voor u.')
  expect(has('o1-unsigned')).toBe(false)
})

test('the list stands in the order of the terms and says how long is left', async () => {
  const soon = aView({ thread: '01'.repeat(16), ackDueOn: '2026-11-27', ackShownOn: '2026-11-27' })
  const closed = aView({ thread: '02'.repeat(16), state: 'CLOSED', acknowledgedOn: TODAY, feedbackOn: TODAY })
  work.put({ view: closed }, { view: aView() }, { view: soon, unread: true })
  await show(<Reports work={work} today={TODAY} onGo={() => {}} />)

  expect(all('o1-row').map(({ dataset }) => dataset.id)).toEqual([soon.thread, THREAD, closed.thread])
  expect(all('o1-row').map(({ dataset }) => dataset.unread)).toEqual(['true', 'false', 'false'])
  expect(the('o1-row-ack-due').textContent).toBe('Bevestig de ontvangst uiterlijk morgen. Nog 1 dag.')

  await write('o1-filter', 'closed')
  expect(all('o1-row').map(({ dataset }) => dataset.id)).toEqual([closed.thread])
})

test('an officer whom no list names yet is told what to do', async () => {
  work.channels.set(new Map())
  await show(<Reports work={work} today={TODAY} onGo={() => {}} />)

  expect(the('o1-unsigned').textContent).toContain(work.spokenKid)
})

test('a genuine report is shown with what was checked, and confirmed in one click', async () => {
  work.put({})
  await showReport()

  expect(the('o2-verified').dataset.state).toBe('ok')
  expect(the('o2-verified').textContent).toContain('Dit lezen: Hassan, Ineke.')
  expect(the('o2-text').textContent).toBe('Er klopt iets niet.')
  expect(the('o2-must-not').textContent).toContain('Probeer niet te achterhalen wie dit heeft gemeld.')
  work.next = () =>
    work.put({ view: aView({ state: 'ACKNOWLEDGED', acknowledgedOn: TODAY, steps: ['ASSESS'] }) })
  await press('o2-acknowledge')

  expect(work.done).toEqual([['acknowledge', THREAD, '']])
  await until(() => expect(the('o2-acknowledged').dataset.day).toBe(TODAY))
  await press('o2-set-status')
  expect(work.done.at(-1)).toEqual(['take', THREAD, { step: 'ASSESS' }])
})

test('of a report that cannot be trusted nothing is shown but why', async () => {
  work.put({ opened: { verdict: { genuine: false, why: 'organisation' }, broken: false, content: null } })
  await showReport()

  expect(the('o2-verified').dataset).toMatchObject({ state: 'failed', why: 'organisation' })
  expect(the('o2-verified').textContent).toContain('De melding is gemaakt voor een andere organisatie.')
  expect(has('o2-text')).toBe(false)
  expect(has('o2-acknowledge')).toBe(false)
})

test('a missed term stands on top, with what the law asks', async () => {
  work.put({ view: aView({ overdue: ['ACK'], ackDueOn: '2026-11-24' }) })
  await showReport()

  expect(the('o2-overdue').textContent).toContain('De wet vraagt een reactie binnen die termijn.')
  expect(the('o2-ack-due').textContent).toContain('had uiterlijk dinsdag 24 november bevestigd moeten zijn')
})

test('a question that asks who somebody is goes only at the second press', async () => {
  work.put({ view: aView({ state: 'ASSESSMENT', acknowledgedOn: TODAY, steps: ['ASK'] }) })
  await showReport()
  await write('o3-question-text', 'Op welke afdeling werkt u?')
  await press('o3-send')

  expect(has('o3-identifying-warning')).toBe(true)
  expect(work.done).toEqual([])
  await press('o3-send')
  expect(work.done).toEqual([['ask', THREAD, 'Op welke afdeling werkt u?', null]])
  await until(() => expect((the('o3-question-text') as HTMLTextAreaElement).value).toBe(''))
})

test('an answer stands with its question, and says whose words it is in', async () => {
  const answered: Asked = {
    ...asked,
    state: 'answered',
    answers: [{ by: 'reporter', day: TODAY, text: 'In mei.', part: null, reaction: null }],
  }
  work.put({ opened: genuine({ questions: [answered, { ...asked, id: 'r', state: 'declined' }] }) })
  await showReport()

  expect(all('o3-question').map(({ dataset }) => dataset.state)).toEqual(['answered', 'declined'])
  expect(the('o3-answer').textContent).toContain('In mei.')
  expect(all('o3-question')[1]?.textContent).toContain('Niet beantwoord')
})

test('several reporters stand apart, and a question is for one of them (ESC-16)', async () => {
  const [{ verdict, content, ...rest }] = [genuine()]
  if (!verdict.genuine || !content) throw new Error('not genuine')
  const [first] = verdict.parts
  const second = { ...first, escNonce: 'n2', document: { ...first.document, text: 'In mei.' } }
  const bare = { withdrawn: false, files: [] }
  const opened = {
    ...{ ...rest, verdict: { ...verdict, parts: [first, second] as const } },
    content: { ...content, parts: [bare, { ...bare, withdrawn: true }] },
  }
  work.put({ view: aView({ state: 'ASSESSMENT', acknowledgedOn: TODAY, steps: ['ASK'] }), opened })
  await showReport()

  expect(all('o2-part')).toHaveLength(2)
  expect(all('o2-withdrawn')).toHaveLength(1)
  expect(the('o2-verified').textContent).toContain('2 delen, elk apart ondertekend')
  await write('o3-question-text', 'Hoe laat?')
  await press('o3-send')
  expect(work.done).toEqual([])
  await act(async () => all('o3-part')[1]?.click())
  await press('o3-send')
  expect(work.done).toEqual([['ask', THREAD, 'Hoe laat?', 'n2']])
})

test('a message with a forged signature is named, and not shown', async () => {
  const forged = {
    ...({ id: 'x', kind: 'question', state: 'forged', side: 'officers', day: TODAY } as const),
    ...{ officer: COLLEAGUE, text: '', files: [], part: null },
  }
  work.put({ opened: genuine({ entries: [forged] }) })
  await showReport()

  expect(the('o2-event').dataset.state).toBe('forged')
  expect(the('o2-event').textContent).toContain('op naam van Ineke waarvan de handtekening niet klopt')
})

test('feedback says what is missing, and then goes with its measures', async () => {
  work.put({
    view: aView({ state: 'ASSESSMENT', acknowledgedOn: TODAY, steps: ['GIVE_FEEDBACK', 'REFUSE'] }),
  })
  await showReport()
  await press('o2-tab-feedback')
  await press('o4-send')
  expect(has('error-summary')).toBe(true)
  expect(work.done).toEqual([])

  await write('o4-assessment', 'DEELS_GEGROND')
  await write('o4-text', 'We hebben dit onderzocht.')
  await write('o4-not-told', 'Wat er met een collega gebeurt.')
  await act(async () =>
    all('o4-measure')
      .find((box) => (box as HTMLInputElement).value === 'GESPREK')
      ?.click(),
  )
  await press('o4-send')

  const text = 'We hebben dit onderzocht.\n\nDit kunnen we niet vertellen: Wat er met een collega gebeurt.'
  const step = { step: 'GIVE_FEEDBACK', assessment: 'DEELS_GEGROND', measures: ['GESPREK'] }
  expect(work.done).toEqual([['giveFeedback', THREAD, text, step]])
})

test('feedback without an assessment names the day on which there is more', async () => {
  work.put({ view: aView({ state: 'INVESTIGATION', acknowledgedOn: TODAY, steps: ['GIVE_FEEDBACK'] }) })
  await showReport()
  await press('o2-tab-feedback')
  await write('o4-assessment', 'NOT_YET')
  await write('o4-text', 'We zijn nog bezig.')
  await press('o4-send')
  expect(work.done).toEqual([])

  await write('o4-next-date', '2026-12-24')
  await press('o4-send')
  expect(work.done[0]?.[3]).toEqual({ step: 'GIVE_FEEDBACK', nextOn: '2026-12-24', measures: [] })
})

test('what is typed is kept beside the form until it is sent', async () => {
  work.put({})
  await showReport()
  await write('o2-tell-text', 'Nog niet af')
  expect(work.hasUnsent()).toBe(true)

  await press('o2-tell')
  expect(work.done).toEqual([['tell', THREAD, 'Nog niet af', null, []]])
  await until(() => expect(work.hasUnsent()).toBe(false))
})

test('the register shows days and codes', async () => {
  work.rows = [
    {
      ...{ receivedOn: TODAY, channelName: 'Zorggroep Veldzicht', nature: 'LN.MIS', topic: 'IN' },
      ...{ state: 'CLOSED', acknowledgedOn: TODAY, feedbackOn: TODAY, result: 'GEGROND' },
      ...{ measures: ['TRAINING'], closedOn: TODAY, destroyOn: '2028-11-26' },
    },
  ]
  await show(<Register work={work} today={TODAY} />)
  await until(() => expect(the('o5-row').textContent).toContain('Gegrond, Training'))

  expect(the('o5-csv').getAttribute('href')).toBe('/v1/organisation/register.csv')
})

test('the settings name who receives reports, and who stands in', async () => {
  await show(<Settings work={work} charges={fakeCharges} today={TODAY} />)

  await until(() => expect(has('o9-fallback')).toBe(true))
  expect(all('o9-officer').map(({ textContent }) => textContent)).toEqual([
    'Hassan (u)',
    'Ineke – vangnet, voor als een ander betrokken is',
  ])
  expect(has('o9-blocked')).toBe(false)
  expect(has('o9-calendar')).toBe(true)
  expect(has('o9-law')).toBe(true)
})

test('the settings show the contract and its statements, and nothing that was worked', async () => {
  await show(<Settings work={work} charges={fakeCharges} today={TODAY} />)

  await until(() => expect(all('o9-statement')).toHaveLength(2))
  expect(all('o9-contract')[0]?.textContent).toContain('gaat uw praktijk nog na')
  expect(all('o9-statement').map(({ textContent }) => textContent?.slice(0, 19))).toEqual([
    'Creditnota 2026-Q3:',
    'Afrekening 2026-Q3:',
  ])
  expect(all('o9-statement-pdf').map((link) => link.getAttribute('href'))).toEqual([
    '/paper/2026-ABC234-02/nl',
    '/paper/2026-ABC234-01/nl',
  ])
  expect(all('o9-statement-invoice')).toHaveLength(1)
})

test('the report leaves as it was received, for whoever checks who wrote it', async () => {
  work.put({})
  await showReport()
  await act(() => all('o2-verifier-save')[0]?.click())

  expect(work.done).toContainEqual(['hand', 'melding.json'])
})
