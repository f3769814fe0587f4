// @vitest-environment jsdom
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Organisation } from './practice-api.ts'
import { Statements } from './Statements.tsx'
import type { Charged, Party, Statement, StatementsApi } from './statements-api.ts'
import './texts.ts'

let place: HTMLElement
let done: unknown[][]

const party: Party = {
  ...{ name: 'Bakkerij Korenaar', chamberNumber: '87654321', street: 'Molenweg 1', postcode: '3512 AB' },
  ...{ city: 'Utrecht', vatNumber: null, iban: null, paymentDays: null, reference: null },
}
const statement: Statement = {
  ...{ number: '2026-ABC234-01', period: '2026-Q3', issuedOn: '2026-10-05', dueOn: '2026-11-04' },
  ...{ totalCents: 6_875, tax: 'UNKNOWN', credits: null, credited: false, audit: 'TOGETHER', invoice: false },
}
const organisation = { id: 'o', name: 'Bakkerij Korenaar', staff: 18, sector: 'FOOD' } as Organisation

beforeEach(() => {
  language.set('nl')
  done = []
  place = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const does =
  (name: string) =>
  async (...args: unknown[]) =>
    void done.push([name, ...args])
const api = {
  saveCustomer: does('saveCustomer'),
  issue: does('issue'),
  credit: does('credit'),
} as unknown as StatementsApi
const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
const press = (testid: string) => act(async () => all(testid)[0]?.click())

const show = (charged: Partial<Charged>, open = true) =>
  act(async () =>
    render(
      <Statements
        api={api}
        organisation={organisation}
        charged={{
          organisation: 'o',
          customer: party,
          periods: ['2026-Q3', '2026-Q2'],
          statements: [],
          ...charged,
        }}
        ready
        open={open}
        today={TODAY}
        onChange={async () => void done.push(['load'])}
      />,
      place,
    ),
  )

test('a statement says why nobody can see a case in it, and that its tax is to be verified', async () => {
  await show({ statements: [statement] })

  expect(all('p3-audit')[0]?.dataset.audit).toBe('TOGETHER')
  expect(all('p3-tax-verify')).toHaveLength(1)
  expect(all('p3-download').map(({ dataset }) => dataset.file)).toEqual(['pdf-nl', 'pdf-en'])
})

test('a period is chosen and charged', async () => {
  await show({})
  await press('p3-issue')

  expect(done).toEqual([['issue', 'o', '2026-Q3', false], ['load']])
})

test('only a contract by the hour can have hours left to settle', async () => {
  await show({}, false)
  expect(all('p3-closing')).toHaveLength(0)

  await show({}, true)
  await press('p3-closing')
  await press('p3-issue')
  expect(done[0]).toEqual(['issue', 'o', '2026-Q3', true])
})

test('without the details of who pays there is no statement', async () => {
  await show({ customer: null })
  expect(all('p3-issue')).toHaveLength(0)

  await press('p3-customer')
  await press('p3-party-save')
  expect(done).toEqual([])
  expect(all('p3-party-chamberNumber-error')).toHaveLength(1)
})

test('a wrong statement is taken back for a reason from a list, once', async () => {
  await show({ statements: [statement] })
  await press('p3-credit')
  await press('p3-credit-save')
  expect(done).toEqual([['credit', 'o', '2026-ABC234-01', 'PRICE'], ['load']])

  await show({ statements: [{ ...statement, number: '2026-ABC234-02', credits: '2026-ABC234-01' }] })
  expect(all('p3-credit')).toHaveLength(0)
})
