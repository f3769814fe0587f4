import { expect, test } from 'vitest'
import { aFile } from '../testing/case-files.ts'
import type { ReferralCard, ReferralDirectory } from './aids-api.ts'
import { cardText, findCards, languageOf, suggested } from './referrals.ts'

function aCard(change: Partial<ReferralCard>): ReferralCard {
  return {
    code: 'JUR',
    name: { nl: 'Juridisch Loket', en: 'Legal Help Desk' },
    about: { nl: 'gratis eerste juridisch advies', en: 'free first legal advice' },
    topics: [],
    phone: '0800-8020',
    hours: null,
    url: 'https://www.juridischloket.nl',
    email: null,
    free: true,
    anonymous: false,
    lastVerified: null,
    stale: true,
    ...change,
  }
}

const csg = aCard({ code: 'CSG', name: { nl: 'Centrum Seksueel Geweld', en: 'Centre' }, hours: '24/7' })
const directory: ReferralDirectory = {
  cards: [aCard({}), csg],
  selection: new Map([
    ['OO.SEX', ['CSG']],
    ['IN', ['HVK']],
  ]),
}

test('what fits the topic comes first, and a narrower topic takes its wider one along', () => {
  expect(suggested(directory, ['OO.SEX', 'IN.FRA', 'OO.SEX'])).toEqual(['CSG', 'HVK'])
  expect(findCards(directory, ['CSG'], '', 'nl').map(({ code }) => code)).toEqual(['CSG', 'JUR'])
  expect(findCards(directory, [], 'LOKÉT', 'nl').map(({ code }) => code)).toEqual(['JUR'])
})

test('a message holds the whole card in plain words, in the language of the reporter', () => {
  expect(cardText(csg, 'nl')).toContain('Telefoon: 0800-8020 (bereikbaar: 24/7)')
  expect(cardText(aCard({}), 'en')).toBe(
    'Legal Help Desk\nFree first legal advice.\nPhone: 0800-8020\nhttps://www.juridischloket.nl\nFree.',
  )
  expect(cardText(aCard({ phone: null, url: null, free: false }), 'en')).toBe(
    'Legal Help Desk\nFree first legal advice.',
  )
})

test('who wrote in Dutch reads Dutch, everybody else English', () => {
  const file = aFile(['x'])
  const [message] = file.messages
  const told = (lang: string) => ({
    ...file,
    messages: message ? [{ ...message, report: { lang, answers: {} } }] : [],
  })

  expect(languageOf(told('nl'))).toBe('nl')
  expect(languageOf(told('pl'))).toBe('en')
  expect(languageOf(file)).toBe('nl')
})
