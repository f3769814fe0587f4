// @vitest-environment jsdom
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, expect, test } from 'vitest'
import '../practice/texts.ts'
import { type ReceiverRuleSet, ReceiverRules } from './ReceiverRules.tsx'
import rules from './receiver-rules.json'

const today = '2026-11-22'
let place: HTMLElement
beforeEach(() => {
  language.set('nl')
  place = document.createElement('main')
})

const show = (set: ReceiverRuleSet) => act(() => render(<ReceiverRules set={set} today={today} />, place))

test('a draft is never told as law (ESC-17)', async () => {
  await show(rules)
  expect(place.textContent).toContain('nog niet van kracht')
  expect(place.textContent).toContain('31 juli 2025')
  expect(place.querySelectorAll('li')).toHaveLength(4)
  expect([...place.querySelectorAll('li')].every((rule) => rule.textContent !== '')).toBe(true)
})

test('from the day that is filled in, the rules hold', async () => {
  await show({ ...rules, inForceFrom: '2026-01-01' })
  expect(place.textContent).toContain('Geldt vanaf')
  expect(place.textContent).not.toContain('nog niet van kracht')
})
