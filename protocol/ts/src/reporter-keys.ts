import { type Bytes, concat, u8, u32, unhex, utf8 } from './bytes.ts'
import { derive, digest, importRoot, nameOf } from './digest.ts'
import { type Signer, signerOf } from './ed25519.ts'
import { type CaseKey, caseKeyOf, type GrantHeader, sealGrant, verifyGrant } from './grant.ts'
import type { Prekey } from './prekey.ts'
import { demand, Refused } from './refused.ts'

/** What a reporter hands to one person. */
export interface NewGrant {
  /** Epoch whose key is handed over. */
  readonly epoch: number
  /** Earlier epochs to hand over too; left out: none. Of more than 254 the newest are taken (KB-22). */
  readonly history?: number[]
  /** Checked prekey of the receiver. */
  readonly prekey: Prekey
  /** True: the server holds it back as a back-up's (policy `upfront`). */
  readonly held: boolean
}

/** The one-off keys of one escalation; nothing in them leads to the mailbox. */
export interface EscalationKeys {
  /** Public key that the organisation sees, 32 bytes. */
  readonly publicKey: Bytes
  /** Commitment to a later proof of authorship, 32 bytes. */
  readonly authCommit: Bytes
  /** Signs a statement of this escalation. */
  sign(tag: 'consent' | 'answer' | 'authorship', statement: Uint8Array): Promise<Bytes>
  /** The value behind the commitment; given away at most once, to the verifier (KB-62). */
  exposeAuthorship(): Promise<Bytes>
}

/** Everything that follows from a pickup code. Lives in page memory only (KB-12). */
export interface ReporterKeys {
  /** Mailbox id, hex. */
  readonly mailbox: string
  /** Public key of the mailbox, 32 bytes. */
  readonly mailboxKey: Bytes
  /** Key of an epoch. */
  caseKey(epoch: number): Promise<CaseKey>
  /** Signs the `login` statement: 64 bytes. `origin` is the page's own (KB-51). */
  signLogin(origin: string, challengeHex: string): Promise<Bytes>
  /** Signs the `delete` statement: 64 bytes (KB-56). */
  signDelete(origin: string, challengeHex: string): Promise<Bytes>
  /** Hands case keys to the owner of a prekey: a wire of 1 259 + 36 m bytes. */
  makeGrant(grant: NewGrant): Promise<Bytes>
  /** The header of a grant this mailbox signed, or null for any other bytes (KB-24). */
  ownsGrant(wire: Uint8Array): Promise<GrantHeader | null>
  /** Keys of the escalation with this nonce (32 hex digits). */
  escalation(escNonce: string): Promise<EscalationKeys>
  /** Drops all keys; every later call is refused. */
  forget(): void
}

/** `R0`: the 32 bytes stretched from the 30 digits, about half a second of work (KB-11). */
export async function rootOf(digits: string): Promise<Bytes> {
  const { subtle } = crypto
  const password = utf8(digits)
  demand(password.length === 30)
  const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
  password.fill(0)
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt: utf8('kb1/pickup-code'), iterations: 600_000 }
  return new Uint8Array(await subtle.deriveBits(stretch, key, 256))
}

/** Derives the keys of a mailbox from the 30 digits of a checked pickup code. Takes about half a second. */
export async function openReporterKeys(digits: string): Promise<ReporterKeys> {
  return reporterKeysOf(await rootOf(digits))
}

/** The statement a mailbox signs to log in or to be deleted (section 7.7). */
export function mailboxStatement(origin: string, challengeHex: string, mailbox: string): Bytes {
  demand(/^[!-@[-~]{1,255}$/.test(origin))
  return concat(u8(origin.length), utf8(origin), unhex(challengeHex, 32), unhex(mailbox, 16))
}

/** Derives the keys of a mailbox from `R0`, and wipes it. */
export async function reporterKeysOf(r0: Uint8Array): Promise<ReporterKeys> {
  const imported = await importRoot(r0)
  r0.fill(0)
  const mailboxSigner = await signerFrom(imported, 'mailbox-sign')
  const mailboxKey = mailboxSigner.publicKey
  const mailbox = await nameOf('mailbox-id', mailboxKey)
  let held: { root: CryptoKey; signer: Signer } | null = { root: imported, signer: mailboxSigner }

  function keys() {
    if (!held) throw new Refused('forgotten')
    return held
  }
  async function rawCaseKey(epoch: number): Promise<Bytes> {
    return derive(keys().root, 'case-key', u32(epoch))
  }
  async function sign(tag: string, origin: string, challengeHex: string): Promise<Bytes> {
    return keys().signer.sign(tag, mailboxStatement(origin, challengeHex, mailbox))
  }
  return {
    mailbox,
    mailboxKey,
    caseKey: async (epoch) => caseKeyOf(epoch, await rawCaseKey(epoch)),
    signLogin: (origin, challengeHex) => sign('login', origin, challengeHex),
    signDelete: (origin, challengeHex) => sign('delete', origin, challengeHex),
    async makeGrant({ epoch, history = [], prekey, held: hold }) {
      const earlier = [...new Set(history)].filter((other) => other < epoch).sort((a, b) => a - b)
      const epochs = [...earlier.slice(-254), epoch]
      const entries = await Promise.all(
        epochs.map(async (each) => ({ epoch: each, key: await rawCaseKey(each) })),
      )
      const wire = await sealGrant({ mailbox, epoch, prekey, held: hold, entries }, keys().signer)
      for (const entry of entries) entry.key.fill(0)
      return wire
    },
    ownsGrant: (wire) => verifyGrant(wire, mailboxKey).catch(() => null),
    escalation: async (escNonce) => escalationKeys(keys().root, unhex(escNonce, 16)),
    forget() {
      held = null
    },
  }
}

async function signerFrom(root: CryptoKey, name: string, context?: Bytes): Promise<Signer> {
  const seed = await derive(root, name, context)
  const signer = await signerOf(seed)
  seed.fill(0)
  return signer
}

async function escalationKeys(root: CryptoKey, nonce: Bytes): Promise<EscalationKeys> {
  const signer = await signerFrom(root, 'escalation-sign', nonce)
  const proof = () => derive(root, 'authorship', nonce)
  return {
    publicKey: signer.publicKey,
    authCommit: await digest('authorship-commit', await proof()),
    sign: (tag, statement) => signer.sign(tag, statement),
    exposeAuthorship: proof,
  }
}
