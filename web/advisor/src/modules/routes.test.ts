import { expect, test } from 'vitest'
import { pathOf, routeOf } from './routes.ts'

test('every place has one path, and opaque ids are the only thing in it', () => {
  const id = '0b9f2c6e-1f5a-4c8e-9d52-4f6f6f2b7a10'
  const practice = ['organisations', 'people', 'contracts', 'rules'].map((place) => `/practice/${place}`)
  const organisations = [`/practice/organisations/${id}`, '/practice/organisations/new']
  for (const path of [
    '/today',
    '/cases',
    `/cases/${id}`,
    `/cases/${id}/handover`,
    '/absence',
    '/texts',
    '/terms',
    '/intervision',
    '/settings',
    ...practice,
    ...organisations,
  ])
    expect(pathOf(routeOf(path))).toBe(path)
})

test('an unknown path leads to today, a broken id to the list', () => {
  expect(routeOf('/')).toEqual({ at: 'today' })
  expect(routeOf('/elders')).toEqual({ at: 'today' })
  expect(routeOf('/practice/organisations/1')).toEqual({ at: 'today' })
  expect(routeOf('/cases/niet-zo')).toEqual({ at: 'cases', id: null })
})
