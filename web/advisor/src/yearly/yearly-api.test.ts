import { createHttp } from '@klankbord/staff/http'
import { expect, test } from 'vitest'
import { aYearlyView, ORGANISATION } from '../testing/a-yearly-view.ts'
import { cellKey, yearlyApi } from './yearly-api.ts'

const sent: [string, RequestInit | undefined][] = []
function answering(body: unknown) {
  sent.length = 0
  const http = createHttp(
    async (path, init) => {
      sent.push([path, init])
      return new Response(body === null ? null : JSON.stringify(body), {
        status: body === null ? 204 : 200,
        headers: { ETag: '"7"' },
      })
    },
    () => {},
  )
  return yearlyApi(http)
}

test('a report is read as it was sent, and a step nobody knows is not offered', async () => {
  const view = aYearlyView()
  const people = { author: { name: 'Noor van Dalen', certificate: 'LVV 12345' }, secondReader: null }
  const api = answering({ ...view, ...people, steps: ['CHECK', 'DANCE'] })

  expect(await api.open(ORGANISATION, 2026)).toEqual({ view, tag: '"7"' })
})

test('a text is written against the version that was read', async () => {
  const api = answering(null)

  expect(await api.write(ORGANISATION, 2026, '"6"', [{ section: 1, nl: 'Zin', en: '' }])).toBe('"7"')
  const [[path, init] = ['', undefined]] = sent
  expect(path).toBe(`/v1/advisor/yearly-reports/${ORGANISATION}/2026/text`)
  expect(init?.headers).toMatchObject({ 'If-Match': '"6"' })
})

test('of each number it is told whether it is shown, hidden or merged', async () => {
  const rows = [
    { code: 'a', shown: 'EXACT' },
    { code: 'b', shown: 'SMALL' },
    { code: 'c', shown: 'HIDDEN' },
    { code: 'd', shown: 'CLASS' },
  ]
  const figures = await answering({ tables: [{ id: 'T2', rows }] }).figures(ORGANISATION, 2026)

  expect(rows.map(({ code }) => figures.get(cellKey('T2', code)))).toEqual([
    'shown',
    'hidden',
    'hidden',
    'merged',
  ])
})
