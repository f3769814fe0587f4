// @vitest-environment jsdom
import type { AdviceList, Advice as GivenAdvice } from '@klankbord/staff/advice/advice'
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AdviceApi } from '../modules/advice-api.ts'
import { Advice } from './Advice.tsx'

const given: GivenAdvice = {
  ...{ id: 'a1', state: 'GIVEN', kind: 'PROCES', addressee: 'BOARD', asked: false, basis: 'OTHER_SOURCES' },
  ...{ subject: 'Maak de route bekend', why: 'Niet iedereen kent de route', effect: 'Wie zoekt, vindt' },
  ...{ suggestedOwner: 'HR', suggestedDue: null, response: null, reason: null, owner: null, due: null },
  ...{ givenOn: '2025-11-20', answerDue: '2026-12-31', answeredOn: null, doneOn: null },
  ...{ carried: true, mine: false, checked: false, version: 2 },
  steps: ['ADOPT', 'ADOPT_PARTLY', 'REJECT'],
}

let place: HTMLElement
let found: AdviceList
let done: unknown[][]
const api: AdviceApi = {
  advice: async () => found,
  answer: async (...said) => void done.push(said),
  done: async (...said) => void done.push(said),
}

beforeEach(() => {
  language.set('nl')
  done = []
  found = { advice: [given], signals: [] }
  place = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const settled = () => act(() => new Promise<void>((resolve) => void setTimeout(resolve)))
async function show() {
  await act(async () => render(<Advice api={api} today={TODAY} />, place))
  await settled()
}
const all = (testid: string) => [...place.querySelectorAll<HTMLInputElement>(`[data-testid="${testid}"]`)]
function the(testid: string): HTMLInputElement {
  const [one] = all(testid)
  if (!one) throw new Error(`no ${testid}`)
  return one
}
async function press(testid: string, at = 0) {
  await act(async () => all(testid)[at]?.click())
  await settled()
}
const write = (testid: string, text: string) =>
  act(async () => {
    the(testid).value = text
    the(testid).dispatchEvent(new Event('input', { bubbles: true }))
  })

test('advice of last year that is still open comes back, and is answered with who and when', async () => {
  await show()

  expect(the('o7-advice').textContent).toContain('Uit een eerder jaar')
  expect(all('o7-owner')).toEqual([])
  await press('o7-save')
  expect(place.textContent).toContain('Kies een antwoord.')
  expect(done).toEqual([])

  await press('o7-answer', 1)
  expect(the('o7-owner').value).toBe('HR')
  await write('o7-reason', 'Eerst dit')
  await press('o7-save')
  expect(place.textContent).toContain('Kies een dag vanaf vandaag.')
  await write('o7-due', '2027-01-15')
  await press('o7-save')
  expect(done).toEqual([
    ['a1', 2, { response: 'PARTLY', reason: 'Eerst dit', owner: 'HR', due: '2027-01-15' }],
  ])
})

test('whoever does not do it says why and names nobody', async () => {
  await show()

  await press('o7-answer', 2)
  expect(all('o7-due')).toEqual([])
  await write('o7-reason', 'Dat doen wij al')
  await press('o7-save')
  expect(done).toEqual([['a1', 2, { response: 'NOT', reason: 'Dat doen wij al', owner: null, due: null }]])
})

test('what was taken on is reported done; without advice the page says so', async () => {
  found = {
    advice: [{ ...given, state: 'ACTION_LATE', steps: ['FINISH'], version: 5 }],
    signals: [
      {
        ...{ id: 's1', theme: 'Werkdruk', text: 'Dit horen wij', form: 'ORAL', basis: 'OTHER_SOURCES' },
        ...{ sources: 'De OR', state: 'GIVEN', givenOn: TODAY, mine: false, steps: [], version: 3 },
      },
    ],
  }
  await show()
  expect(the('advice-state').textContent).toContain('Te laat')
  expect(the('o7-signal').textContent).toContain('De OR')
  found = { advice: [], signals: [] }
  await press('o7-done')

  expect(done).toEqual([['a1', 5]])
  expect(all('o7-empty')).toHaveLength(1)
})
