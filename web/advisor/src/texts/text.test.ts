import { texts, textsIn } from '@klankbord/staff/texts'
import { expect, test } from 'vitest'
import advice from './advice.nl.json'
import appointments from './appointments.nl.json'
import cover from './cover.nl.json'
import desk from './desk.nl.json'
import escalation from './escalation.nl.json'
import kit from './kit.nl.json'
import library from './library.nl.json'
import lifecycle from './lifecycle.nl.json'
import core from './nl.json'
import practice from './practice.nl.json'
import records from './records.nl.json'
import upkeep from './upkeep.nl.json'
import yearly from './yearly.nl.json'
import './text.ts'
import '../advice/texts.ts'
import '../practice/texts.ts'
import '../practice/library-texts.ts'
import '../yearly/texts.ts'
import '../screens/room-texts.ts'
import type { TextKey } from './text.ts'

test('both languages have the same texts with the same gaps', () => {
  const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([gap]) => gap).sort()

  const { nl, en } = texts
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  for (const [key, text] of Object.entries(nl))
    expect(gaps(en[key as keyof typeof en] ?? ''), key).toEqual(gaps(text ?? ''))
})

test('a text has one name: what one part calls by it, no other part overrides', () => {
  const parts: object[] = [
    ...[advice, appointments, cover, desk, escalation, kit, lifecycle, core],
    ...[library, practice, records, upkeep, yearly],
  ]
  const names = parts.flatMap((part) => Object.keys(part))

  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test('one is said differently from many', () => {
  const { count } = textsIn<TextKey>('nl')

  expect(count('a2.unread', 1)).toBe('1 nieuw bericht')
  expect(count('a2.unread', 3)).toBe('3 nieuwe berichten')
})

test('days near today have names', () => {
  const { day } = textsIn<TextKey>('nl')

  expect(day('2026-11-21', '2026-11-21')).toBe('vandaag')
  expect(day('2026-11-20', '2026-11-21')).toBe('gisteren')
  expect(day('2026-11-26', '2026-11-21')).toBe('donderdag 26 november')
  expect(day('2027-01-04', '2026-11-21')).toBe('maandag 4 januari 2027')
})
