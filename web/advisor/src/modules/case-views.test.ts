import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { expect, test } from 'vitest'
import { aFile, aView } from '../testing/case-files.ts'
import { dueOf, inView, reasonOf, waiting } from './case-views.ts'

test('each list holds what its name says', () => {
  const views = [
    aView(),
    aView({ status: 'ACKNOWLEDGED' }),
    aView({ status: 'INTAKE', waitsFor: 'reporter' }),
    aView({ status: 'CLOSED' }),
  ]
  const inList = (name: Parameters<typeof inView>[1]) => views.map((view) => inView(view, name))

  expect(inList('new')).toEqual([true, false, false, false])
  expect(inList('mine')).toEqual([true, true, false, false])
  expect(inList('reporter')).toEqual([false, false, true, false])
  expect(inList('closed')).toEqual([false, false, false, true])
  expect(inList('all')).toEqual([true, true, true, true])
})

test('the term that runs is that of the next step', () => {
  expect(dueOf(aView(), TODAY)).toEqual({ day: '2026-11-27', kind: 'receipt', overdue: false })
  expect(dueOf(aView(), '2026-11-27')).toMatchObject({ overdue: false })
  expect(dueOf(aView(), '2026-11-28')).toMatchObject({ overdue: true })
  expect(dueOf(aView({ status: 'ACKNOWLEDGED' }), TODAY)).toMatchObject({ day: '2026-11-30', kind: 'answer' })
  expect(dueOf(aView({ status: 'INTAKE' }), TODAY)).toBeNull()
})

test('every row of today says why it is there', () => {
  expect(reasonOf(aView())).toBe('new')
  expect(reasonOf(aView({ status: 'ACKNOWLEDGED' }))).toBe('answer')
  expect(reasonOf(aView({ status: 'INTAKE' }))).toBe('message')
  expect(reasonOf(aView({ status: 'INTAKE', waitsFor: 'reporter' }))).toBeNull()
  expect(reasonOf(aView({ status: 'CLOSED' }))).toBe('code')
  expect(reasonOf(aView({ status: 'CLOSED', coded: true }))).toBeNull()
})

test('today begins with what is overdue and ends with what has no term', () => {
  const files = [
    aFile(['c'], { id: 'no-term', status: 'INTAKE' }),
    aFile(['b'], { id: 'tomorrow' }),
    aFile(['a'], { id: 'overdue', ackDue: '2026-11-20' }),
    aFile(['d'], { id: 'theirs', status: 'INTAKE', waitsFor: 'reporter' }),
  ]

  expect(waiting(files, TODAY).map(({ view }) => view.id)).toEqual(['overdue', 'tomorrow', 'no-term'])
})
