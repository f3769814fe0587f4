import type { Http } from '@klankbord/staff/http'
import { record, text, whole } from '@klankbord/staff/shapes'

export type SealedReport = {
  channel: string
  mailboxKey: string
  challenge: string
  nonce: number
  grants: string[]
  message: string
  attachments: string[]
}
export type RecordingApi = ReturnType<typeof recordingApi>

/** The door through which an advisor records a contact; reporters have another one. */
export function recordingApi(http: Http) {
  return {
    async reportChallenge(channel: string): Promise<{ challenge: string; difficulty: number }> {
      const answer = record((await http.json('POST', '/v1/advisor/report-challenges', { channel })).body)
      return { challenge: text(answer.challenge), difficulty: whole(answer.difficulty) }
    },
    /** So that no mail tells the advisor of a case that the advisor makes. */
    async announceContact(mailbox: string): Promise<void> {
      await http.json('POST', '/v1/advisor/recorded-contacts', { mailbox })
    },
    async sendReport(report: SealedReport): Promise<void> {
      await http.json('POST', '/v1/advisor/reports', report)
    },
  }
}
