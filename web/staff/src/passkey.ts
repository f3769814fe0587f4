import { randomBytes, unhex } from '@klankbord/protocol/bytes'
import { credentialParam } from '@klankbord/protocol/passkey'

/** What a passkey gave: the name of its wrap and the secret behind it. */
export type PasskeySecret = { param: Uint8Array; output: Uint8Array }

/** The person or the device said no; nothing is wrong. */
export class PasskeyCancelled extends Error {
  constructor() {
    super('passkey cancelled')
  }
}

/** This device makes passkeys that cannot open anything (no PRF). */
export class PasskeyUnsupported extends Error {
  constructor() {
    super('passkey without prf')
  }
}

type Prf = { enabled?: boolean; results?: { first?: BufferSource; second?: BufferSource } }

export function passkeysPossible(): boolean {
  return typeof PublicKeyCredential === 'function'
}

/** Makes a passkey on this device and asks it for the secret of one salt. */
export async function createPasskey(
  kid: string,
  name: string,
  salt: Uint8Array<ArrayBuffer>,
): Promise<PasskeySecret> {
  const credential = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { name },
        user: { id: unhex(kid), name, displayName: name },
        challenge: randomBytes(32),
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  const prf = prfOf(credential)
  if (prf.enabled === false || (prf.enabled === undefined && !prf.results)) throw new PasskeyUnsupported()
  const output = bytesOf(prf.results?.first)
  const id = new Uint8Array(credential.rawId)
  // Most devices give the secret only when the passkey is used, not when it is made.
  if (output) return { param: await credentialParam(id), output }
  return usePasskey([salt], id).then(({ param, outputs }) => {
    const first = outputs[0]
    if (!first) throw new PasskeyUnsupported()
    return { param, output: first }
  })
}

/** Lets the person choose a passkey and gives its secrets for up to two salts. */
export async function usePasskey(
  salts: readonly Uint8Array<ArrayBuffer>[],
  only?: Uint8Array<ArrayBuffer>,
): Promise<{ param: Uint8Array; outputs: (Uint8Array | null)[] }> {
  const [first, second] = salts
  if (!first) throw new PasskeyUnsupported()
  const credential = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        userVerification: 'required',
        allowCredentials: only ? [{ type: 'public-key', id: only }] : [],
        extensions: { prf: { eval: second ? { first, second } : { first } } },
      },
    }),
  )
  const { results } = prfOf(credential)
  if (!results) throw new PasskeyUnsupported()
  return {
    param: await credentialParam(new Uint8Array(credential.rawId)),
    outputs: [bytesOf(results.first), bytesOf(results.second)],
  }
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  let credential: Credential | null
  try {
    credential = await ask()
  } catch {
    throw new PasskeyCancelled()
  }
  if (!(credential instanceof PublicKeyCredential)) throw new PasskeyCancelled()
  return credential
}

function prfOf(credential: PublicKeyCredential): Prf {
  const { prf } = credential.getClientExtensionResults()
  return prf ?? {}
}

function bytesOf(source: BufferSource | undefined): Uint8Array | null {
  if (!source) return null
  return source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
}
