import { base64url, equal, unbase64url } from '@klankbord/protocol/bytes'
import type { DirectoryEntry } from '@klankbord/protocol/directory'
import { type DirectoryContent, signDirectory } from '@klankbord/protocol/directory-signer'
import type { Presentation, PresentationEntry } from '@klankbord/protocol/presentation'
import { signPresentation } from '@klankbord/protocol/presentation-signer'
import {
  type Identity,
  identityOf,
  kekFromKit,
  newIdentity,
  newKit,
  openVault,
  readKit,
  readWrap,
  sealVault,
  signVaultSave,
  signWrapsSave,
  unwrapVaultKey,
} from '@klankbord/protocol/vault'
import { newKitLock } from '@klankbord/staff/new-access'
import { emptyVault } from '@klankbord/staff/vault-json'
import type { RootApi, RootContent, StoredRoot } from './root-api.ts'

/** The kit is not this root's, or is not typed right. */
export class WrongKit extends Error {
  constructor() {
    super('wrong kit')
  }
}

/** A root that waits to be kept: its kit is on screen, nothing has left the browser. */
export type NewRoot = {
  kitText(): string
  keep(): Promise<void>
  forget(): void
}

/** An opened root. It signs, and is forgotten; the next signature asks for the kit again (P2-3). */
export type OpenRoot = {
  readonly pk: Uint8Array
  readonly kid: string
  sign(content: DirectoryContent): Promise<DirectoryEntry>
  /** Signs what is shown beside a list that was just signed. */
  present(beside: DirectoryEntry, shown: Presentation): Promise<PresentationEntry>
  forget(): void
}

/** Draws the root of a practice with a kit of its own (KB-46). */
export async function drawRoot(api: Pick<RootApi, 'beginRoot'>): Promise<NewRoot> {
  const root = await newIdentity()
  const kit = await newKit()
  return {
    kitText: () => kit.text,
    keep: async () => api.beginRoot(root.pk, await contentOf(root, kit.secret, 1)),
    forget() {
      root.seed.fill(0)
      kit.secret.fill(0)
    },
  }
}

/** Opens the root with its kit. Whatever does not lead to the very key that the vault is named after is refused. */
export async function openRoot(stored: StoredRoot, code: string): Promise<OpenRoot> {
  const root = await unsealed(stored, code)
  return {
    pk: root.pk,
    kid: root.kid,
    sign: (content) => signDirectory(root, content),
    present: (beside, shown) => signPresentation(root, beside, shown),
    forget: () => root.seed.fill(0),
  }
}

/** A new sheet for the same root; the old one opens nothing afterwards. */
export async function renewKit(
  api: Pick<RootApi, 'renewRoot'>,
  stored: StoredRoot,
  code: string,
): Promise<NewRoot> {
  const root = await unsealed(stored, code)
  const kit = await newKit()
  const version = stored.version + 1
  return {
    kitText: () => kit.text,
    keep: async () => api.renewRoot(await contentOf(root, kit.secret, version), stored.version),
    forget() {
      root.seed.fill(0)
      kit.secret.fill(0)
    },
  }
}

async function unsealed(stored: StoredRoot, code: string): Promise<Identity> {
  try {
    const { owner, method, wrapId } = readWrap(stored.wrap)
    if (owner !== stored.kid || method !== 3) throw new WrongKit()
    const vaultKey = await unwrapVaultKey(await kekFromKit(await readKit(code), wrapId), stored.wrap)
    const json = await openVault(vaultKey, stored.vault)
    vaultKey.fill(0)
    const root = await identityOf(unbase64url(json.id))
    if (root.kid !== stored.kid || !equal(root.pk, stored.rootKey)) throw new WrongKit()
    return root
  } catch {
    throw new WrongKit()
  }
}

async function contentOf(root: Identity, kit: Uint8Array, version: number): Promise<RootContent> {
  const { vaultKey, wrap } = await newKitLock(root.kid, kit)
  const vault = await sealVault(vaultKey, root.kid, version, emptyVault(base64url(root.seed)))
  vaultKey.fill(0)
  return {
    vault,
    vaultSignature: await signVaultSave(root, version, vault),
    wrap,
    wrapSignature: await signWrapsSave(root, version, [wrap]),
  }
}
