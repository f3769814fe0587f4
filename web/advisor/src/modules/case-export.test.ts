import { expect, test } from 'vitest'
import { aFile } from '../testing/case-files.ts'
import { sectionsOf } from './case-export.ts'
import type { CaseRecord } from './records.ts'

const words = { talk: 'Gesprek', records: 'Dossier', reporter: 'Melder', advisor: 'Ik', organisation: null }
const record = (t: CaseRecord['t'], body: Record<string, unknown>): CaseRecord => ({
  id: 'a',
  version: 1,
  t,
  at: '2026-11-20',
  body: body as CaseRecord['body'],
})
const records = [
  record('note', { text: 'Een notitie' }),
  record('log', { kind: 'breach', outcome: 'DO_NOT_SPEAK', met: ['least'] }),
  record('draft', { text: 'Nooit gezegd' }),
]

test('a whole case holds the talk and what was noted, but no draft', () => {
  const all = JSON.stringify(sectionsOf(aFile(['Het verhaal']), records, 'whole', words))

  expect(all).toContain('Melder\\nHet verhaal')
  expect(all).toContain('2026-11-20 · note\\nEen notitie')
  expect(all).toContain('breach\\noutcome: DO_NOT_SPEAK\\nmet: least')
  expect(all).not.toContain('Nooit gezegd')
})

test('without a choice it names no organisation, and the talk alone holds no notes', () => {
  const talk = JSON.stringify(sectionsOf(aFile(['Het verhaal']), records, 'talk', words))

  expect(talk).not.toContain('Veldzicht')
  expect(talk).not.toContain('notitie')
  const named = sectionsOf(aFile(['x']), records, 'talk', { ...words, organisation: 'Zorggroep Veldzicht' })
  expect(named[0]?.heading).toBe('Zorggroep Veldzicht')
})
