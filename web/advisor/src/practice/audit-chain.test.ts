import { utf8 } from '@klankbord/protocol/bytes'
import { digestHex } from '@klankbord/protocol/digest'
import { expect, test } from 'vitest'
import type { AuditExport, AuditLine } from './audit-api.ts'
import { compare, firstBreak } from './audit-chain.ts'

const practice = '7d1f0a54-0d5f-4f55-8f0d-2f6a3f6f9f11'

async function logOf(...actions: string[]): Promise<AuditExport> {
  const lines: AuditLine[] = []
  for (const [at, action] of actions.entries()) {
    const previous = lines.at(-1)?.hash ?? '0'.repeat(64)
    const told = `${practice}|${at + 1}||${action}|2026-11-22||${previous}`
    const hash = await digestHex('audit-line', utf8(told))
    lines.push({ seq: at + 1, actor: null, action, on: '2026-11-22', object: null, previous, hash })
  }
  return { practice, lines }
}

test('a log whose lines hold on to each other is whole, an empty one too', async () => {
  expect(await firstBreak(await logOf())).toBeNull()
  expect(await firstBreak(await logOf('ABSENCE_PLANNED', 'ABSENCE_ENDED'))).toBeNull()
})

test('a line that was changed, left out or put in is found', async () => {
  const { lines } = await logOf('ABSENCE_PLANNED', 'ABSENCE_ENDED', 'PERSON_REMOVED')
  const changed = lines.map((line) => (line.seq === 2 ? { ...line, on: '2026-11-21' } : line))

  expect(await firstBreak({ practice, lines: changed })).toBe(2)
  expect(await firstBreak({ practice, lines: lines.slice(1) })).toBe(1)
  expect(await firstBreak({ practice, lines: [...lines, ...lines.slice(2)] })).toBe(4)
  expect(await firstBreak({ practice: 'another', lines })).toBe(1)
})

test('what somebody kept still stands in a log that went on', async () => {
  const kept = await logOf('ABSENCE_PLANNED')
  const now = await logOf('ABSENCE_PLANNED', 'ABSENCE_ENDED')

  expect(compare(now, JSON.stringify(kept))).toEqual({ at: 'same', lines: 1 })
})

test('a log that was written anew, whole in itself, differs from what somebody kept', async () => {
  const kept = await logOf('ABSENCE_PLANNED', 'PERSON_REMOVED')
  const anew = await logOf('ABSENCE_PLANNED', 'ABSENCE_ENDED')
  const shorter = await logOf('ABSENCE_PLANNED')

  expect(await firstBreak(anew)).toBeNull()
  expect(compare(anew, JSON.stringify(kept))).toEqual({ at: 'changed', from: 2 })
  expect(compare(shorter, JSON.stringify(kept))).toEqual({ at: 'changed', from: 2 })
})

test('a file that is something else is told apart', async () => {
  const now = await logOf('ABSENCE_PLANNED')

  expect(compare(now, 'no log')).toEqual({ at: 'unreadable' })
  expect(compare(now, '{"practice":"another","lines":[]}')).toEqual({ at: 'unreadable' })
})
