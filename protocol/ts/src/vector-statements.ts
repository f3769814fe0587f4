import type { Bytes } from './bytes.ts'
import { dateOf } from './days.ts'
import type { Input } from './known-answer.ts'
import { demand } from './refused.ts'
import { mailboxStatement } from './reporter-keys.ts'
import * as statements from './statements.ts'
import { vaultSaveStatement } from './vault.ts'

/** What is signed under a tag, as the vectors name its fields. For tests only. */
export function statementOf(tag: string, f: Input): Bytes {
  const s = f.string
  const text = () =>
    statements.textStatement(s('threadId'), s(tag === 'question' ? 'qId' : 'fbId'), s('textHash'))
  const makers: Record<string, () => Bytes> = {
    login: () => mailboxStatement(s('origin'), s('challenge'), s('mailboxId')),
    delete: () => mailboxStatement(s('origin'), s('challenge'), s('mailboxId')),
    consent: () =>
      statements.consentStatement({
        escNonce: s('escNonce'),
        docHash: s('docHash'),
        officersHash: s('officersHash'),
        authCommit: s('authCommit'),
        decision: f.number('decision') === 1 ? 'consent' : 'withdrawal',
        day: dateOf(f.number('day')),
      }),
    answer: () => statements.answerStatement(s('escNonce'), s('qId'), s('qTextHash'), s('textHash')),
    authorship: () => statements.authorshipStatement(s('verifier'), s('nonce'), s('escNonce'), s('docHash')),
    escalation: () =>
      statements.escalationStatement(s('threadId'), s('docHash'), s('escNonce'), f.bytes('escPk')),
    question: text,
    feedback: text,
    receipt: () => statements.receiptStatement(s('threadId'), s('docHash'), dateOf(f.number('day'))),
    'vault-save': () => vaultSaveStatement(s('owner'), f.number('version'), f.bytes('hash')),
  }
  const make = makers[tag]
  demand(make !== undefined)
  return make()
}
