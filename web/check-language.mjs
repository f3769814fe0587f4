// Fails when a text that people read is long, stiff or promises too much (NL and EN), when a translation
// has a key or a placeholder that Dutch does not have, or when a phone number is not one of the data.
import { readdirSync, readFileSync } from 'node:fs'

// What everybody loads, what comes with the code, and what comes on request.
const folders = [
  'web/reporter/src/texts',
  'web/reporter/src/inside-texts',
  'web/reporter/src/escalation-texts',
  'web/reporter/src/request-texts',
]
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
const texts = new Map()
let failed = false
const complain = (...words) => {
  failed = true
  console.log(...words)
}
for (const folder of folders) {
  for (const file of readdirSync(folder).filter((name) => /^[a-z]{2}\.json$/.test(name))) {
    const language = file.slice(0, 2)
    const all = texts.get(language) ?? new Map()
    for (const [key, text] of Object.entries(read(`${folder}/${file}`))) {
      if (all.has(key)) complain(`${language} ${key}: there are two of it`)
      all.set(key, text)
    }
    texts.set(language, all)
  }
}

const avoided = {
  nl: /\b(conform|betreffende|middels|indien|escaleren|encryptie|end-to-end|geanonimiseerd|garantie|gegarandeerd|altijd veilig|u|uw)\b/i,
  en: /\b(pursuant|regarding|escalate|encryption|end-to-end|guaranteed?|always safe|utili[sz]e)\b/i,
}
const promises = { nl: /\b(zeker|altijd|garantie)\b/i, en: /\b(always|certainly|secure)\b/i }
// "Niets is helemaal zeker" denies a promise; "je mag altijd" is a right, no claim about safety.
const denied = new Set([
  'info.limits.text',
  'info.mode.text',
  'info.who.more',
  'info.otherWays.text',
  'info.confidential.more',
  'r0.forMeText',
])
const mostWords = 20
const mostWordsAllowed = { 'r1.exceptions': 25 }
const mostWordsOnAverage = 12
const leastReadingEase = 65

const wordsIn = (text) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word))
const sentencesIn = (text) =>
  text.split(/(?<=[.?:])\s+|\n+/).filter((sentence) => wordsIn(sentence).length > 0)
const plural = /\{\w+, plural,(?: ?=?\w+ \{[^{}]*\})+\}/g
const placeholders = (text) =>
  [...text.matchAll(/\{(\w+), plural/g), ...text.replaceAll(plural, '').matchAll(/\{(\w+)/g)].map(
    ([, name]) => name,
  )
const syllables = (word) => Math.max(1, (word.match(/[aeiouy\u00e0-\u00ff]+/gi) ?? []).length)

for (const [language, own] of texts) {
  const dutch = texts.get('nl')
  for (const [key, text] of own) {
    const source = dutch.get(key)
    if (source === undefined) complain(`${language} ${key}: Dutch has no such text`)
    else {
      const strange = placeholders(text).filter((name) => !placeholders(source).includes(name))
      if (strange.length > 0) complain(`${language} ${key}: {${strange}} is not data`)
    }
    if (text.includes('!') || text.includes('100 %')) complain(`${language} ${key}: ${text}`)
  }
}

for (const language of ['nl', 'en']) {
  const lengths = []
  let sounds = 0
  for (const [key, text] of texts.get(language)) {
    const stiff = avoided[language].exec(text) ?? (denied.has(key) ? null : promises[language].exec(text))
    if (stiff) complain(`${language} ${key}: "${stiff[0]}" in: ${text}`)
    for (const sentence of sentencesIn(text)) {
      const words = wordsIn(sentence)
      if (words.length > (mostWordsAllowed[key] ?? mostWords)) {
        complain(`${language} ${key}: ${words.length} words in: ${sentence}`)
      }
      // Labels are no sentences.
      if (!/[.?:]$/.test(sentence)) continue
      lengths.push(words.length)
      sounds += words.reduce((sum, word) => sum + syllables(word), 0)
    }
  }
  const words = lengths.reduce((a, b) => a + b, 0)
  const average = words / lengths.length
  const ease = 206.84 - (77 * sounds) / words - 0.93 * average
  console.log(`${language}: ${average.toFixed(1)} words per sentence, reading ease ${ease.toFixed(0)}`)
  if (average > mostWordsOnAverage) complain(`${language}: sentences are too long`)
  if (language === 'nl' && ease < leastReadingEase) complain('nl: hard to read')
}

const numbers = new Set(
  read('web/reporter/src/data/referrals.json').cards.flatMap(({ phone }) => (phone ?? '').split(' / ')),
)
for (const [language, own] of texts) {
  for (const [key, text] of own) {
    for (const [number] of text.matchAll(/\b(0[89]00-\d+|11[23])\b/g)) {
      if (!numbers.has(number)) complain(`${language} ${key}: ${number} is not in referrals.json`)
    }
  }
}
process.exit(failed ? 1 : 0)
