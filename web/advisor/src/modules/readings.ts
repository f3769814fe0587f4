import { withEntry } from '@klankbord/staff/vault-json'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import type { CaseShelf } from './case-list.ts'
import type { CasesApi } from './cases-api.ts'

export type Readings = {
  /** The messages of this case are on screen now. */
  haveRead(caseId: string, mailbox: string): Promise<void>
  /** Tells what could not be told before. */
  report(): Promise<void>
}

/** What was read: kept in the vault for the person, told by day to the reporter. */
export function openReadings(
  api: Pick<CasesApi, 'haveRead'>,
  vault: VaultKeeper,
  shelf: CaseShelf,
): Readings {
  const untold = new Map<string, number>()

  async function report(): Promise<void> {
    for (const [caseId, newest] of untold) {
      await api.haveRead(caseId, newest)
      if (untold.get(caseId) === newest) untold.delete(caseId)
    }
  }

  return {
    report,
    async haveRead(caseId, mailbox) {
      const file = shelf.find(caseId)
      if (file?.state !== 'open') return
      const fromReporter = file.messages.filter(({ direction }) => direction === 1)
      const newest = Math.max(-1, ...fromReporter.map(({ seq }) => seq))
      if (newest <= file.readUpTo) return
      shelf.put(file.view, { readUpTo: newest, unread: 0 })
      untold.set(caseId, newest)
      await vault.save((now) => withEntry(now, caseId, mailbox, (entry) => ({ ...entry, read: newest })))
      await report()
    },
  }
}
