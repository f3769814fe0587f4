// @vitest-environment jsdom
import { hold } from '@klankbord/kit/observable'
import { language } from '@klankbord/staff/texts'
import axe from 'axe-core'
import { type ComponentChildren, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CaseMarks } from '../modules/case-marks.ts'
import type { AbsencePlan } from '../modules/cover-api.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { aFile } from '../testing/case-files.ts'
import { Absence } from './Absence.tsx'
import { Today } from './Today.tsx'
import './room-texts.ts'

const TODAY = '2026-11-26'
let place: HTMLElement

beforeEach(() => {
  language.set('nl')
  place = document.body.appendChild(document.createElement('main'))
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const show = (screen: ComponentChildren) => act(() => render(screen, place))
const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
const press = (testid: string) => act(() => all(testid)[0]?.click())
async function findings(): Promise<string[]> {
  const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } })
  return violations.map(({ id }) => id)
}
const putAside = (until: string, r2a = 0): CaseMarks => ({
  labels: [],
  snooze: { until, r2a },
  unread: false,
})

test('a case that was put aside waits until its day, or until the reporter writes', async () => {
  const files = ['waits', 'aside', 'day', 'written'].map((id) => aFile(['x'], { id }))
  const marks = new Map([
    ['aside', putAside('2026-11-27')],
    ['day', putAside('2026-11-26')],
    ['written', putAside('2026-12-01', -1)],
  ])
  const onOpen = vi.fn()
  await show(
    <Today
      {...{ marks, onOpen, list: { files, complete: true }, covering: [], channels: new Map() }}
      {...{ me: 'k', spokenKid: 'a b', today: TODAY, toCount: null, onExpect: () => {} }}
    />,
  )
  const inside = (section: string) =>
    [...place.querySelectorAll<HTMLElement>(`[data-testid="${section}"] [data-testid="a1-item"]`)].map(
      (item) => [item.dataset.id, item.querySelector('[data-testid="a1-item-reason"]')?.textContent],
    )

  expect(inside('a1-waiting').map(([id]) => id)).toEqual(['waits'])
  expect(inside('a1-returned')).toEqual([
    ['day', 'Je legde deze zaak opzij tot vandaag'],
    ['written', 'De melder schreef weer'],
  ])
  expect(await findings()).toEqual([])
  await act(() => place.querySelector<HTMLElement>('[data-testid="a1-returned"] a')?.click())
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('day')
})

test('an absence leaves out the cases in which somebody stays reachable', async () => {
  const planned: AbsencePlan[] = []
  const mine = {
    id: 'x',
    person: 'p',
    name: 'Noor',
    from: TODAY,
    until: TODAY,
    backup: null,
    backupName: null,
  }
  const calendar = {
    mine: [
      {
        ...mine,
        ...{ chain: true, state: 'STARTED', releasesFrom: TODAY, byColleague: false, exceptions: ['b'] },
      },
    ],
    covering: [],
    colleagues: [],
  }
  const work = {
    me: { name: 'Noor' },
    kid: 'k',
    cases: hold({
      files: [aFile(['x'], { id: 'a' }, 'Rooster'), aFile(['x'], { id: 'c', status: 'CLOSED' })],
    }),
    cover: {
      calendar: hold(calendar),
      refresh: async () => {},
      plan: async (plan: AbsencePlan) => {
        planned.push(plan)
        return null
      },
    },
  } as unknown as Workspace
  await show(<Absence work={work} today={TODAY} onGo={() => {}} />)

  expect(all('a7-left-out').map((line) => line.textContent)).toEqual(['Zaken waarin je bereikbaar blijft: 1'])
  expect(all('a7-exception').map((box) => (box as HTMLInputElement).value)).toEqual(['a'])
  await press('a7-exception')
  await press('a7-save')
  expect(planned[0]?.exceptions).toEqual(['a'])
  expect(await findings()).toEqual([])
})
