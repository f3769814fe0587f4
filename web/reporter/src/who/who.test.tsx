// @vitest-environment jsdom
import { render } from 'preact'
import { jsx } from 'preact/jsx-runtime'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { Card } from '../modules/api.ts'
import { linesOf, logoOf } from './who.ts'

afterEach(() => vi.unstubAllGlobals())

const card = (more: Card['more'], workingDays = [1, 2, 4]): Card => ({
  kid: 'noor',
  internal: false,
  certificate: null,
  languages: ['nl'],
  phone: null,
  absentUntil: null,
  workingDays,
  more,
})

function shown(one: Card, language: string): Record<string, string> {
  const root = document.createElement('div')
  const lines = linesOf(jsx, one, 'Noor', language)
  void act(() =>
    render(<div>{lines.map(({ testid, text }) => jsx('p', { id: testid, children: text }))}</div>, root),
  )
  return Object.fromEntries([...root.querySelectorAll('p')].map((line) => [line.id, line.innerHTML]))
}

test('says in the language of the page what somebody is trained for, when they work, and where a mail goes', () => {
  const more = { domains: ['IN', 'OO', 'X'], mail: 'noor@example.org', hours: '09:00-17:00' }

  const dutch = shown(card(more), 'nl')
  expect(dutch['r0-advisor-domains']).toContain('Opgeleid voor: ongewenst gedrag en integriteit')
  expect(dutch['r0-advisor-days']).toContain('Werkt op maandag, dinsdag en donderdag, van 09:00 tot 17:00.')
  expect(dutch['r0-advisor-mail']).toContain('mailto:noor%40example.org')
  expect(shown(card(more), 'tr')['r0-advisor-days']).toContain('lang="en"')
})

test('shows a face from the bytes on the card', () => {
  vi.stubGlobal('URL', { createObjectURL: (blob: Blob) => `blob:${blob.type}/${blob.size}` })

  expect(shown(card({ photo: '_9j_' }), 'nl')['r0-advisor-photo']).toContain(
    'src="blob:image/jpeg/3" alt="Foto van Noor"',
  )
})

test('shows a logo by the name of the organisation', () => {
  vi.stubGlobal('URL', { createObjectURL: (blob: Blob) => `blob:${blob.type}/${blob.size}` })
  const root = document.createElement('div')
  void act(() => render(logoOf(jsx, 'iVBO', 'Bakkerij Korenaar'), root))

  expect(root.innerHTML).toContain('src="blob:image/png/3" alt="Bakkerij Korenaar"')
  expect(logoOf(jsx, '?', 'Bakkerij Korenaar')).toBeNull()
})

test('leaves out what does not fit', () => {
  const more = { domains: 'OO', mail: 7, hours: 'altijd', photo: '?' }

  expect(Object.keys(shown(card(more, []), 'nl'))).toEqual([])
  expect(shown(card(undefined), 'nl')['r0-advisor-days']).toContain('Werkt op maandag, dinsdag en donderdag.')
})
