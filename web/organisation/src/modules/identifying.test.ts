import { expect, test } from 'vitest'
import { asksWho } from './identifying.ts'

test.each([
  'Wie bent u?',
  'Wie heeft dit gemeld?',
  'Op welke afdeling werkt u?',
  'Wat is uw functie?',
  'Hoe lang werkt de melder hier?',
  'Kunt u mij uw telefoonnummer geven?',
  'Who are you?',
  'What is your job?',
  'Which department do you work in?',
])('%s asks who somebody is', (question) => {
  expect(asksWho(question)).toBe(true)
})

test.each([
  'Wanneer gebeurde dit, en hoe vaak?',
  'Zijn er stukken die dit laten zien?',
  'Is dit eerder aan de organisatie verteld?',
  'When did this happen?',
  'Are there documents that show this?',
])('%s asks about facts', (question) => {
  expect(asksWho(question)).toBe(false)
})
