import type { Bytes } from './bytes.ts'

/** `param` of a passkey's wrap: SHA-256 of the credential id, from which the id cannot be read back (7.9). */
export async function credentialParam(credentialId: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', credentialId as Bytes))
}
