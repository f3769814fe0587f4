// @vitest-environment jsdom

import { language } from '@klankbord/staff/texts'
import { type ComponentChildren, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CaseLife } from '../components/CaseLife.tsx'
import type { CaseFile } from '../modules/case-list.ts'
import type { Coding } from '../modules/closing.ts'
import type { ShownMessage } from '../modules/conversation.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { aFile, aView } from '../testing/case-files.ts'
import { Closing } from './Closing.tsx'
import { Terms } from './Terms.tsx'
import { YearCard } from './YearCard.tsx'

const TODAY = '2026-11-26'
let place: HTMLElement
let log: string[]
let closed: Coding[]

beforeEach(() => {
  language.set('nl')
  place = document.body.appendChild(document.createElement('div'))
  log = []
  closed = []
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const show = (screen: ComponentChildren) => act(() => render(screen, place))
const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
function the(testid: string): HTMLElement {
  const [found] = all(testid)
  if (!found) throw new Error(`no ${testid}`)
  return found
}
const press = (testid: string) => act(() => the(testid).click())
const choose = (testid: string, value: string) =>
  act(() => {
    const field = the(testid) as HTMLSelectElement
    field.value = value
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })
const write = (testid: string, text: string) =>
  act(() => {
    const field = the(testid) as HTMLTextAreaElement
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })

const codes = [
  ['a12-nature', 'LN.PER'],
  ['a12-role', 'GETUIGE'],
  ['a12-relation', 'WERKNEMER'],
  ['a12-channel', 'TEL'],
  ['a12-result', 'RES.STR'],
  ['a12-talks', 'C1'],
] as const
const work = {
  life: {
    take: async (_: string, step: string, from: string) => void log.push(`${step} from ${from}`),
    close: async (_: string, coding: Coding) => void closed.push(coding),
    checkinDays: async () => ['2026-12-26'],
    rules: async () => [],
    setLegalClock: async (_: string, runs: boolean) => void log.push(`clock ${runs}`),
    hold: async (_: string, reason: string, until: string) => void log.push(`${reason} ${until}`),
    endHold: async () => void log.push('no hold'),
  },
  replies: { sendTyped: (_: string, t: string, body: object) => log.push(`${t} ${JSON.stringify(body)}`) },
} as unknown as Workspace

function fileOf(change: Parameters<typeof aView>[0], messages: ShownMessage[] = []): CaseFile {
  return { ...aFile(['verhaal']), state: 'open', view: aView(change), messages }
}
const life = (file: CaseFile) => (
  <CaseLife work={work} file={file} today={TODAY} onClose={() => log.push('closing')} />
)

test('a mode is proposed with its explanation, and nothing else happens', async () => {
  await show(life(fileOf({ status: 'INTAKE' })))
  expect(the('a3-mode').textContent).toBe('Alleen praten')
  await press('a3-set-mode')
  await act(() => place.querySelector<HTMLInputElement>('input[value="MEDIATION"]')?.click())
  await write('a3-mode-text', 'Goed idee?')
  await press('a3-mode-send')

  expect(log).toEqual(['mode-ask {"mode":"MEDIATION","text":"Goed idee?"}'])
  expect(all('a3-mode-form')).toEqual([])
})

test('each stage offers its one next step', async () => {
  await show(life(fileOf({ status: 'EXPLORING' })))
  await press('a3-next-step')
  await show(life(fileOf({ status: 'ACCOMPANYING' })))
  await press('a3-next-step')
  await show(life(fileOf({ status: 'INTAKE' })))

  expect(all('a3-next-step')).toEqual([])
  expect(log).toEqual(['CHOOSE_STEP from EXPLORING', 'STEP_DONE from ACCOMPANYING'])
})

const said = (direction: 1 | 2, type: string, body: Record<string, unknown>): ShownMessage => {
  const [message] = aFile(['x']).messages
  const status = typeof body.state === 'string' ? body.state : null
  return { ...(message as ShownMessage), id: `${type}`, direction, type, body, status }
}

test('after-care begins with a plan of days, which goes to the mailbox under seal', async () => {
  await show(life(fileOf({ status: 'INTAKE' })))
  await press('a3-enough')
  await act(async () => {})
  await show(life(fileOf({ status: 'AFTERCARE' })))
  expect(all('a3-aftercare-day').map((day) => (day as HTMLInputElement).checked)).toEqual([true])
  await press('a3-aftercare-day')
  await press('a3-aftercare-send')
  expect(log).toEqual(['TALK_WAS_ENOUGH from INTAKE'])
  await press('a3-aftercare-day')
  await press('a3-aftercare-send')

  expect(log[1]).toBe('checkins {"days":["2026-12-26"],"text":""}')
  expect(all('a3-aftercare-form')).toEqual([])
  const planned = said(2, 'checkins', { days: ['2026-12-26'] })
  await show(life(fileOf({ status: 'AFTERCARE' }, [planned])))
  expect(the('a3-aftercare-plan').textContent).toContain('26 december')
})

test('whoever asked to stop is proposed nothing, and closing says why by itself', async () => {
  const file = fileOf({ status: 'EXPLORING' }, [said(1, 'status', { state: 'withdrawn' })])
  await show(life(file))
  expect(all('a3-set-mode').length + all('a3-next-step').length + all('a3-enough').length).toBe(0)
  expect(all('a3-close-case')).toHaveLength(1)

  await show(<Closing work={work} file={file} today={TODAY} onLeave={() => {}} />)
  expect((the('a12-reason') as HTMLSelectElement).value).toBe('CLO.WEN')
  expect(all('a12-text').length + all('a12-aftercare').length).toBe(0)
  await press('a12-close')
  expect(the('a12-incomplete').querySelectorAll('li')).toHaveLength(8)
})

test('a closed case can be held, and the clock of the law stopped', async () => {
  const legal = { possible: true, ackDue: '2026-11-27', feedbackDue: '2027-02-27' }
  await show(life(fileOf({ status: 'INTAKE', legal })))
  await press('a3-legal-switch')
  await show(life(fileOf({ status: 'CLOSED', coded: true })))
  await act(() => {
    const until = the('a3-hold-until') as HTMLInputElement
    until.value = '2027-01-01'
    until.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  await press('a3-hold-save')

  expect(log).toEqual(['clock false', 'COURT_CASE 2027-01-01'])
  expect(all('a3-close-case')).toEqual([])
})

test('closing lists what is missing and goes once nothing is', async () => {
  let left = 0
  await show(<Closing work={work} file={fileOf({ status: 'INTAKE' })} today={TODAY} onLeave={() => left++} />)
  await press('a12-close')
  expect(the('a12-incomplete').querySelectorAll('li')).toHaveLength(10)
  expect(closed).toEqual([])

  await choose('a12-reason', 'CLO.BSC')
  await choose('a12-topic', 'OO.PES')
  for (const [field, code] of codes) await choose(field, code)
  await press('a12-action')
  await press('a12-aftercare')
  await write('a12-text', 'Het ga je goed.')
  expect(the('a12-incomplete').textContent).toContain('buiten scope')
  await choose('a12-topic', 'BS.WDR')
  expect(['a12-party', 'a12-known'].map((id) => (the(id) as HTMLSelectElement).value)).toEqual([
    'ONBEKEND',
    'ONBEKEND',
  ])
  await choose('a12-party', 'COLLEGA')
  await press('a12-close')

  expect(closed).toHaveLength(1)
  expect(closed[0]).toMatchObject({ topic: 'BS.WDR', party: 'COLLEGA', known: 'ONBEKEND' })
  expect(closed[0]).toMatchObject({ actions: ['ACT.LUI'], aftercare: ['2026-12-26'] })
  expect(left).toBe(1)
})

test('a case that was open when the year ended is coded without being closed', async () => {
  const counted: unknown[] = []
  const end = { year: 2025, freezesOn: '2026-01-15' }
  const life = { ...work.life, countOpen: async (...all: unknown[]) => void counted.push(all[2], all[1]) }
  let left = 0
  await show(
    <YearCard
      work={{ ...work, life } as unknown as Workspace}
      file={fileOf({ status: 'EXPLORING' })}
      end={end}
      today="2026-01-05"
      onLeave={() => left++}
    />,
  )
  await press('a12-year-save')
  expect(the('a12-incomplete').querySelectorAll('li')).toHaveLength(8)
  await choose('a12-topic', 'OO.PES')
  for (const [field, code] of codes) await choose(field, code)
  await press('a12-action')
  await press('a12-year-save')

  expect(counted[0]).toBe(2025)
  expect(counted[1]).toMatchObject({ reason: 'CLO.LOP', topic: 'OO.PES', text: '' })
  expect(left).toBe(1)
})

test('every term stands in one list, the late one first', async () => {
  const file = fileOf({ receivedOn: '2026-11-20', ackDue: '2026-11-23', answerDue: '2026-11-30' })
  await show(
    <Terms list={{ complete: true, files: [file] }} today={TODAY} rules={async () => []} onOpen={() => {}} />,
  )
  expect(all('a6-row').map((row) => [row.dataset.key, row.dataset.state])).toEqual([
    ['case.ack', 'overdue'],
    ['case.firstAnswer', 'running'],
  ])
  expect(the('a6-reason').textContent).toBe('Ontvangst bevestigen')
})
