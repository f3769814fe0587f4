// @vitest-environment jsdom
import type { Enrolment } from '@klankbord/staff/enrolment'
import { Locked } from '@klankbord/staff/Locked.tsx'
import { SignedOut } from '@klankbord/staff/SignedOut.tsx'
import { TODAY } from '@klankbord/staff/testing/fake-practice'
import { language } from '@klankbord/staff/texts'
import type { Way } from '@klankbord/staff/unlocking'
import { type ComponentChildren, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AdviceApi } from '../modules/advice-api.ts'
import type { Route } from '../modules/routes.ts'
import { officers, outlineOf, outsideOf } from '../modules/session.ts'
import type { YearlyApi } from '../modules/yearly-api.ts'
import { fakeCharges } from '../testing/fake-charges.ts'
import { aView, FakeWork } from '../testing/fake-work.ts'
import { FirstTime } from './FirstTime.tsx'
import { ReaderDesk } from './ReaderDesk.tsx'
import '../texts/text.ts'

let place: HTMLElement

beforeEach(() => {
  language.set('nl')
  place = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const show = (screen: ComponentChildren) => act(async () => render(screen, place))
function the(testid: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(`[data-testid="${testid}"]`)
  if (!found) throw new Error(`no ${testid}`)
  return found
}
function write(testid: string, text: string) {
  return act(async () => {
    const field = the(testid) as HTMLInputElement
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
}

const enrolment: Enrolment = {
  kitText: () => ['AAAA', 'BBBB', 'CCCC'].join('-'),
  words: async () => 'een twee drie vier vijf zes zeven',
  addPasskey: async () => {},
  forget: () => {},
  finish: async () => {},
}

test('the first time asks for key, sheet and second officer, in that order', async () => {
  const finished: string[] = []
  const finish = async (phrase: string) => void finished.push(phrase)
  await show(<FirstTime name="" enrolment={enrolment} today={TODAY} onFinish={finish} />)

  const order = ['o0-setup-words', 'o0-setup-kit-code', 'o0-second-officer', 'o0-setup-finish'].map(the)
  for (const [at, step] of order.entries()) {
    const next = order[at + 1]
    if (next) expect(step.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0)
  }
  await write('o0-setup-repeat', 'een twee drie vier vijf zes zeven')
  await write('o0-setup-kit-group', 'cccc')
  await act(async () => the('o0-setup-finish').click())
  expect(finished).toEqual(['een twee drie vier vijf zes zeven'])
})

test('the door and the lock of the portal carry its own names and addresses', async () => {
  await show(<SignedOut audience={officers} ended={false} unsent={false} onSignedIn={() => {}} />)
  expect(the('o0-sign-in').getAttribute('href')).toBe('/v1/organisation/sign-in')
  expect(the('o0-sign-in').getAttribute('target')).toBeNull()

  let again = 0
  await show(<SignedOut audience={officers} ended unsent onSignedIn={() => again++} />)
  expect(the('o0-sign-in').getAttribute('target')).toBe('_blank')
  await act(async () => the('o0-signed-in').click())
  expect(again).toBe(1)

  const tried: Way[] = []
  const outline = outlineOf([aView(), aView({ state: 'QUESTION_TO_REPORTER', acknowledgedOn: TODAY })])
  const { me } = new FakeWork()
  const closed = { at: 'locked', me, passkey: false, opening: false, error: null, attempt: 0 } as const
  await show(
    <Locked
      audience={officers}
      locked={{ ...closed, idle: false, unsent: false, outline }}
      today={TODAY}
      onUnlock={(way) => tried.push(way)}
    />,
  )
  expect(the('o0').textContent).toContain('Er wacht 1 melding op u. Eerste termijn: donderdag 3 december.')
  await write('o0-passphrase', 'de wilg')
  await act(async () => the('o0-unlock').click())
  expect(tried).toEqual([{ by: 'phrase', phrase: 'de wilg' }])
})

test('whoever is no officer finds nothing here', () => {
  const { me } = new FakeWork()

  expect(outsideOf(me)).toBeNull()
  expect(outsideOf({ ...me, roles: ['advisor'] })).toBe('role')
})

test('board and works council find the yearly report and their mails, and no way to reports', async () => {
  const work = new FakeWork()
  const me = { ...work.me, name: '', roles: ['works-council' as const], kid: null, vault: false }
  expect(outsideOf(me)).toBe('reader')
  const yearly = { reports: async () => [] } as unknown as YearlyApi
  const advice: AdviceApi = {
    advice: async () => ({ advice: [], signals: [] }),
    answer: async () => {},
    done: async () => {},
  }
  const gone: Route[] = []
  const desk = (route: Route) => (
    <ReaderDesk
      {...{
        me,
        route,
        yearly,
        charges: fakeCharges,
        advice,
        notices: work.notices,
        today: TODAY,
        online: true,
      }}
      onGo={(to) => gone.push(to)}
      onSignOut={() => {}}
    />
  )

  await show(desk({ at: 'reports' }))
  await expect.poll(() => the('o6').textContent).toContain('Er is nog geen jaarverslag')
  expect(the('who').textContent).toBe('Ondernemingsraad')
  expect(
    place.querySelector('[data-testid="nav-o1"], [data-testid="nav-o5"], [data-testid="lock"]'),
  ).toBeNull()

  await act(async () => the('nav-o9').click())
  expect(gone).toEqual([{ at: 'settings' }])
  await show(desk({ at: 'settings' }))
  expect(the('o9').textContent).toContain('Meldingen ziet u niet')
  expect(the('o9').textContent).not.toContain('Contract')
  await show(desk({ at: 'advice' }))
  await expect.poll(() => the('o7').textContent).toContain('geen advies dat nog openstaat')
})
