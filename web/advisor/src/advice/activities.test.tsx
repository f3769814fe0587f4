// @vitest-environment jsdom
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Activities } from './Activities.tsx'
import type { ActivitiesApi, Activity } from './activities-api.ts'
import { ProfileForm } from './ProfileForm.tsx'
import { emptyProfile, type ProfileApi } from './profile-api.ts'
import './texts.ts'

let place: HTMLElement
let found: Activity[]
let done: unknown[][]
const api: ActivitiesApi = {
  activities: async () => found,
  plan: async (...what) => void done.push(['plan', ...what]),
  change: async (...what) => void done.push(['change', ...what]),
  cancel: async (...what) => void done.push(['cancel', ...what]),
  take: async (...what) => void done.push(['take', ...what]),
}

beforeEach(() => {
  language.set('nl')
  done = []
  found = []
  place = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const settled = () => act(() => new Promise<void>((resolve) => void setTimeout(resolve)))
const all = (testid: string) => [...place.querySelectorAll<HTMLInputElement>(`[data-testid="${testid}"]`)]
async function press(testid: string) {
  await act(async () => all(testid)[0]?.click())
  await settled()
}
async function write(testid: string, value: string, event = 'input') {
  await act(async () => {
    const [field] = all(testid)
    if (!field) throw new Error(`no ${testid}`)
    field.value = value
    field.dispatchEvent(new Event(event, { bubbles: true }))
  })
}
async function showActivities() {
  await act(async () => render(<Activities api={api} organisation="o1" today={TODAY} />, place))
  await settled()
}

test('a meeting asks with whom, and a session how many, roughly', async () => {
  await showActivities()
  await press('p4-activity-add')
  expect(all('p4-activity-size')).toHaveLength(1)
  await write('p4-activity-kind', 'EVALUATIE', 'change')
  expect(all('p4-activity-size')).toHaveLength(0)
  await write('p4-activity-partner', 'BOARD', 'change')
  await press('work-save')

  expect(done[0]?.[3]).toEqual({
    ...{ kind: 'EVALUATIE', on: TODAY, size: null, partner: 'BOARD', occasion: 'MID_TERM', score: null },
  })
})

test('what was counted stays as it is', async () => {
  const held = {
    kind: 'VOORLICHTING',
    on: TODAY,
    size: 'UP_TO_25',
    partner: null,
    occasion: null,
    score: null,
  }
  found = [
    { ...held, size: 'UP_TO_25', id: 'a1', state: 'ANNOUNCED', steps: ['HOLD'], version: 2 },
    { ...held, size: 'UP_TO_25', id: 'a2', state: 'COUNTED', steps: [], version: 4 },
  ]
  await showActivities()

  expect(all('p4-activity-edit')).toHaveLength(1)
  await press('p4-activity-hold')
  expect(done).toEqual([['take', 'o1', found[0], 'HOLD']])
})

test('a profile is kept as the version that was seen, and lines that cannot be read are not', async () => {
  const profiles: ProfileApi = {
    profile: async () => ({ profile: emptyProfile, staff: 80, sector: 'ZORG', version: 3 }),
    keep: async (...what) => void done.push(what),
  }
  await act(async () => render(<ProfileForm api={profiles} organisation="o1" />, place))
  await settled()
  expect(all('profile-sector')[0]?.textContent).toContain('Zorg')
  await write('profile-units', 'Noord')
  await press('work-save')
  expect(place.textContent).toContain('Schrijf op elke regel een naam')
  await write('profile-units', 'Noord, 60')
  await press('work-save')

  const units = [{ name: 'Noord', staff: 60 }]
  expect(done).toEqual([['o1', { ...emptyProfile, units }, 3]])
})
