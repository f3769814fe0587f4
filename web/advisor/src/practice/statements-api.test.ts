import { expect, test } from 'vitest'
import { fileOf, partyOf } from './statements-api.ts'

const typed = {
  name: ' De Linde ',
  chamberNumber: '1234 5678',
  street: 'Lindelaan 1',
  postcode: '3512 ab',
  city: 'Utrecht',
  vatNumber: 'nl 1234.56.782.b12',
  iban: 'nl91 abna 0417 1643 00',
  paymentDays: '30',
}

test('codes may be typed with spaces and in small letters', () => {
  expect(partyOf('supplier', typed)).toEqual({
    name: 'De Linde',
    chamberNumber: '12345678',
    street: 'Lindelaan 1',
    postcode: '3512 AB',
    city: 'Utrecht',
    vatNumber: 'NL123456782B12',
    iban: 'NL91ABNA0417164300',
    paymentDays: 30,
    reference: null,
  })
})

test('who pays needs no account, and may want a reference', () => {
  expect(partyOf('customer', { ...typed, reference: 'inkoop 4711' })).toMatchObject({
    vatNumber: null,
    iban: null,
    paymentDays: null,
    reference: 'inkoop 4711',
  })
})

test('every field that is wrong is named', () => {
  expect(partyOf('supplier', { name: 'De Linde', iban: '12', paymentDays: '90' })).toEqual([
    'chamberNumber',
    'street',
    'postcode',
    'city',
    'vatNumber',
    'iban',
    'paymentDays',
  ])
})

test('a file is called by its number', () => {
  expect(fileOf('o', '2026-ABC234-01', 'pdf-en')).toEqual({
    href: '/v1/practice/statements/o/2026-ABC234-01/pdf?lang=en',
    name: '2026-ABC234-01.pdf',
  })
  expect(fileOf('o', '2026-ABC234-01', 'invoice').name).toBe('2026-ABC234-01.xml')
})
