// @vitest-environment jsdom
import { type Held, hold } from '@klankbord/kit/observable'
import { language } from '@klankbord/staff/texts'
import axe from 'axe-core'
import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CaseListPane } from '../components/CaseListPane.tsx'
import type { ReferralDirectory } from '../modules/aids-api.ts'
import { firstLook, type Looking } from '../modules/case-filters.ts'
import { type CaseMarks, noMarks } from '../modules/case-marks.ts'
import type { Workspace } from '../modules/desk-types.ts'
import type { CaseRecord, NewRecord } from '../modules/records.ts'
import type { TextBlock } from '../modules/text-blocks.ts'
import { Blocks } from '../screens/Blocks.tsx'
import '../screens/room-texts.ts'
import { aFile } from '../testing/case-files.ts'
import { BreachForm } from './BreachForm.tsx'
import { ExportForm } from './ExportForm.tsx'
import { ReferralPicker } from './ReferralPicker.tsx'
import { SafetyCard } from './SafetyCard.tsx'
import { SnippetPicker } from './SnippetPicker.tsx'

const CASE = 'a'
const TODAY = '2026-11-26'
const file = aFile(['Het verhaal'])
const directory: ReferralDirectory = {
  cards: [
    {
      code: 'CSG',
      name: { nl: 'Centrum Seksueel Geweld', en: 'Sexual Assault Centre' },
      about: { nl: 'hulp', en: 'help' },
      topics: [],
      phone: '0800-0188',
      hours: '24/7',
      url: null,
      email: null,
      free: true,
      anonymous: false,
      lastVerified: null,
      stale: true,
    },
  ],
  selection: new Map([['safety:ZEDEN_7D', ['CSG']]]),
}

let place: HTMLElement
let records: Held<readonly CaseRecord[]>
let saved: NewRecord[]
let sent: { t: string; body: Record<string, unknown> }[]
let written: string[]
let handed: { blob: Blob; name: string }[]

beforeEach(() => {
  language.set('nl')
  place = document.body.appendChild(document.createElement('main'))
  records = hold<readonly CaseRecord[]>([])
  saved = []
  sent = []
  written = []
  handed = []
})
afterEach(() => {
  render(null, place)
  place.remove()
})

function work(blocks: TextBlock[] = []): Workspace {
  const desk = {
    me: { name: 'Noor' },
    records: {
      all: () => records,
      async save(_: string, record: NewRecord) {
        saved.push(record)
        const kept = { id: record.id ?? `r${saved.length}`, version: saved.length, at: TODAY }
        const others = records.get().filter(({ id }) => id !== kept.id)
        records.set([...others, { ...kept, t: record.t, body: record.body } as CaseRecord])
        return kept.id
      },
    },
    replies: {
      desks: hold(new Map()),
      sendTyped: (_: string, t: string, body: Record<string, unknown>) => sent.push({ t, body }),
      write: (_: string, text: string) => written.push(text),
    },
    textBlocks: { all: hold<readonly TextBlock[]>(blocks), load: async () => {} },
    shelf: { hand: (blob: Blob, name: string) => handed.push({ blob, name }) },
    referrals: async () => directory,
  }
  return desk as unknown as Workspace
}

const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
const the = (testid: string) => all(testid)[0]
const show = (screen: ComponentChild) => act(() => render(screen, place))
const press = (testid: string) => act(() => the(testid)?.click())
const settle = () => act(() => new Promise<void>((resolve) => void setTimeout(resolve)))
function write(testid: string, text: string) {
  return act(() => {
    const field = the(testid) as HTMLTextAreaElement
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
}
async function findings(): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false } }
  return (await axe.run(place, { rules })).violations.map(({ id }) => id)
}

test('signs of danger stand on top with who can help, and none is an answer too', async () => {
  await show(<SafetyCard work={work()} caseId={CASE} file={file} />)
  expect(the('a3-safety')?.dataset.state).toBe('open')
  expect(await findings()).toEqual([])

  await act(() => all('a3-safety-sign')[2]?.click())
  await press('a3-safety-save')
  await settle()

  expect(saved[0]).toMatchObject({ t: 'log', body: { kind: 'safety', signs: ['ZEDEN_7D'] } })
  expect(the('a3-safety')?.dataset.state).toBe('danger')
  expect(the('a3-safety')?.textContent).toContain('0800-0188')
  expect(await findings()).toEqual([])

  await press('a3-safety-change')
  await act(() => all('a3-safety-sign')[2]?.click())
  await press('a3-safety-save')
  await settle()
  expect(saved[1]).toMatchObject({ id: 'r1', body: { signs: [] } })
  expect(the('a3-safety')?.dataset.state).toBe('calm')
})

test('nobody speaks while a condition is open, and silence is recorded at once', async () => {
  await show(<BreachForm work={work()} caseId={CASE} />)
  expect(all('a16-condition')).toHaveLength(6)

  await press('a16-speak')
  expect(the('a16-open')?.querySelectorAll('li')).toHaveLength(9)
  expect(saved).toEqual([])
  expect(await findings()).toEqual([])

  await press('a16-do-not-speak')
  await settle()
  expect(saved[0]).toMatchObject({ t: 'log', body: { kind: 'breach', outcome: 'DO_NOT_SPEAK' } })
  expect(the('a16-decided')?.dataset.outcome).toBe('DO_NOT_SPEAK')
})

