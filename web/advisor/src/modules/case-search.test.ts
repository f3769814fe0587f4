import { expect, test } from 'vitest'
import { aFile } from '../testing/case-files.ts'
import { excerptFor, firstWords, search } from './case-search.ts'

test('search finds words in any order, without accents and case, and shows where', () => {
  const file = aFile(['Eén keer per week', 'Daarna liep het café leeg'])

  expect(search([file, aFile(['iets anders'])], 'CAFE een')).toEqual([file])
  expect(excerptFor(file, 'CAFE week')).toContain('keer per week')
  expect(excerptFor(file, 'een')).toBeNull()
  expect(search([file], 'nergens')).toEqual([])
  expect(search([file], ' ')).toHaveLength(1)
})

test('own names and organisations are found too', () => {
  expect(search([aFile(['x'], {}, 'Team zuid')], 'zuid')).toHaveLength(1)
  expect(search([aFile(['x'])], 'veldzicht')).toHaveLength(1)
})

test('two hundred cases of fifty messages are searched within a second', () => {
  const files = Array.from({ length: 200 }, (_, n) =>
    aFile(Array.from({ length: 50 }, (_unused, m) => `Bericht ${n} ${m} `.padEnd(400, 'lorem ipsum '))),
  )
  const began = performance.now()

  expect(search(files, 'bericht')).toHaveLength(200)

  expect(performance.now() - began).toBeLessThan(1_000)
})

test('a row is called after the first words of its report', () => {
  expect(firstWords(aFile(['Kort verhaal.']))).toBe('Kort verhaal.')
  expect(firstWords(aFile([`${'woord '.repeat(30)}`]))).toMatch(/^woord .* …$/)
  expect(firstWords(aFile([]))).toBeNull()
})
