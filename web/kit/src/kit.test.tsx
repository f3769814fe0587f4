// @vitest-environment jsdom
import { type ComponentChildren, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { Choices } from './Choices.tsx'
import { CodeDisplay } from './CodeDisplay.tsx'
import { CodeField } from './CodeField.tsx'
import { Dialog } from './Dialog.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { ExitButton } from './ExitButton.tsx'
import { Field } from './Field.tsx'
import { FilePicker } from './FilePicker.tsx'
import { hold } from './observable.ts'
import { privateInput } from './private-input.ts'
import { StepText, StepTitle } from './StepTitle.tsx'
import { StoryField } from './StoryField.tsx'
import { Tabs } from './Tabs.tsx'
import { Thread } from './Thread.tsx'
import { useObservable } from './use-observable.ts'

const root = document.createElement('div')
document.body.append(root)
afterEach(() => render(null, root))

const doing = (work: () => void): void => {
  void act(work)
}
const show = (children: ComponentChildren) => doing(() => render(children, root))
const find = <T extends HTMLElement = HTMLElement>(testid: string) => {
  const found = root.querySelector<T>(`[data-testid="${testid}"]`)
  if (!found) throw new Error(`no ${testid}`)
  return found
}
const key = (on: Element, name: string) =>
  doing(() => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
  })
const nothing = () => {}

test('the exit leaves with one press and asks nothing', () => {
  const leave = vi.fn()
  show(<ExitButton label="Weg" onLeave={leave} />)

  find('exit').click()

  expect(leave).toHaveBeenCalledOnce()
})

test('a new step takes the focus to its heading, the first page does not', () => {
  show(
    <StepText.Provider value="Stap 2 van 5">
      <StepTitle takeFocus>Vertel</StepTitle>
    </StepText.Provider>,
  )
  expect(document.activeElement?.tagName).toBe('H1')
  expect(find('step').textContent).toBe('Stap 2 van 5')
  render(null, root)

  show(<StepTitle takeFocus={false}>Welkom</StepTitle>)
  expect(document.activeElement).toBe(document.body)
})

test('an error takes the focus at each attempt and leads to its field', () => {
  const errors = [{ field: 'story', text: 'Schrijf eerst iets op.' }]
  const page = (attempt: number) => (
    <>
      <ErrorSummary title="Kijk dit na" errors={errors} attempt={attempt} />
      <textarea id="story" />
    </>
  )
  show(page(1))
  expect(document.activeElement).toBe(find('error-summary'))

  find('error-link').click()
  expect(document.activeElement?.id).toBe('story')

  show(page(2))
  expect(document.activeElement).toBe(find('error-summary'))
})

test('every field a person types in keeps its content to itself', () => {
  show(
    <>
      <Field id="a" label="A" value="" testid="a" onInput={nothing} />
      <StoryField id="b" labelledBy="x" value="" testid="b" onInput={nothing} />
      <CodeField id="c" label="C" value="" testid="c" onInput={nothing} />
    </>,
  )
  for (const testid of ['a', 'b', 'c']) {
    const field = find(testid)
    expect(field.getAttribute('autocomplete')).toBe('off')
    expect(field.getAttribute('data-gramm')).toBe('false')
  }
})

test('the fields switch off spelling services and translation', () => {
  // jsdom does not reflect these two properties as attributes; browsers do.
  expect(privateInput).toMatchObject({ spellcheck: false, translate: false })
})

test('an error is tied to its field', () => {
  show(<Field id="a" label="A" error="Klopt niet" value="" testid="a" onInput={nothing} />)
  const described = find('a').getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(described)?.textContent).toBe('Klopt niet')
  expect(find('a').getAttribute('aria-invalid')).toBe('true')
  expect(find('a-error').textContent).toBe('Klopt niet')
})

test('a pasted code is grouped', () => {
  const input = vi.fn()
  show(<CodeField id="c" label="C" value="" testid="c" onInput={input} />)
  const field = find<HTMLTextAreaElement>('c')

  field.value = '0123456789'
  doing(() => {
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })

  expect(input).toHaveBeenCalledWith('01234 56789')
})

test('the code is heard digit by digit and copied with spaces', () => {
  show(<CodeDisplay id="code" groups={['01234', '56789']} testid="code" groupTestid="group" />)
  expect(find('code').textContent?.trim()).toBe('01234 56789')
  expect(find('group').getAttribute('aria-label')).toBe('0 1 2 3 4')
  expect(find('code').getAttribute('dir')).toBe('ltr')
})

test('each choice carries the test id and its value', () => {
  const change = vi.fn()
  const choices = [
    { value: 'yes', label: 'Ja' },
    { value: 'no', label: 'Nee' },
  ]
  show(
    <Choices
      name="safe"
      kind="radio"
      legend="Veilig?"
      choices={choices}
      chosen={['no']}
      testid="safe"
      onChange={change}
    />,
  )
  const [yes, no] = root.querySelectorAll<HTMLInputElement>('[data-testid="safe"]')
  expect([yes?.value, no?.value, no?.checked]).toEqual(['yes', 'no', true])

  doing(() => yes?.click())

  expect(change).toHaveBeenCalledWith('yes', true)
})

test.each([
  ['ltr', 'ArrowRight', 'data'],
  ['rtl', 'ArrowLeft', 'data'],
  ['ltr', 'End', 'data'],
])('in %s the key %s chooses the tab %s', (dir, name, chosen) => {
  document.documentElement.dir = dir
  const choose = vi.fn()
  const tabs = [
    { id: 'talk', label: 'Gesprek', testid: 'talk' },
    { id: 'data', label: 'Gegevens', testid: 'data' },
  ]
  show(<Tabs label="Delen" tabs={tabs} current="talk" panel="panel" onChoose={choose} />)
  expect([find('talk').tabIndex, find('data').tabIndex]).toEqual([0, -1])

  key(find('talk'), name)

  expect(choose).toHaveBeenCalledWith(chosen)
  document.documentElement.dir = 'ltr'
})

test('a thread becomes a log after it was filled, and arrows walk through it', () => {
  show(
    <Thread label="Berichten" testid="thread">
      <article class="message" id="m1" tabIndex={-1} />
      <article class="message" id="m2" tabIndex={-1} />
    </Thread>,
  )
  expect(find('thread').getAttribute('role')).toBe('log')

  key(find('thread'), 'ArrowDown')
  expect(document.activeElement?.id).toBe('m1')
  key(document.activeElement as Element, 'ArrowDown')
  expect(document.activeElement?.id).toBe('m2')
  key(document.activeElement as Element, 'Home')
  expect(document.activeElement?.id).toBe('m1')
})

test('the warning takes the focus to its one answer and lets the rest be reached', () => {
  const stay = vi.fn()
  show(<Dialog title="Ben je er nog?" action="Ja" testid="warn" actionTestid="stay" onAction={stay} />)
  expect(document.activeElement).toBe(find('stay'))
  expect(find('warn').getAttribute('aria-modal')).toBeNull()

  find('stay').click()
  expect(stay).toHaveBeenCalledOnce()
})

test('the same file can be chosen twice', () => {
  const pick = vi.fn()
  show(<FilePicker id="f" label="Kies" testid="f" onPick={pick} />)
  const input = find<HTMLInputElement>('f')
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'a.txt')] })

  doing(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })

  expect(pick).toHaveBeenCalledOnce()
  expect(input.value).toBe('')
})

test('a component shows the value as it changes', () => {
  const source = hold(1)
  const Shown = () => <p data-testid="n">{useObservable(source)}</p>
  show(<Shown />)

  doing(() => source.set(2))

  expect(find('n').textContent).toBe('2')
})
