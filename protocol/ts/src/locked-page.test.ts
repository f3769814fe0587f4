import { expect, test } from 'vitest'
import { text, unbase64url, utf8 } from './bytes.ts'
import { lockedPage, type PageWords } from './locked-page.ts'

const words: PageWords = {
  language: 'nl',
  title: 'Zaak <b> & "meer"',
  passphrase: 'Wachtzin',
  open: 'Open',
  wrong: 'Klopt niet',
}
const sections = [{ heading: 'Gesprek', paragraphs: ['Een kanarie </script><script>alert(1)</script>'] }]
const passphrase = 'linde appel fiets'

async function opened(page: string, tried: string): Promise<string> {
  const data = JSON.parse(/const data = (\{.*\})/.exec(page)?.[1] ?? '{}')
  const secret = await crypto.subtle.importKey('raw', utf8(tried), 'PBKDF2', false, ['deriveKey'])
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt: unbase64url(data.salt), iterations: 600_000 }
  const key = await crypto.subtle.deriveKey(stretch, secret, { name: 'AES-GCM', length: 256 }, false, [
    'decrypt',
  ])
  const iv = unbase64url(data.iv)
  return text(
    new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, unbase64url(data.box))),
  )
}

test('a locked page holds nothing readable and opens with its passphrase only', async () => {
  const page = await lockedPage(passphrase, sections, words)

  expect(page).not.toContain('kanarie')
  expect(JSON.parse(await opened(page, passphrase))).toEqual(sections)
  await expect(opened(page, 'linde appel fietsen')).rejects.toThrow()
})

test('what the page says outside is text, and the same case never gives the same page', async () => {
  const page = await lockedPage(passphrase, sections, words)

  expect(page).toContain('Zaak &#60;b&#62; &#38; &#34;meer&#34;')
  expect(page).not.toContain('alert(1)')
  expect(await lockedPage(passphrase, sections, words)).not.toBe(page)
})

test('a short passphrase locks nothing', async () => {
  await expect(lockedPage('kort', sections, words)).rejects.toThrow()
})
