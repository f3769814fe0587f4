import type { SealedFile } from '@klankbord/staff/picked-files'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import type { Note } from './drafts.ts'
import type { Unsent } from './replies.ts'

/** What was typed and not sent, sealed under the vault key: it can wait in memory while everything else is wiped. */
export type SealedUnsent = { words: Uint8Array; wires: ReadonlyMap<string, Blob> }

type Words = {
  drafts: Unsent['drafts']
  pending: Unsent['pending']
  notes: Note[]
  files: [string, Omit<SealedFile, 'wire'>][]
}

const nothing: Unsent = { drafts: [], pending: [], sealed: new Map() }

export async function sealUnsent(
  vault: VaultKeeper,
  unsent: Unsent | null,
  notes: Note[],
): Promise<SealedUnsent | null> {
  if (unsent === null && notes.length === 0) return null
  const { drafts, pending, sealed } = unsent ?? nothing
  const words: Words = {
    drafts,
    pending,
    notes,
    files: [...sealed].map(([id, { ref, length }]) => [id, { ref, length }]),
  }
  return {
    words: await vault.sealForLater(words),
    wires: new Map([...sealed].map(([id, { wire }]) => [id, wire])),
  }
}

export async function openUnsent(
  vault: VaultKeeper,
  { words, wires }: SealedUnsent,
): Promise<{ unsent: Unsent; notes: Note[] }> {
  // Sealed by this very page a moment ago, so its shape is known.
  const { drafts, pending, notes, files } = (await vault.openFromEarlier(words)) as Words
  const sealed = new Map<string, SealedFile>()
  for (const [id, file] of files) {
    const wire = wires.get(id)
    if (wire) sealed.set(id, { ...file, wire })
  }
  return { unsent: { drafts, pending, sealed }, notes }
}
