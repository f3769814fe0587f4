// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import accepted from '../../../protocol/vectors/authorship-check-1.json' with { type: 'json' }
import secret from '../../../protocol/vectors/authorship-check-secret.json' with { type: 'json' }
import { onePage } from '../single-page.mjs'
import { texts } from './texts.ts'
import { verifierPage } from './verifier-page.ts'

const page = document.body
const by = (id: string) => page.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement

function fill(id: string, value: string): void {
  by(id).value = value
  by(id).dispatchEvent(new Event('input'))
}

async function checked(input: Record<string, string>): Promise<string> {
  for (const [id, value] of Object.entries(input)) fill(id, value)
  by('check').click()
  await vi.waitFor(() => expect(by('result').dataset.state).not.toBe(''))
  return by('result').textContent ?? ''
}

const { verifier, nonce, report, proof } = accepted.in
const good = { name: verifier, number: nonce, report, proof }

beforeEach(() => {
  page.replaceChildren()
  verifierPage(page, 'nl')
})

test('a proof that holds shows the report it is about', async () => {
  const said = await checked({ ...good, number: ` ${nonce.toUpperCase()} ` })

  expect(by('result').dataset.state).toBe('proven')
  expect(said).toContain(texts.nl.SIGNATUREmore)
  expect(said).toContain('Signaal aanbesteding')
  expect(said).toContain('vertrouwelijk')
})

test('a shown secret is proof with a warning', async () => {
  expect(await checked({ ...good, proof: secret.in.proof })).toContain(texts.nl.SECRETmore)
})

test.each([
  ['other-verifier', { name: 'Toezichthouder Voorbeeld' }],
  ['other-verifier', { number: '00'.repeat(32) }],
  ['report', { report: '' }],
  ['proof', { proof: `${proof}x` }],
  ['unfinished', { name: '' }],
  ['unfinished', { number: '12' }],
])('says %s when something differs', async (state, change) => {
  await checked({ ...good, ...change })

  expect(by('result').dataset.state).toBe(state)
})

test('what a stranger wrote stays text', async () => {
  fill('name', '<img src=x onerror=alert(1)>')
  await checked({})

  expect(page.querySelector('img')).toBeNull()
})

test('the other language keeps what was filled in, and a new number is one that counts', () => {
  fill('name', verifier)
  by('draw').click()
  const drawn = by('number').value
  by('language').click()

  expect(drawn).toMatch(/^[0-9a-f]{64}$/)
  expect(by('number').value).toBe(drawn)
  expect(by('name').value).toBe(verifier)
  expect(document.documentElement.lang).toBe('en')
  expect(page.textContent).toContain(texts.en.lead)
})

test('the page is one file that may run its own script and nothing else', () => {
  const html = '<head><meta content="__POLICY__"><link rel="stylesheet" href="/a.css"></head><body></body>'
  const one = onePage(html, 'const a = "</script><!--$&"', 'p { color: red }')

  expect(one).not.toMatch(/(?:src|href)="/)
  expect(one.match(/<\/script>/g)).toHaveLength(1)
  expect(one).toContain("default-src 'none'; script-src 'sha256-")
  expect(one).toContain('<\\/script><\\!--$&')
})
