// @vitest-environment jsdom
import { createHttp } from '@klankbord/staff/http'
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Library } from './Library.tsx'
import { libraryApi } from './library-api.ts'
import { contentOf, emptyItem, itemFaults } from './library-form.ts'
import './texts.ts'

const words = (title: string) => ({ title, text: 'Een paar regels.' })
const content = (title: string) => ({
  ...{ kind: 'ARTICLE', nl: words(title), en: words(`${title} in English`), figure: null },
  ...{ link: 'https://voorbeeld.nl/kennisbank', checkedOn: '2025-10-01', retired: false },
})
const kept = {
  ...{ id: 'a', stale: true },
  editions: [
    { edition: 2, madeOn: '2026-01-05', content: content('Nu') },
    { edition: 1, madeOn: '2025-10-01', content: content('Toen') },
  ],
}
const suggestion = {
  ...{ id: 'b', kind: 'FIGURE', title: { nl: 'Hoe vaak?', en: 'How often?' }, text: null, link: null },
  ...{ note: { nl: 'Zoek de bron.', en: 'Find the source.' }, figure: '1 op 6', source: null },
}

let place: HTMLElement
let puts: { path: string; body: Record<string, unknown> }[]
let refusal: object | null

async function server(path: string, init: RequestInit = {}): Promise<Response> {
  if (init.method !== 'PUT') return Response.json({ items: [kept], suggestions: [suggestion] })
  if (refusal) return Response.json(refusal, { status: 400 })
  puts.push({ path, body: JSON.parse(String(init.body)) })
  return new Response(null, { status: 204 })
}

beforeEach(async () => {
  language.set('nl')
  puts = []
  refusal = null
  place = document.body.appendChild(document.createElement('div'))
  const api = libraryApi(createHttp(server, () => {}))
  await act(() => render(<Library api={api} today={TODAY} />, place))
  await vi.waitFor(() => expect(all('p4-library-item')).toHaveLength(1))
})
afterEach(() => {
  render(null, place)
  place.remove()
})
const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
const press = (testid: string) => act(async () => all(testid)[0]?.click())
const type = (testid: string, text: string) =>
  act(() => {
    const field = all(testid)[0] as HTMLInputElement
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })

test('an item warns when somebody looked long ago, and what it said before stays to be read', async () => {
  expect(all('p4-library-item')[0]?.dataset.stale).toBe('true')
  expect(all('p4-library-item')[0]?.textContent).toContain('Kijk eerst of dit nog klopt')
  expect(all('p4-library-edition').map(({ dataset }) => dataset.edition)).toEqual(['1'])

  await press('p4-library-check')

  expect(puts).toEqual([{ path: '/v1/practice/library/a/3', body: { ...content('Nu'), checkedOn: TODAY } }])
})

test('taking an item out is an edition too', async () => {
  await press('p4-library-retire')

  expect(puts).toEqual([{ path: '/v1/practice/library/a/3', body: { ...content('Nu'), retired: true } }])
})

test('a change keeps the day of the last look until somebody looks again', async () => {
  await press('p4-library-edit')
  await type('p4-library-titleNl', '  Beter  gezegd ')
  await press('p4-library-keep')

  expect(puts[0]?.body).toMatchObject({ nl: { title: 'Beter gezegd' }, checkedOn: '2025-10-01' })
})

test('a suggested figure is kept under its own name once it has a source and somebody has looked', async () => {
  expect(all('p4-library-verify')).toHaveLength(1)
  await press('p4-library-take')
  expect(all('p4-library-note')[0]?.textContent).toBe('Zoek de bron.')
  await press('p4-library-keep')
  expect(all('p4-library-source-error')).toHaveLength(1)
  expect(all('p4-library-looked-error')).toHaveLength(1)
  expect(puts).toEqual([])

  await type('p4-library-textNl', 'Zo vaak komt het voor.')
  await type('p4-library-textEn', 'This is how often it happens.')
  await type('p4-library-source', 'Een onderzoek, 2024')
  await press('p4-library-looked')
  await press('p4-library-keep')

  expect(puts[0]).toMatchObject({
    path: '/v1/practice/library/b/1',
    body: {
      ...{ kind: 'FIGURE', link: null, checkedOn: TODAY },
      figure: { value: '1 op 6', source: 'Een onderzoek, 2024' },
    },
  })
})

test('a link that counts its readers is refused with what to do about it', async () => {
  await press('p4-library-edit')
  refusal = {
    ...{ type: '/problems/invalid-request', title: 'x', status: 400 },
    errors: [{ pointer: '/link', code: 'tracker' }],
  }
  await press('p4-library-keep')

  await vi.waitFor(() => expect(all('p4-library-link-error')[0]?.textContent).toContain('utm_source'))
})

test('only a figure has a number with its source, and only words can do without a link', () => {
  const typed = {
    ...emptyItem,
    titleNl: 'a',
    textNl: 'a',
    titleEn: 'a',
    textEn: 'a',
    looked: true,
    source: 'x',
  }
  expect(itemFaults(typed, false)).toEqual(['link'])
  expect(itemFaults({ ...typed, kind: 'MODEL_TEXT' }, false)).toEqual([])
  expect(itemFaults({ ...typed, kind: 'FIGURE' }, false)).toEqual(['value'])
  expect(itemFaults({ ...typed, link: `https://${'a'.repeat(500)}` }, false)).toEqual(['link'])
  expect(contentOf(typed, TODAY, null).figure).toBeNull()
})
