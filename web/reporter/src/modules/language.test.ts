import { expect, test } from 'vitest'
import { languages, texts } from '../texts/texts.ts'
import { createLanguage, directionOf, fill, listed, preferred } from './language.ts'

test('plurals follow the language', () => {
  const text = 'Binnen {days, plural, one {# werkdag} other {# werkdagen}}.'
  expect(fill(text, { days: 1 }, 'nl')).toBe('Binnen 1 werkdag.')
  expect(fill(text, { days: 2 }, 'nl')).toBe('Binnen 2 werkdagen.')
})

test('what is filled in at the beginning gets a capital', () => {
  expect(fill('{name} leest dit.', { name: 'je vertrouwenspersoon' }, 'nl')).toBe(
    'Je vertrouwenspersoon leest dit.',
  )
})

test('what is filled in is never read as a pattern', () => {
  expect(fill('Voor {name}.', { name: '$& {day}' }, 'nl')).toBe('Voor $& {day}.')
})

test('the first known language of the browser counts, else Dutch', () => {
  expect(preferred(['xx-XX', 'PL-pl', 'en'], languages)).toBe('pl')
  expect(preferred(['xx'], languages)).toBe('nl')
})

test('a text without translation comes in English, and runs its own way in Arabic', () => {
  const language = createLanguage('pl', texts)
  expect(language.say('r8.tor')).toBe('Using Tor Browser? Choose New identity.')
  expect(language.reviewed()).toBe(false)

  language.choose('ar')

  expect(directionOf('ar')).toBe('rtl')
  expect(language.say('r8.tor')).toBe('\u2066Using Tor Browser? Choose New identity.\u2069')
})

test('English has every Dutch text and no other language has one of its own', () => {
  const keys = Object.keys(texts.nl.words)
  expect(Object.keys(texts.en.words)).toEqual(keys)
  for (const language of languages)
    expect(keys).toEqual(expect.arrayContaining(Object.keys(texts[language].words)))
})

test('lists end with and, or with or', () => {
  expect(listed(['Noor', 'Samir'], 'nl')).toBe('Noor en Samir')
  expect(listed(['Noor', 'Samir'], 'en', true)).toBe('Noor or Samir')
})
