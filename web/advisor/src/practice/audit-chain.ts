import { utf8 } from '@klankbord/protocol/bytes'
import { digestHex } from '@klankbord/protocol/digest'
import { type AuditExport, type AuditLine, readAuditExport } from './audit-api.ts'

const beginning = '0'.repeat(64)

/** The first line that does not follow from the one before it, or null: the log is whole. */
export async function firstBreak({ practice, lines }: AuditExport): Promise<number | null> {
  let previous = beginning
  for (const [at, line] of lines.entries()) {
    const holds = line.seq === at + 1 && line.previous === previous
    if (!holds || line.hash !== (await hashOf(practice, line))) return at + 1
    previous = line.hash
  }
  return null
}

function hashOf(practice: string, line: AuditLine): Promise<string> {
  const { seq, actor, action, on, object, previous } = line
  const told = [practice, seq, actor ?? '', action, on, object ?? '', previous]
  return digestHex('audit-line', utf8(told.join('|')))
}

/** `same`: everything that was kept still stands. `changed`: from this line on it does not. */
export type Compared = { at: 'same'; lines: number } | { at: 'changed'; from: number } | { at: 'unreadable' }

/** Whoever writes the whole log anew cannot also change what somebody kept of it. */
export function compare(now: AuditExport, kept: string): Compared {
  let former: AuditExport
  try {
    former = readAuditExport(JSON.parse(kept))
  } catch {
    return { at: 'unreadable' }
  }
  if (former.practice !== now.practice) return { at: 'unreadable' }
  const changed = former.lines.find(({ seq, hash }) => now.lines[seq - 1]?.hash !== hash)
  return changed ? { at: 'changed', from: changed.seq } : { at: 'same', lines: former.lines.length }
}
