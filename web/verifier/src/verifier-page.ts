import {
  type AuthorshipFinding,
  examineAuthorship,
  readNonce,
  readVerifierName,
} from '@klankbord/protocol/authorship'
import { hex, randomBytes, utf8 } from '@klankbord/protocol/bytes'
import { type Language, texts, type Word } from './texts.ts'

type Values = Record<string, string>

/** An element with text or children; text never becomes markup. */
function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  values: Values = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(values)) element.setAttribute(key, value)
  element.append(...inside)
  return element
}

function button(id: string, label: string, act: () => unknown): HTMLButtonElement {
  const made = make('button', { type: 'button', id, 'data-testid': id }, label)
  made.addEventListener('click', () => void act())
  return made
}

/** The page of somebody who checks a proof of authorship (KB-62). Everything happens in this page. */
export function verifierPage(root: HTMLElement, first: Language): void {
  const fields = { name: '', number: '', report: '', proof: '' }
  type Field = keyof typeof fields
  let language = first
  const say = (word: Word, values: Values = {}) =>
    texts[language][word].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')

  function field(id: Field, label: Word, hint: Word | null, long: boolean): HTMLElement {
    const about: Values = hint ? { 'aria-describedby': `${id}-hint` } : {}
    const kind: Values = { id, 'data-testid': id, autocomplete: 'off', spellcheck: 'false', ...about }
    const input = long ? make('textarea', { ...kind, rows: '4' }) : make('input', { ...kind, type: 'text' })
    input.value = fields[id]
    input.addEventListener('input', () => {
      fields[id] = input.value
    })
    const hints = hint ? [make('p', { class: 'hint', id: `${id}-hint` }, say(hint))] : []
    const files = long ? [filePicker(id, input)] : []
    return make('div', { class: 'field' }, make('label', { for: id }, say(label)), ...hints, input, ...files)
  }

  function filePicker(id: Field, target: HTMLInputElement | HTMLTextAreaElement): HTMLElement {
    const picker = make('input', { type: 'file', id: `${id}-file`, 'data-testid': `${id}-file` })
    picker.addEventListener('change', async () => {
      const text = await picker.files?.[0]?.text()
      if (text === undefined) return
      fields[id] = text
      target.value = text
    })
    return make('p', {}, make('label', { for: `${id}-file` }, say('open')), ' ', picker)
  }

  const result = make('div', { id: 'result', role: 'status', 'data-testid': 'result' })

  function show(state: string, ...inside: Node[]): void {
    result.dataset.state = state
    result.replaceChildren(...inside)
  }
  show('')

  async function check(): Promise<void> {
    const name = readVerifierName(fields.name)
    const nonce = readNonce(fields.number)
    if (name === null) return show('unfinished', make('p', {}, say('nameMissing')))
    if (nonce === null) return show('unfinished', make('p', {}, say('numberMissing')))
    let finding: AuthorshipFinding = { proven: false, why: 'report' }
    try {
      finding = await examineAuthorship(utf8(fields.report.trim()), fields.proof, { name, nonce })
    } catch {
      // A lone surrogate is no text; nothing was proven.
    }
    tell(finding)
  }

  function tell(finding: AuthorshipFinding): void {
    if (!finding.proven) {
      const { why } = finding
      const word = why === 'report' || why === 'proof' ? (`${why}_no` as const) : why
      show(why, make('p', { class: 'no' }, say(word)))
      return
    }
    const way = finding.way === 'signature' ? 'SIGNATURE' : 'SECRET'
    const { title, day, text } = finding.document
    show(
      'proven',
      make('p', { class: 'yes' }, say(way)),
      make('p', {}, say(`${way}more`)),
      make('h3', { dir: 'auto' }, say('about', { day, title })),
      make('p', { class: 'text', dir: 'auto', 'data-testid': 'text' }, text),
      make('p', { class: 'hint' }, `${say('fingerprint')} ${finding.docHash}`),
    )
  }

  function draw(): void {
    document.documentElement.lang = language
    document.title = say('title')
    const swap = button('language', say('other'), () => {
      language = language === 'nl' ? 'en' : 'nl'
      show('')
      draw()
      document.getElementById('language')?.focus()
    })
    swap.lang = language === 'nl' ? 'en' : 'nl'
    const number = button('draw', say('draw'), () => {
      fields.number = hex(randomBytes(32))
      const input = document.getElementById('number') as HTMLInputElement
      input.value = fields.number
      input.select()
    })
    root.replaceChildren(
      swap,
      make('h1', {}, say('title')),
      make('p', {}, say('lead')),
      make('h2', {}, say('you')),
      field('name', 'name', 'nameHint', false),
      field('number', 'number', 'numberHint', false),
      number,
      make('h2', {}, say('report')),
      field('report', 'reportLabel', 'reportHint', true),
      make('h2', {}, say('proof')),
      field('proof', 'proofLabel', null, true),
      button('check', say('check'), check),
      result,
      make('h2', {}, say('notTold')),
      make('p', {}, say('notToldText')),
    )
  }
  draw()
}
