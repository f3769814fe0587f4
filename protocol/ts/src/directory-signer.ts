import { base64url, hex, utf8 } from './bytes.ts'
import { type Directory, type DirectoryEntry, readDirectory } from './directory.ts'
import { signerOf } from './ed25519.ts'
import { demand } from './refused.ts'
import type { Identity } from './vault.ts'

/** What a practice root states about one channel; hash, root and version come with the signature. */
export type DirectoryContent = Omit<Directory, 'hash' | 'root' | 'rootNext'>

/**
 * Writes a directory and signs its exact bytes (section 7.6). What a reader would refuse is refused here, so
 * nothing is signed that cannot be used. Before a new kid is signed, people compare its spoken form (KB-77).
 */
export async function signDirectory(root: Identity, content: DirectoryContent): Promise<DirectoryEntry> {
  const { channel, seq, prev, issued, notAfter, org, policy, people } = content
  const document = {
    v: 1,
    channel,
    seq,
    prev,
    root: hex(root.pk),
    issued,
    notAfter,
    org: { name: org.name },
    policy: {
      backup: policy.backup,
      backupAfterDays: policy.backupAfterDays,
      retentionDays: policy.retentionDays,
    },
    people: people.map(({ kid, role, name, pk, status, since, until }) => ({
      kid,
      role,
      name,
      pk: hex(pk),
      status,
      since,
      until,
    })),
  }
  const bytes = utf8(JSON.stringify(document))
  const signature = await (await signerOf(root.seed)).sign('directory', bytes)
  const entry = { dir: base64url(bytes), sig: base64url(signature) }
  demand((await readDirectory(entry)).seq === seq)
  return entry
}
