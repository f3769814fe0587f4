import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import type { CaseBook } from './case-book.ts'
import type { CaseFile } from './case-list.ts'
import type { CaseStatus, HoldReason } from './cases-api.ts'
import { type Closing, openClosing } from './closing.ts'
import { checkinDays, hasNewMode } from './life.ts'
import type { CaseStep, DeadlineRule, LifeApi, Rulebook } from './life-api.ts'
import type { Replies } from './replies.ts'
import { openAtYearEnd, type YearEnd } from './year-end.ts'

/** What screens may do about the life of a case. Each change shows at once. */
export type CaseLife = Closing & {
  take(caseId: string, step: CaseStep, from: CaseStatus): Promise<void>
  setLegalClock(caseId: string, runs: boolean): Promise<void>
  hold(caseId: string, reason: HoldReason, until: string): Promise<void>
  endHold(caseId: string): Promise<void>
  rules(): Promise<DeadlineRule[]>
  /** The days on which the mailbox may ask how it goes. */
  checkinDays(): Promise<string[]>
  /** Cases that the figures of the last year miss, while they still take them. */
  toCount(): Promise<{ end: YearEnd; files: readonly CaseFile[] } | null>
  /** Tells case-service of modes that reporters agreed to; which ones stays here. */
  settle(): Promise<void>
}

type Parts = { life: LifeApi; book: CaseBook; vault: VaultKeeper; replies: Replies; today: () => string }

export function openCaseLife(parts: Parts): CaseLife {
  const { life, book, vault, today } = parts
  const telling = new Set<string>()
  let known: Promise<Rulebook> | null = null

  function rulebook(): Promise<Rulebook> {
    known ??= life.rulebook().catch((failure) => {
      known = null
      throw failure
    })
    return known
  }

  async function tellMode(caseId: string): Promise<void> {
    if (telling.has(caseId)) return
    telling.add(caseId)
    try {
      await life.take(caseId, 'CONFIRM_MODE', 'INTAKE')
      await book.refresh(caseId)
    } catch {
      // The next change of this case tries again.
    } finally {
      telling.delete(caseId)
    }
  }

  const shown = async (caseId: string, change: Promise<void>) => {
    await change
    await book.refresh(caseId)
  }

  return {
    ...openClosing(parts),
    take: (caseId, step, from) => shown(caseId, life.take(caseId, step, from)),
    setLegalClock: (caseId, runs) => shown(caseId, life.setLegalClock(caseId, runs)),
    hold: (caseId, reason, until) => shown(caseId, life.hold(caseId, reason, until)),
    endHold: (caseId) => shown(caseId, life.endHold(caseId)),
    rules: async () => (await rulebook()).rules,
    checkinDays: async () => checkinDays((await rulebook()).rules, today()),
    async toCount() {
      const { yearEnd } = await rulebook()
      if (!yearEnd) return null
      return { end: yearEnd, files: openAtYearEnd(book.list.get().files, vault.read(), yearEnd.year) }
    },
    async settle() {
      const waiting = book.list.get().files.filter(hasNewMode)
      await Promise.all(waiting.map(({ view }) => tellMode(view.id)))
    },
  }
}
