import { expect, test } from 'vitest'
import { createHttp, type Fetch, Problem, Unreachable, worthRetrying } from './http.ts'

function server(answer: () => Response | Promise<Response>) {
  const asked: { path: string; init: RequestInit }[] = []
  let signedOut = 0
  const fetcher: Fetch = async (path, init = {}) => {
    asked.push({ path, init })
    return answer()
  }
  const http = createHttp(fetcher, () => {
    signedOut += 1
  })
  return { http, asked, signedOut: () => signedOut }
}

const problem = (slug: string, status: number, headers = {}) =>
  new Response(JSON.stringify({ type: `/problems/${slug}`, title: slug, status }), { status, headers })

test('writes carry the header that another site cannot send, reads do not need it', async () => {
  const { http, asked } = server(() => new Response(null, { status: 204 }))

  await http.json('POST', '/v1/x', { a: 1 })
  await http.putBytes('/v1/y', new Blob(['b']))
  await http.json('GET', '/v1/z')

  expect(asked.map(({ init }) => new Headers(init.headers).get('X-Requested-With'))).toEqual([
    'klankbord',
    'klankbord',
    null,
  ])
  expect(asked.every(({ init }) => init.redirect === 'error' && init.cache === 'no-store')).toBe(true)
})

test('a refusal has the name of its problem', async () => {
  const { http } = server(() => problem('conversation-moved', 409))

  await expect(http.json('POST', '/v1/x', {})).rejects.toMatchObject({
    slug: 'conversation-moved',
    status: 409,
  })
})

test('who is no longer signed in is told so once per refusal', async () => {
  const { http, signedOut } = server(() => problem('not-signed-in', 401))

  await expect(http.json('GET', '/v1/x')).rejects.toBeInstanceOf(Problem)

  expect(signedOut()).toBe(1)
})

test('a proxy that answers without a problem is understood by its status', async () => {
  const { http } = server(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))

  const failure = await http.json('GET', '/v1/x').catch((error: unknown) => error)

  expect(failure).toMatchObject({ slug: 'unavailable', status: 502 })
  expect(worthRetrying(failure)).toBe(true)
})

test('no answer is neither yes nor no', async () => {
  const { http } = server(() => {
    throw new TypeError('network')
  })

  const failure = await http.json('GET', '/v1/x').catch((error: unknown) => error)

  expect(failure).toBeInstanceOf(Unreachable)
  expect(worthRetrying(failure)).toBe(true)
})

test('the server says when to come back', async () => {
  const { http } = server(() => problem('too-many', 429, { 'Retry-After': '20' }))

  await expect(http.json('GET', '/v1/x')).rejects.toMatchObject({ retryAfter: 20 })
})
