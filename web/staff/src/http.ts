import { record } from './shapes.ts'

/** The server said no, in the words of RFC 9457. `slug` is the last part of the problem type. */
export class Problem extends Error {
  readonly slug: string
  readonly status: number
  readonly retryAfter: number | null
  /** What is wrong with the first member that is, in a fixed word. */
  readonly code: string | null

  constructor(slug: string, status: number, retryAfter: number | null = null, code: string | null = null) {
    super(slug)
    this.code = code
    this.slug = slug
    this.status = status
    this.retryAfter = retryAfter
  }
}

/** No answer at all: offline, cut off, or the server is gone. Nothing is known about what arrived. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable')
  }
}

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Extra = { headers?: Record<string, string>; signal?: AbortSignal | undefined }

export type Http = {
  /** Sends JSON (or nothing) and gives the answer's JSON; an empty answer is null. */
  json(
    method: Method,
    path: string,
    body?: unknown,
    extra?: Extra,
  ): Promise<{ body: unknown; etag: string | null }>
  putBytes(path: string, bytes: Blob, extra?: Extra): Promise<void>
  getBytes(path: string, extra?: Extra): Promise<Blob>
}

/** Only paths of our own origin; writes carry the header that a page of another site cannot send. */
export function createHttp(fetcher: Fetch, onSignedOut: () => void): Http {
  async function send(method: Method, path: string, init: RequestInit): Promise<Response> {
    let response: Response
    try {
      response = await fetcher(path, {
        ...init,
        method,
        credentials: 'same-origin',
        redirect: 'error',
        cache: 'no-store',
      })
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
      throw new Unreachable()
    }
    if (response.ok) return response
    const problem = await problemOf(response)
    if (problem.slug === 'not-signed-in') onSignedOut()
    throw problem
  }

  return {
    async json(method, path, body, extra) {
      const headers: Record<string, string> = { Accept: 'application/json', ...extra?.headers }
      if (method !== 'GET') headers['X-Requested-With'] = 'klankbord'
      if (body !== undefined) headers['Content-Type'] = 'application/json'
      const response = await send(method, path, {
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(extra?.signal ? { signal: extra.signal } : {}),
      })
      const answer = await bodyOf(response)
      return { body: answer === '' ? null : JSON.parse(answer), etag: response.headers.get('ETag') }
    },
    async putBytes(path, bytes, extra) {
      const headers = { 'Content-Type': 'application/octet-stream', 'X-Requested-With': 'klankbord' }
      await send('PUT', path, { headers, body: bytes, ...(extra?.signal ? { signal: extra.signal } : {}) })
    },
    async getBytes(path, extra) {
      const response = await send('GET', path, {
        headers: { Accept: 'application/octet-stream' },
        ...(extra?.signal ? { signal: extra.signal } : {}),
      })
      try {
        return await response.blob()
      } catch {
        throw new Unreachable()
      }
    },
  }
}

async function bodyOf(response: Response): Promise<string> {
  try {
    return await response.text()
  } catch {
    throw new Unreachable()
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const wait = Number(response.headers.get('Retry-After'))
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null
  let slug = response.status === 401 ? 'not-signed-in' : response.status >= 500 ? 'unavailable' : 'refused'
  let code: string | null = null
  try {
    const { type, errors } = record(JSON.parse(await response.text()))
    if (typeof type === 'string' && type.startsWith('/problems/')) slug = type.slice('/problems/'.length)
    const first = Array.isArray(errors) ? record(errors[0]).code : null
    if (typeof first === 'string') code = first
  } catch {
    // A proxy may answer without a problem document; the status alone has to do.
  }
  return new Problem(slug, response.status, retryAfter, code)
}

/** True where trying the same bytes again later can still work. */
export function worthRetrying(failure: unknown): boolean {
  if (failure instanceof Unreachable) return true
  return failure instanceof Problem && (failure.status >= 500 || failure.status === 429)
}
