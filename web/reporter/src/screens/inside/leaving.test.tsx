// @vitest-environment jsdom
import { hold } from '@klankbord/kit/observable'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { insideSay } from '../../inside-texts/inside-texts.ts'
import { leavingOf } from '../../modules/leaving.ts'
import { Leaving } from './Leaving.tsx'
import type { PanelProps } from './tabs.ts'

const root = document.createElement('div')
document.body.append(root)
afterEach(() => render(null, root))
const find = (testid: string) => root.querySelector<HTMLElement>(`[data-testid="${testid}"]`)

function show(leaving: unknown, state = 'answered') {
  const typed = hold('')
  const props = {
    inside: { typed },
    tell: insideSay('nl'),
    language: 'nl',
    conversation: {
      profile: { practice: 'De Linde', leaving },
      directory: { org: { name: 'Bakkerij Korenaar' } },
      status: { state },
    },
  } as unknown as PanelProps
  void act(() => render(<Leaving {...props} />, root))
  return typed
}

test('tells when the organisation leaves, and lets the reporter choose to move', () => {
  const typed = show({ on: '2027-01-31', other: 'Praktijk De Eik' })

  expect(find('r10-leaving')?.textContent).toContain(
    'De afspraak tussen Bakkerij Korenaar en De Linde stopt op zondag 31 januari.',
  )
  void act(() => find('r10-leaving-move')?.click())
  expect(typed.get()).toContain('Ik wil overstappen naar Praktijk De Eik.')
})

test('says that the conversation goes on when nobody is named', () => {
  show({ on: '2027-01-31', other: null })

  expect(find('r10-leaving')?.textContent).toContain('Je gesprek gaat gewoon door tot het klaar is.')
  expect(find('r10-leaving-move')).toBeNull()
})

test('is silent while an organisation stays, and when the case is closed', () => {
  show(undefined)
  expect(find('r10-leaving')).toBeNull()
  show({ on: '2027-01-31', other: null }, 'closed')
  expect(find('r10-leaving')).toBeNull()
  expect(leavingOf({ leaving: { on: 'morgen' } } as never)).toBeNull()
})
