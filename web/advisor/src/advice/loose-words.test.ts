import { expect, test } from 'vitest'
import { looseWords } from './loose-words.ts'

test('numbers, words for them and times are found, however they are written', () => {
  const said = [
    'Beide teams, drieëntwintig mensen, ３ keer vorige week',
    'e\u0301e\u0301n melding; een tweede, viermaal, ½',
  ]
  expect(looseWords(said)).toEqual([
    'Beide',
    'drieëntwintig',
    '３',
    'vorige week',
    'één',
    'tweede',
    'viermaal',
    '½',
  ])
})

test('ordinary words are left alone, and a word is named once', () => {
  expect(looseWords(['Ten eerste is een gesprek normaal; het totaal aantal teams staat elders', ''])).toEqual(
    [],
  )
  expect(looseWords(['weer', 'weer'])).toEqual(['weer'])
})
