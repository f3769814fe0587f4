// @vitest-environment jsdom
import type { Advice, AdviceList } from '@klankbord/staff/advice/advice'
import { Problem } from '@klankbord/staff/http'
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AdviceRegister } from './AdviceRegister.tsx'
import type { AdviceApi } from './advice-api.ts'

const draft: Advice = {
  ...{ id: 'a1', state: 'DRAFT', kind: 'PROCES', addressee: 'BOARD', asked: false, basis: 'CASES' },
  ...{ subject: 'Maak de route bekend', why: 'Niet iedereen kent de route', effect: 'Wie zoekt, vindt' },
  ...{ suggestedOwner: null, suggestedDue: null, response: null, reason: null, owner: null, due: null },
  ...{ givenOn: null, answerDue: null, answeredOn: null, doneOn: null },
  ...{ carried: false, mine: false, checked: false, steps: ['CHECK'], version: 1 },
}

let place: HTMLElement
let found: AdviceList
let done: unknown[][]
let refusal: Error | null
async function called(...what: unknown[]): Promise<void> {
  if (refusal) throw refusal
  done.push(what)
}
const api: AdviceApi = {
  served: async () => [],
  register: async () => found,
  write: (...what) => called('write', ...what),
  rewrite: (...what) => called('rewrite', ...what),
  drop: (...what) => called('drop', ...what),
  take: (...what) => called('take', ...what),
}

beforeEach(() => {
  language.set('nl')
  done = []
  refusal = null
  found = { advice: [], signals: [] }
  place = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const settled = () => act(() => new Promise<void>((resolve) => void setTimeout(resolve)))
async function show() {
  await act(async () => render(<AdviceRegister api={api} organisation="o1" today={TODAY} />, place))
  await settled()
}
const all = (testid: string) => [...place.querySelectorAll<HTMLInputElement>(`[data-testid="${testid}"]`)]
async function press(testid: string, at = 0) {
  await act(async () => all(testid)[at]?.click())
  await settled()
}
const write = (testid: string, text: string) =>
  act(async () => {
    const [field] = all(testid)
    if (!field) throw new Error(`no ${testid}`)
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })

test('an advice is written in full before it is kept', async () => {
  await show()
  await press('a13-advice-add')
  await press('work-save')
  expect(place.textContent).toContain('Vul dit in.')
  expect(done).toEqual([])

  await write('a13-advice-subject', 'Maak de route bekend')
  await write('a13-advice-why', 'Niet iedereen kent de route')
  await write('a13-advice-effect', 'Wie zoekt, vindt')
  await press('work-save')

  const [[what, organisation, kind, id, words] = []] = done
  expect([what, organisation, kind]).toEqual(['write', 'o1', 'advice'])
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  expect(words).toMatchObject({
    subject: 'Maak de route bekend',
    basis: 'OTHER_SOURCES',
    suggestedOwner: null,
  })
})

test('what may lead to somebody is named while it is typed, and stops nobody', async () => {
  await show()
  await press('a13-advice-add')
  await write('a13-advice-subject', 'Maak de route bekend')
  await write('a13-advice-why', 'Beide leidinggevenden spraken vorige week')
  await write('a13-advice-effect', 'Wie zoekt, vindt')
  expect(all('a13-advice-loose')[0]?.textContent).toContain('“Beide”, “vorige week”')

  await press('work-save')
  expect(done).toHaveLength(1)
})

test('whoever checks answers all ten questions', async () => {
  found = { advice: [draft], signals: [] }
  await show()
  await press('a13-step-check')
  for (let at = 0; at < 9; at++) await press('a13-trace-question', at)
  await press('work-save')
  expect(done).toEqual([])

  await press('a13-trace-question', 9)
  await press('work-save')
  expect(done).toEqual([['take', 'o1', 'advice', draft, 'CHECK', Array(10).fill(true)]])
})

test('that too little was published to speak of cases is said in words', async () => {
  found = { advice: [{ ...draft, steps: ['GIVE'] }], signals: [] }
  refusal = new Problem('too-few-cases', 409)
  await show()
  await press('a13-step-give')

  expect(all('work-failed')[0]?.textContent).toContain('mag nu niet op casussen rusten')
})

test('a signal that rests on no case names its sources', async () => {
  await show()
  await press('a13-signal-add')
  await write('a13-signal-theme', 'Werkdruk')
  await write('a13-signal-text', 'Dit horen wij')
  await press('work-save')
  expect(done).toEqual([])

  await write('a13-signal-sources', 'Overleg met de OR')
  await press('work-save')
  expect(done[0]?.[4]).toMatchObject({ theme: 'Werkdruk', sources: 'Overleg met de OR', form: 'ORAL' })
})
