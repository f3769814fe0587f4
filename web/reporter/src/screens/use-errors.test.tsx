// @vitest-environment jsdom
import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insideSay } from '../inside-texts/inside-texts.ts'
import type { Language } from '../texts/texts.ts'
import { useErrors } from './use-errors.ts'

let place: HTMLElement
const attention: boolean[] = []
const onAttention = (wrong: boolean) => void attention.push(wrong)

function Form({ language, day }: { language: Language; day: string }) {
  const form = useErrors(onAttention, insideSay(language))
  const check = () => form.check(day === '' ? [{ field: 'day', text: (words) => words('r12.dayError') }] : [])
  return (
    <>
      <ErrorSummary title="!" {...form} />
      <p id="below">{form.of('day')}</p>
      <button type="button" onClick={check}>
        ok
      </button>
    </>
  )
}

beforeEach(() => {
  attention.length = 0
  place = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const show = (language: Language, day = '') =>
  act(() => render(<Form language={language} day={day} />, place))
const press = () => act(() => [...place.querySelectorAll('button')].at(-1)?.click())
const below = () => place.querySelector('#below')?.textContent

test('an error that is on the screen is said in the language that is chosen afterwards', async () => {
  await show('nl')
  await press()
  expect(below()).toBe(insideSay('nl')('r12.dayError'))

  await show('en')

  expect(below()).toBe(insideSay('en')('r12.dayError'))
  expect(place.querySelector('[data-testid=error-link]')?.textContent).toBe(insideSay('en')('r12.dayError'))
})

test('errors go after a good attempt, and the page hears of both', async () => {
  await show('nl')
  await press()
  await show('nl', '2026-12-01')
  await press()

  expect(below()).toBe('')
  expect(attention.slice(-2)).toEqual([true, false])
})
