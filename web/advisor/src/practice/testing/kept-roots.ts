import { readVaultHeader } from '@klankbord/protocol/vault'
import type { RootApi, RootContent, StoredRoot } from '../root-api.ts'

/** What the server keeps of a root, in memory. */
export function keptRoots(): Pick<RootApi, 'beginRoot' | 'renewRoot'> & { stored(): StoredRoot } {
  let kept: StoredRoot | null = null
  const take = (rootKey: Uint8Array, { vault, wrap }: RootContent) => {
    const { owner, version } = readVaultHeader(vault)
    kept = { rootKey, kid: owner, spokenKid: '', version, vault, wrap }
  }
  const stored = () => {
    if (!kept) throw new Error('no root')
    return kept
  }
  return {
    stored,
    beginRoot: async (rootKey, content) => take(rootKey, content),
    renewRoot: async (content) => take(stored().rootKey, content),
  }
}
