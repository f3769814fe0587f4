import {
  proveAuthorship,
  readNonce,
  readVerifierName,
  revealAuthorship,
} from '@klankbord/protocol/authorship'
import { equal } from '@klankbord/protocol/bytes'
import type { ReadMessage } from '@klankbord/protocol/conversation'
import { checkConsent, readDraft } from '@klankbord/protocol/escalation'
import type { ReporterKeys } from '@klankbord/protocol/reporter-keys'

/** A report to the organisation to which this reporter agreed. */
export type OwnReport = { escNonce: string; docHash: string; title: string; day: string }
type Keys = Pick<ReporterKeys, 'escalation'>

/** The reports that this reporter's own key agreed to, the newest first; whatever does not verify is left out. */
export async function ownReports(messages: readonly ReadMessage[], keys: Keys): Promise<OwnReport[]> {
  const bodies = (direction: 1 | 2, t: string) =>
    messages.flatMap(({ direction: from, content }) =>
      from === direction && content?.t === t ? [content.body] : [],
    )
  const found: OwnReport[] = []
  for (const consent of bodies(1, 'esc-consent')) {
    for (const body of bodies(2, 'esc-draft')) {
      if (body.escNonce !== consent.escNonce) continue
      try {
        const draft = await readDraft(body)
        const { escPk } = await checkConsent(consent, draft)
        const { escNonce, docHash, document } = draft
        const own = equal(escPk, (await keys.escalation(escNonce)).publicKey)
        const known = found.some((report) => report.escNonce === escNonce)
        if (own && !known) found.push({ escNonce, docHash, title: document.title, day: document.day })
      } catch {
        // Not agreed to, or not by this reporter.
      }
    }
  }
  return found.reverse()
}

export type ProofWrong = 'name' | 'number'

/** One line of text for one verifier, or what is wrong with what was typed. */
export async function makeProof(
  keys: Keys,
  report: OwnReport,
  typed: { name: string; number: string },
): Promise<{ text: string } | { wrong: ProofWrong[] }> {
  const name = readVerifierName(typed.name)
  const nonce = readNonce(typed.number)
  if (name === null || nonce === null) {
    return {
      wrong: [...(name === null ? ['name' as const] : []), ...(nonce === null ? ['number' as const] : [])],
    }
  }
  const own = await keys.escalation(report.escNonce)
  return { text: await proveAuthorship(own, { name, nonce }, report) }
}

/** The secret behind the consent: serves once. */
export async function showSecret(keys: Keys, report: OwnReport): Promise<string> {
  return revealAuthorship(await keys.escalation(report.escNonce), report.docHash)
}
