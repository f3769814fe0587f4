import type { Http } from '@klankbord/staff/http'
import { list, orNull, record, text, whole } from '@klankbord/staff/shapes'

/** One act, with the hash that holds on to everything before it. */
export type AuditLine = {
  seq: number
  actor: string | null
  action: string
  on: string
  object: string | null
  previous: string
  hash: string
}
export type AuditExport = { practice: string; lines: readonly AuditLine[] }
/** What was destroyed because its term was over: a number for each rule and month. */
export type Destruction = { rule: string; month: string; destroyed: number }

export function readAuditExport(value: unknown): AuditExport {
  const kept = record(value)
  return { practice: text(kept.practice), lines: list(readLine)(kept.lines) }
}

function readLine(value: unknown): AuditLine {
  const line = record(value)
  return {
    seq: whole(line.seq),
    actor: orNull(text)(line.actor),
    action: text(line.action),
    on: text(line.on),
    object: orNull(text)(line.object),
    previous: text(line.previous),
    hash: text(line.hash),
  }
}

function readDestruction(value: unknown): Destruction {
  const one = record(value)
  return { rule: text(one.rule), month: text(one.month), destroyed: whole(one.destroyed) }
}

/** What staff did, and what the terms destroyed. */
export function auditApi(http: Http) {
  const get = async (path: string) => record((await http.json('GET', path)).body)
  /** All of a log, page by page. */
  const all = async (path: string): Promise<AuditExport> => {
    const lines: AuditLine[] = []
    let after: number | null = 0
    let practice = ''
    while (after !== null) {
      const page = await get(`${path}?after=${after}&limit=1000`)
      const read = readAuditExport(page)
      practice = read.practice
      lines.push(...read.lines)
      after = orNull(whole)(page.next)
    }
    return { practice, lines }
  }
  return {
    /** What the practice did, and what its advisors and the officers did with escalations. */
    audit: () => all('/v1/practice/audit'),
    escalationAudit: () => all('/v1/practice/escalation-audit'),
    async destructions(): Promise<Destruction[]> {
      return list(readDestruction)((await get('/v1/practice/destructions')).destructions)
    },
  }
}