test('with every condition and a second advisor the decision to speak is recorded', async () => {
  await show(<BreachForm work={work()} caseId={CASE} />)
  for (const box of all('a16-condition')) await act(() => box.click())
  for (const field of ['colleague', 'told', 'disclosed']) await write(`a16-${field}`, `over ${field}`)

  await press('a16-speak')
  await settle()

  expect(saved[0]?.body).toMatchObject({ outcome: 'SPEAK', colleague: 'over colleague' })
  expect(saved[0]?.body.met).toHaveLength(6)
})

test('a referral travels as a message in plain words, and only its code is recorded', async () => {
  await show(<ReferralPicker work={work()} caseId={CASE} file={file} today={TODAY} onClose={() => {}} />)
  await settle()
  expect(the('a3-referral-stale')).toBeDefined()
  expect(await findings()).toEqual([])

  await act(() => the('a3-referral')?.querySelector('button')?.click())
  expect(the('a3-refer-text')?.textContent).toContain('0800-0188')
  await press('a3-refer-send')

  expect(sent).toMatchObject([{ t: 'referral', body: { code: 'CSG' } }])
  expect(saved).toMatchObject([{ t: 'log', body: { kind: 'referral', code: 'CSG' } }])
  expect(JSON.stringify(saved)).not.toContain('0800')
})

test('a text block is inserted with what is known filled in, and nothing is sent', async () => {
  const block = { id: 'b', title: 'Dag', nl: 'Ik ben {naam}. Tot {dag}.', en: 'x', own: true }
  await show(<SnippetPicker work={work([block])} caseId={CASE} file={file} onClose={() => {}} />)
  expect(await findings()).toEqual([])

  await press('a3-snippet-option')

  expect(written).toEqual(['Ik ben Noor. Tot {dag}.'])
  expect(sent).toEqual([])
})

test('an export asks for a reason and a passphrase, and the reason is recorded before the file is there', {
  timeout: 30_000,
}, async () => {
  await show(<ExportForm work={work()} caseId={CASE} file={file} />)
  await press('a11-download')
  expect(handed).toEqual([])
  expect(await findings()).toEqual([])

  await write('a11-reason', 'Klachtenprocedure')
  await write('a11-passphrase', 'linde appel fiets')
  await press('a11-download')
  // Stretching a passphrase takes its time, and the machine may be busy.
  await expect.poll(() => handed.length, { timeout: 20_000 }).toBe(1)

  expect(saved).toMatchObject([{ t: 'log', body: { kind: 'export', reason: 'Klachtenprocedure' } }])
  expect(await handed[0]?.blob.text()).not.toContain('Het verhaal')
})

test('the page of texts shows own and shared blocks and three checklists', async () => {
  const shared = { id: 's', title: 'Gedeeld', nl: 'a', en: 'b', own: false }
  await show(<Blocks work={work([shared])} />)

  expect(all('a5-checklist')).toHaveLength(3)
  await press('a5-new')
  await write('a5-block-nl', 'Tot {dag}')
  expect(the('a5-unresolved')?.textContent).toContain('{dag}')
  await press('a5-save')
  expect(place.querySelector('[role=alert]')).not.toBeNull()
  expect(await findings()).toEqual([])
})

test('a case is labelled, set aside and filtered from its row', async () => {
  const looking = hold<Looking>(firstLook)
  const marked: Partial<CaseMarks>[] = []
  const pane = (look: Looking, marks: CaseMarks) => (
    <CaseListPane
      list={{ complete: true, files: [file] }}
      marks={new Map([[CASE, marks]])}
      looking={look}
      selected={null}
      asTitle
      record={null}
      today={TODAY}
      onLook={looking.set}
      onOpen={() => {}}
      onMark={(_, change) => void marked.push(change)}
    />
  )
  await show(pane(firstLook, noMarks))
  await press('a2-mark-unread')
  await press('a2-labels')
  await write('a2-labels-text', 'Bellen, spoed')
  await press('a2-labels-save')
  await press('a2-snooze')
  expect(await findings()).toEqual([])
  await press('a2-snooze-save')
  expect(marked).toEqual([
    { unread: true },
    { labels: ['Bellen', 'spoed'] },
    { snooze: { until: '2026-12-03', r2a: 0 } },
  ])

  const filter = the('a2-filter') as HTMLSelectElement
  await act(() => {
    filter.value = 'unread yes'
    filter.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(looking.get().filters).toEqual([{ by: 'unread', value: 'yes' }])
  await show(pane(looking.get(), { ...noMarks, unread: true, labels: ['Bellen'] }))
  expect(all('a2-row')).toHaveLength(1)
  expect(the('a2-row')?.dataset.unread).toBe('true')
  expect(await findings()).toEqual([])
  await press('a2-chip-remove')
  expect(looking.get().filters).toEqual([])
})
