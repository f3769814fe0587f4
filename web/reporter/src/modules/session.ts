import { base64url } from '@klankbord/protocol/bytes'
import type { ReporterKeys } from '@klankbord/protocol/reporter-keys'
import * as api from './api.ts'

/**
 * Signs in with the keys of a mailbox. The server answers the same to a wrong code and to none at all.
 */
export async function logIn(keys: ReporterKeys, origin: string): Promise<string> {
  const { challenge } = await api.drawChallenge('login')
  const signature = await keys.signLogin(origin, challenge)
  return api.logIn(base64url(keys.mailboxKey), challenge, base64url(signature))
}

const isRefusal = (failure: unknown, ...slugs: string[]): boolean =>
  failure instanceof api.Failed && failure.trouble.kind === 'refused' && slugs.includes(failure.trouble.slug)

export const loginRefused = (failure: unknown): boolean => isRefusal(failure, 'login-refused')
export const conversationMoved = (failure: unknown): boolean => isRefusal(failure, 'conversation-moved')

/** Whether a mailbox with these keys exists at the server. */
export async function mailboxExists(keys: ReporterKeys, origin: string): Promise<boolean> {
  try {
    await logIn(keys, origin)
    return true
  } catch (failure) {
    if (loginRefused(failure)) return false
    throw failure
  }
}

/** Calls that need a token. It lives half an hour; a new one is drawn in silence while the keys are here. */
export function createSession(keys: ReporterKeys, origin: string) {
  let token: string | null = null
  return {
    keys,
    async open(): Promise<void> {
      token = await logIn(keys, origin)
    },
    async with<T>(call: (token: string, mailbox: string) => Promise<T>): Promise<T> {
      token ??= await logIn(keys, origin)
      try {
        return await call(token, keys.mailbox)
      } catch (failure) {
        if (!isRefusal(failure, 'mailbox-not-available')) throw failure
        token = await logIn(keys, origin)
        return call(token, keys.mailbox)
      }
    },
    forget(): void {
      token = null
      keys.forget()
    },
  }
}

export type Session = ReturnType<typeof createSession>
