import { base64url } from '@klankbord/protocol/bytes'
import {
  type Identity,
  newIdentity,
  newKit,
  sealVault,
  signVaultSave,
  signWrapsSave,
} from '@klankbord/protocol/vault'
import type { AccountApi } from './account-api.ts'
import { newLock, type ReadyPasskey, readyPasskey } from './new-access.ts'
import { emptyVault } from './vault-json.ts'
import { inOrder } from './vault-keeper.ts'
import { longEnough, newWords, samePhrase } from './words.ts'

export type SetupError = 'own-short' | 'repeat' | 'group'
export type Choice = { own: boolean; phrase: string; repeat: string; group: string }

/** The groups of a kit text, as printed. */
export function kitGroups(text: string): string[] {
  return text.split('-')
}

/** What is wrong with the answers, field by field. */
export function problemsOf(choice: Choice, kitText: string): SetupError[] {
  const wrong: SetupError[] = []
  if (choice.own && !longEnough(choice.phrase)) wrong.push('own-short')
  else if (!samePhrase(choice.phrase, choice.repeat)) wrong.push('repeat')
  if (sameGroup(choice.group) !== kitGroups(kitText).at(-1)) wrong.push('group')
  return wrong
}

// Read as generously as the whole code is (KB-45).
function sameGroup(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}

/** The words and the sheet for a new lock. Text is on screen anyway; secrets stay in here. */
export type Preparation = {
  kitText(): string
  words(): Promise<string>
  addPasskey(name: string): Promise<void>
  forget(): void
}
export type Enrolment = Preparation & { finish(phrase: string): Promise<void> }

/** Makes identity, vault and ways to open it; nothing leaves before `finish`. */
export async function beginEnrolment(api: Pick<AccountApi, 'enrol'>): Promise<Enrolment> {
  const identity = await newIdentity()
  const kit = await newKit()
  let passkey: ReadyPasskey | null = null

  async function finish(phrase: string): Promise<void> {
    const { vaultKey, wraps } = await newLock(identity.kid, phrase, kit.secret, passkey)
    const vault = await firstVault(identity, vaultKey)
    const ordered = inOrder(wraps)
    await api.enrol({
      identityKey: identity.pk,
      vault,
      vaultSignature: await signVaultSave(identity, 1, vault),
      wraps: ordered,
      wrapsSignature: await signWrapsSave(identity, 1, ordered),
    })
    vaultKey.fill(0)
  }

  return {
    kitText: () => kit.text,
    words: newWords,
    async addPasskey(name) {
      passkey = await readyPasskey(identity.kid, name)
    },
    finish,
    forget() {
      identity.seed.fill(0)
      kit.secret.fill(0)
      passkey?.output.fill(0)
    },
  }
}

function firstVault(identity: Identity, vaultKey: Uint8Array): Promise<Uint8Array> {
  return sealVault(vaultKey, identity.kid, 1, emptyVault(base64url(identity.seed)))
}
