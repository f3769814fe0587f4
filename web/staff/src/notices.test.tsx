// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHttp } from './http.ts'
import { NoticesSection } from './NoticesSection.tsx'
import { noticesApi } from './notices-api.ts'
import { language } from './texts.ts'

const mails = (['TERM_PASSED', 'TERM_NEAR', 'COLLEAGUE_TERM', 'WAITS', 'SIGN_IN', 'LAW'] as const).map(
  (reason) => ({
    reason,
    wanted: reason !== 'LAW',
    mayBeUnwanted: !['TERM_PASSED', 'COLLEAGUE_TERM', 'SIGN_IN'].includes(reason),
    sample: {
      nl: { subject: `${reason} nl`, body: 'Log in.' },
      en: { subject: `${reason} en`, body: 'Sign in.' },
    },
  }),
)
const law = {
  id: 'een',
  on: '2026-05-31',
  title: { nl: 'Titel', en: 'Title' },
  text: { nl: 'Tekst', en: 'Text' },
  source: 'Staatsblad',
  checkedOn: '2026-05-31',
}
const words = (language: string) => ({ title: `Titel ${language}`, text: `Tekst ${language}` })
const counted = {
  ...{ kind: 'FIGURE', nl: words('nl'), en: words('en'), link: 'https://voorbeeld.nl/onderzoek' },
  ...{ figure: { value: '1 op 6', source: 'Een onderzoek' }, checkedOn: '2025-10-01' },
}
const read = { ...counted, kind: 'MODEL_TEXT', link: null, figure: null, checkedOn: '2026-11-01' }

let place: HTMLElement
let calls: string[]
let stale: boolean
let version: number

const answer = (body: unknown, status = 200) =>
  new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { ETag: `"${version}"` } })

async function server(path: string, init: RequestInit = {}): Promise<Response> {
  const { method = 'GET', body } = init
  const tag = new Headers(init.headers).get('If-Match')
  calls.push([method, path.replace('/v1/organisation/notices', ''), tag, body].filter(Boolean).join(' '))
  if (path.endsWith('/bulletin')) return answer({ items: [law] })
  if (path.endsWith('/library'))
    return answer({
      items: [
        { id: 'a', stale: true, content: counted },
        { id: 'b', stale: false, content: read },
      ],
    })
  if (path.endsWith('/calendar'))
    return method === 'POST' ? answer({ url: 'https://x.example/a.ics' }) : answer(null, 204)
  if (method === 'GET') return answer({ language: null, mails, calendarSince: null })
  if (stale) {
    version = 7
    return answer({ type: '/problems/stale', status: 412 }, 412)
  }
  version++
  return answer(null, 204)
}

beforeEach(async () => {
  language.set('nl')
  calls = []
  stale = false
  version = 0
  place = document.body.appendChild(document.createElement('div'))
  const api = noticesApi(
    createHttp(server, () => {}),
    '/v1/organisation',
  )
  await act(() => render(<NoticesSection prefix="o9" api={api} today="2026-11-26" />, place))
  await vi.waitFor(() => expect(all('o9-mail')).toHaveLength(3))
  await vi.waitFor(() => expect(all('o9-library-item')).toHaveLength(2))
})
afterEach(() => {
  render(null, place)
  place.remove()
})
const all = (testid: string) => [...place.querySelectorAll<HTMLInputElement>(`[data-testid="${testid}"]`)]
const said = (testid: string) => all(testid)[0]?.textContent ?? ''
const press = (testid: string, at = 0) => act(() => all(testid)[at]?.click())

test('only what may be switched off can be, and what was chosen is saved over what was seen', async () => {
  expect(all('o9-mail').map(({ value, checked }) => [value, checked])).toEqual([
    ['TERM_NEAR', true],
    ['WAITS', true],
    ['LAW', false],
  ])
  await press('o9-mail', 0)
  await press('o9-mail', 2)
  await press('o9-mail-language', 2)
  expect(said('o9-mail-sample')).toContain('SIGN_IN en')
  await press('o9-save')

  await vi.waitFor(() =>
    expect(calls).toContain('PUT /preferences "0" {"language":"en","unwanted":["TERM_NEAR"]}'),
  )
  await vi.waitFor(() => expect(said('o9-mail-said')).toBe('Bewaard.'))
})

test('what somebody else chose meanwhile is shown and not overwritten', async () => {
  stale = true
  await press('o9-save')

  await vi.waitFor(() => expect(said('o9-mail-said')).toContain('intussen'))
})

test('an address for a calendar is shown once, with what it gives away, and can be stopped', async () => {
  await press('o9-calendar-new')
  await vi.waitFor(() => expect(all('o9-calendar-url')[0]?.value).toBe('https://x.example/a.ics'))
  expect(said('o9-calendar')).toContain('maar één keer')
  await press('o9-calendar-stop')

  await vi.waitFor(() => expect(all('o9-calendar-url')).toHaveLength(0))
  expect(calls).toContain('DELETE /calendar')
})

test('news of the law has its source and the day on which somebody looked', () => {
  expect(said('o9-law-item')).toContain('Bron: Staatsblad. Nagekeken op')
})

test('a figure of the library has its source, and says when somebody looked long ago', () => {
  const [figure, words] = all('o9-library-item')
  expect(figure?.textContent).toContain('1 op 6')
  expect(figure?.textContent).toContain('Bron: Een onderzoek.')
  expect(figure?.textContent).toContain('Kijk eerst of dit nog klopt')
  expect(words?.textContent).toContain('Voorbeeldtekst')
  expect(words?.textContent).not.toContain('Kijk eerst')
  expect(words?.querySelector('a')).toBeNull()
})

test('a page of somebody else learns nothing about whoever opens it', () => {
  const link = all('o9-library-item')[0]?.querySelector('a')
  expect(link?.rel).toBe('noopener noreferrer')
  expect(link?.href).toBe('https://voorbeeld.nl/onderzoek')
})

test('the library is read in English too', async () => {
  await act(() => language.set('en'))

  expect(all('o9-library-item').map((item) => item.querySelector('h3')?.textContent)).toEqual([
    'Titel en',
    'Titel en',
  ])
})
