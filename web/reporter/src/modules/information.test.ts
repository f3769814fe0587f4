import { expect, test } from 'vitest'
import standard from '../../../../case-service/src/main/resources/data/information/2026.1.json'
import { infoVersion } from '../data/terms.ts'
import { texts } from '../texts/texts.ts'
import type { Profile } from './api.ts'
import { elsewhere, urgentHelp } from './help.ts'
import { informationBlocks, limitBlocks, ownBlock } from './information.ts'
import { createLanguage } from './language.ts'

const words = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
const profile = {
  practice: 'De Linde',
  privacyContact: 'privacy@linde.example',
  complaintRoute: 'Schrijf naar de commissie.',
  answerWorkingDays: 2,
  advisorRole: 'ADVISOR_IN_CONFIDENCE',
  secrecyExceptions: [],
} as unknown as Profile

const blocks = (language: 'nl' | 'en', backup: 'consent' | 'upfront') => {
  const { say } = createLanguage(language, texts)
  return informationBlocks({
    say,
    profile,
    policy: { backup, backupAfterDays: 7, retentionDays: 366 },
    advisor: 'Noor',
    advisorInternal: false,
    readers: 'Noor',
    backup: 'Samir',
    list: (items) => items.join(', '),
  })
}

test.each([
  ['nl', 'consent'],
  ['nl', 'upfront'],
  ['en', 'consent'],
  ['en', 'upfront'],
] as const)('every block is filled in and short (%s, %s)', (language, backup) => {
  for (const { title, text, more } of [
    ...blocks(language, backup),
    ...limitBlocks(createLanguage(language, texts).say),
  ]) {
    expect(`${title} ${text} ${more ?? ''}`).not.toMatch(/[{}]/)
    expect(words(text)).toBeLessThanOrEqual(60)
  }
})

test('the page before the first word stays below 180 words', () => {
  const { say } = createLanguage('nl', texts)
  const shown = [
    say('r1.device'),
    say('r1.exit'),
    say('r1.tryHint'),
    say('r1.readers', { readers: 'Noor van Dalen of Ilse Brandsma' }),
    say('info.backup.upfront.text', { advisor: 'Noor', backup: 'Samir', backupAfterDays: 7 }),
    say('r1.exceptions'),
    say('r1.agreedNone'),
  ]
  expect(words(shown.join(' '))).toBeLessThanOrEqual(180)
})

test('help at once names numbers that can be dialled', () => {
  const { say } = createLanguage('nl', texts)
  expect(urgentHelp(say, 'nl').map(({ number }) => number)).toEqual([
    '112',
    '0800-0188',
    '113 / 0800-0113',
    '0800-2000',
  ])
})

test('only topics outside the scope of the channel lead elsewhere', () => {
  expect(elsewhere(['OO.PES', 'BS.WDR'], ['BS.WDR']).map(({ code }) => code)).toContain('BDA')
  expect(elsewhere(['BS.WDR'], [])).toEqual([])
})

const shown = {
  colour: null,
  welcome: null,
  information: {
    version: '2026.1-2',
    nl: { title: 'Bij ons', text: 'De raad koos wie hier antwoordt.' },
    en: { title: 'With us', text: 'The council chose who answers here.' },
  },
}

test.each([
  ['nl', 'Bij ons'],
  ['en', 'With us'],
  ['pl', 'With us'],
])('the own paragraph of a practice comes in %s as %s', (language, title) => {
  expect(ownBlock(shown, language)[0]?.title).toBe(title)
  expect(ownBlock(null, language)).toEqual([])
})

test('the standard text that advisors can read again is the one on this page', () => {
  expect(standard.version).toBe(infoVersion)
  for (const { id, ...both } of standard.blocks) {
    for (const language of ['nl', 'en'] as const) {
      const words = texts[language].words as Record<string, string>
      for (const [part, text] of Object.entries(both[language])) {
        expect(words[`info.${id}.${part}`]).toBe(text)
      }
    }
  }
})
