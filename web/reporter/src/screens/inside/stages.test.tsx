// @vitest-environment jsdom
import { type ComponentChildren, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insideSay } from '../../inside-texts/inside-texts.ts'
import { Checkin } from './Checkin.tsx'
import { ModeAsk } from './ModeAsk.tsx'
import { Terms } from './Terms.tsx'
import type { PanelProps } from './tabs.ts'

const TODAY = '2026-11-26'
let place: HTMLElement
let sent: unknown[]

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'))
  sent = []
})
afterEach(() => {
  render(null, place)
  place.remove()
})
const show = (screen: ComponentChildren) => act(() => render(screen, place))
const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]

const ask = {
  direction: 2,
  msgId: 'q1',
  postedOn: TODAY,
  content: { t: 'mode-ask', body: { mode: 'MELDEN_ZELF', text: '' } },
}
const plan = {
  direction: 2,
  msgId: 'c1',
  postedOn: '2026-10-26',
  content: { t: 'checkins', body: { days: [TODAY] } },
}

function props(messages: unknown[], trusted = true): PanelProps {
  return {
    visit: { today: () => TODAY },
    inside: {
      reply: { state: { get: () => ({ at: 'idle' }) }, send: async (what: unknown) => void sent.push(what) },
    },
    conversation: {
      messages,
      trusted,
      advisor: { name: 'Noor' },
      status: {
        state: 'acknowledged',
        receivedOn: '2026-11-20',
        ackDue: '2026-11-23',
        answerDue: '2026-11-24',
        legal: { ackDue: null, feedbackDue: null },
        end: { closeDue: null, reopenUntil: null, purgeDue: null },
      },
    },
    say: (key: string) => key,
    tell: insideSay('nl'),
    language: 'nl',
    onAttention: () => {},
  } as unknown as PanelProps
}

test('a proposal says what it means and is answered with one press', async () => {
  await show(<ModeAsk {...props([ask])} />)
  expect(all('r10-mode-ask')[0]?.textContent).toContain('Noor stelt voor: Zelf melden')
  await act(() => all('r10-mode-no')[0]?.click())
  await act(() => all('r10-mode-yes')[0]?.click())

  expect(sent).toEqual([
    { t: 'mode-answer', ask: 'q1', accepted: false },
    { t: 'mode-answer', ask: 'q1', accepted: true },
  ])
})

test('nothing is asked where nothing may be written', async () => {
  await show(<ModeAsk {...props([ask], false)} />)
  expect(all('r10-mode-ask')).toEqual([])
})

test('every term is said, the late one as late', async () => {
  await show(<Terms {...props([])} />)
  expect(all('r10-term').map((term) => term.dataset.state)).toEqual(['met', 'overdue'])
  expect(all('r10-term')[1]?.textContent).toContain('Te laat. Dat is nog niet gelukt.')
})

test('a check-in is asked on its day', async () => {
  await show(<Checkin {...props([])} />)
  expect(all('r10-checkin')).toEqual([])
  await show(<Checkin {...props([plan])} />)
  expect(all('r10-checkin')).toHaveLength(1)
})

test('after a report to the organisation one press says whether it did harm, beside who helps (ESC-10)', async () => {
  const harm = { ...plan, content: { t: 'checkins', body: { days: [TODAY], about: 'detriment' } } }
  await show(<Checkin {...props([harm])} />)
  expect(all('r10-detriment-card').map(({ dataset }) => dataset.code)).toEqual(['RVR', 'SHN', 'PSY'])
  await act(() => all('r10-detriment-yes')[0]?.click())

  expect(sent).toEqual([{ t: 'checkin-answer', day: TODAY, detriment: true }])
})

test('nobody who asked to be left alone is asked how it goes', async () => {
  const stop = {
    direction: 1,
    msgId: 's',
    postedOn: '2026-11-01',
    content: { t: 'status', body: { state: 'no-contact' } },
  }
  await show(<Checkin {...props([plan, stop])} />)
  expect(all('r10-checkin')).toEqual([])
})
