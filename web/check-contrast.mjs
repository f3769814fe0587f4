// Fails when two colours that lie on each other are too close (WCAG 2.2), in light or dark.
// Light values stand in the first :root block of the tokens, dark ones inside prefers-color-scheme: dark.
import { readFileSync } from 'node:fs'

const css = readFileSync('web/kit/tokens.css', 'utf8')
const [lightPart, darkPart = ''] = css.split(/@media[^{]*prefers-color-scheme:\s*dark[^{]*\{/)
const tokens = (part) =>
  Object.fromEntries(
    [...part.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name, value]) => [name, value]),
  )
const light = tokens(lightPart)
const dark = { ...light, ...tokens(darkPart) }

const pairs = `
ink paper 7|ink surface 7|ink sunken 7|ink accent-soft 7|ink note-soft 7|on-exit exit 7|warn-ink warn-soft 7|note-ink note-soft 7
ink-soft paper 4.5|ink-soft surface 4.5|ink-soft sunken 4.5|accent paper 4.5|accent surface 4.5|accent sunken 4.5|accent accent-soft 4.5
on-accent accent 4.5|on-accent accent-strong 4.5|danger-ink danger-soft 4.5|danger-ink paper 4.5|danger-ink surface 4.5|ok-ink ok-soft 4.5|ok-ink paper 4.5
line surface 3|line paper 3|exit paper 3|note-line note-soft 3|focus paper 3|focus surface 3|focus sunken 3|focus accent-soft 3`
  .trim()
  .split(/[|\n]/)
  .map((pair) => pair.trim().split(' '))

const brightness = (colour) => {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const ratio = (a, b) => {
  const [high, low] = [brightness(a), brightness(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

let failed = false
for (const [scheme, colours] of Object.entries({ light, dark })) {
  for (const [front, back, needed] of pairs) {
    const known = colours[front] && colours[back]
    const found = known ? ratio(colours[front], colours[back]) : 0
    if (found >= Number(needed)) continue
    failed = true
    console.log(`${scheme}: ${front} on ${back} is ${found.toFixed(2)}, needs ${needed}`)
  }
}
// The colour of an organisation is judged, in the browser and on the server, against the papers written down there.
for (const judge of [
  'web/kit/src/contrast.ts',
  'case-service/src/main/java/nl/klankbord/casework/channels/PresentationChecks.java',
]) {
  const known = readFileSync(judge, 'utf8')
  if (known.includes(light.paper) && known.includes(dark.paper)) continue
  failed = true
  console.log(`${judge} does not know both papers, ${light.paper} and ${dark.paper}`)
}
process.exit(failed ? 1 : 0)
