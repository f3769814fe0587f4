// @vitest-environment jsdom
import { hold } from '@klankbord/kit/observable'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Workspace } from '../modules/desk-types.ts'
import { Colleagues } from './Colleagues.tsx'

let place: HTMLElement
let told: unknown[]

beforeEach(() => {
  told = []
  place = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const news = hold<unknown>(null)
const work = {
  colleagueNews: news,
  cover: { calendar: hold(null) },
  http: {
    async json(_: string, path: string, body: unknown) {
      told.push([path, body])
      return { body: null, etag: null }
    },
  },
} as unknown as Workspace

async function openAndLeave(shared: boolean, meanwhile?: () => void): Promise<void> {
  await act(async () => render(<Colleagues work={work} view={{ id: 'a', shared }} />, place))
  if (meanwhile) await act(async () => meanwhile())
  await act(async () => render(null, place))
}

test('when a case that nobody else can open is looked at, the server hears nothing', async () => {
  await openAndLeave(false)

  expect(told).toEqual([])
})

test('a colleague who can open it too is told, at opening and at leaving', async () => {
  await openAndLeave(true)

  const path = '/v1/advisor/cases/a/presence'
  expect(told).toEqual([
    [path, { open: true }],
    [path, { open: false }],
  ])
})

test('a colleague who came in since is answered', async () => {
  await openAndLeave(false, () => news.set({ kind: 'colleague-here', id: 'a', by: 'samir' }))

  expect(told).toContainEqual(['/v1/advisor/cases/a/presence', { open: true }])
})
