import { createHttp } from '@klankbord/staff/http'
import { aYearlyDocument } from '@klankbord/staff/testing/a-yearly-report'
import { expect, test } from 'vitest'
import { yearlyApi } from './yearly-api.ts'

function answering(body: unknown) {
  const asked: string[] = []
  const http = createHttp(
    async (path) => {
      asked.push(path)
      return new Response(JSON.stringify(body))
    },
    () => {},
  )
  return { asked, api: yearlyApi(http, '/v1/organisation') }
}

test('a report that was withdrawn stays in the list, with the code of its reason', async () => {
  const sent = {
    year: 2026,
    version: 1,
    state: 'WITHDRAWN',
    finalOn: null,
    hash: null,
    withdrawal: 'ERROR_IN_TEXT',
  }
  const { api, asked } = answering({ reports: [sent] })

  expect(await api.reports()).toEqual([{ ...sent, author: null }])
  expect(asked).toEqual(['/v1/organisation/yearly-reports'])
})

test('a document is fetched in the language of the page, and so are its files', async () => {
  const { api, asked } = answering(aYearlyDocument())

  expect((await api.document(2026, 'en')).year).toBe(2026)
  expect(asked).toEqual(['/v1/organisation/yearly-reports/2026?lang=en'])
  expect(api.fileOf(2026, 'report.pdf', 'nl')).toBe('/v1/organisation/yearly-reports/2026/report.pdf?lang=nl')
  expect(api.fileOf(2026, 'data.json', 'nl')).toBe('/v1/organisation/yearly-reports/2026/data.json')
})
