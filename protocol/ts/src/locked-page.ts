import { base64url, randomBytes, utf8 } from './bytes.ts'
import { demand } from './refused.ts'

/** What the page says before it is open. */
export interface PageWords {
  readonly language: string
  readonly title: string
  readonly passphrase: string
  readonly open: string
  readonly wrong: string
}

/** One heading and the paragraphs below it; text only. */
export interface PageSection {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

/** Shortest passphrase for a page that leaves the app: whoever has the file may try without end. */
export const SHORTEST_PAGE_PASSPHRASE = 12

const ITERATIONS = 600_000

/**
 * A page of HTML that is locked with a passphrase and opens itself in any browser, without a network: PBKDF2 with
 * SHA-256 and AES-256-GCM, both built into browsers. What is inside is shown as text and never as HTML.
 *
 * Does not protect against: a weak passphrase, nor whoever reads along once it is open.
 */
export async function lockedPage(
  passphrase: string,
  sections: readonly PageSection[],
  words: PageWords,
): Promise<string> {
  demand(passphrase.length >= SHORTEST_PAGE_PASSPHRASE)
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const key = await keyOf(passphrase, salt)
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(JSON.stringify(sections)))
  const data = { salt: base64url(salt), iv: base64url(iv), box: base64url(new Uint8Array(box)) }
  return pageOf(words, JSON.stringify(data))
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS }
  const secret = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ])
  return crypto.subtle.deriveKey(stretch, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt'])
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

function pageOf({ language, title, passphrase, open, wrong }: PageWords, data: string): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 75ch; margin: 2rem auto; padding: 0 1rem; color: #1f2a2e; background: #fff }
p { white-space: pre-line; overflow-wrap: anywhere; break-inside: avoid }
input, button { font: inherit; padding: .5rem }
@media print { form { display: none } @page { size: A4; margin: 18mm } }
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<form id="lock">
<p><label for="words">${escaped(passphrase)}</label></p>
<p><input id="words" type="password" autocomplete="off" required> <button>${escaped(open)}</button></p>
<p id="wrong" role="alert" hidden>${escaped(wrong)}</p>
</form>
<div id="inside"></div>
</main>
<script>
const data = ${data}
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))
const by = (id) => document.getElementById(id)
const put = (name, text) => by('inside').appendChild(document.createElement(name)).textContent = text
by('lock').addEventListener('submit', async (event) => {
  event.preventDefault()
  by('wrong').hidden = true
  try {
    const words = new TextEncoder().encode(by('words').value.normalize('NFC'))
    const secret = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
    const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(data.salt), iterations: ${ITERATIONS} }
    const key = await crypto.subtle.deriveKey(stretch, secret, { name: 'AES-GCM', length: 256 }, false, ['decrypt'])
    const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(data.iv) }, key, bytes(data.box))
    for (const { heading, paragraphs } of JSON.parse(new TextDecoder().decode(open))) {
      put('h2', heading)
      for (const text of paragraphs) put('p', text)
    }
    by('lock').remove()
  } catch {
    by('wrong').hidden = false
  }
})
</script>
</body>
</html>
`
}
