import { base64url, unbase64url } from '@klankbord/protocol/bytes'
import type { Http } from '@klankbord/staff/http'
import { record, text, whole } from '@klankbord/staff/shapes'

export type StoredRoot = {
  rootKey: Uint8Array
  kid: string
  spokenKid: string
  version: number
  vault: Uint8Array
  wrap: Uint8Array
}
export type RootContent = {
  vault: Uint8Array
  vaultSignature: Uint8Array
  wrap: Uint8Array
  wrapSignature: Uint8Array
}

const bytes = (value: unknown) => unbase64url(text(value))

const sealed = (content: RootContent) => ({
  vault: base64url(content.vault),
  vaultSignature: base64url(content.vaultSignature),
  wrap: base64url(content.wrap),
  wrapSignature: base64url(content.wrapSignature),
})

export type RootApi = ReturnType<typeof rootApi>

/** The sealed root of the practice: fetched, kept once, and sealed anew for another sheet. */
export function rootApi(http: Http) {
  return {
    async root(): Promise<StoredRoot> {
      const root = record((await http.json('GET', '/v1/practice/root')).body)
      return {
        rootKey: bytes(root.rootKey),
        kid: text(root.kid),
        spokenKid: text(root.spokenKid),
        version: whole(root.version),
        vault: bytes(root.vault),
        wrap: bytes(root.wrap),
      }
    },

    async beginRoot(rootKey: Uint8Array, content: RootContent): Promise<void> {
      const body = { rootKey: base64url(rootKey), content: sealed(content) }
      await http.json('POST', '/v1/practice/root', body)
    },

    async renewRoot(content: RootContent, replaces: number): Promise<void> {
      const headers = { 'If-Match': `"${replaces}"` }
      await http.json('PUT', '/v1/practice/root', sealed(content), { headers })
    },
  }
}
