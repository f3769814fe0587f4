import { expect, test } from 'vitest'
import { texts } from '../texts/texts.ts'
import type { Profile } from './api.ts'
import { elsewhere, urgentHelp } from './help.ts'
import { informationBlocks, limitBlocks } from './information.ts'
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
