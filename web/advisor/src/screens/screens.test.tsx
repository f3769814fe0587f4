// @vitest-environment jsdom
import { hold } from '@klankbord/kit/observable'
import type { Enrolment } from '@klankbord/staff/enrolment'
import { FileItem } from '@klankbord/staff/FileItem.tsx'
import { Locked } from '@klankbord/staff/Locked.tsx'
import type { OpenedFile } from '@klankbord/staff/opened-files'
import { Setup } from '@klankbord/staff/Setup.tsx'
import type { Locked as LockedState } from '@klankbord/staff/session'
import { language } from '@klankbord/staff/texts'
import type { Way } from '@klankbord/staff/unlocking'
import { type ComponentChildren, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Composer } from '../components/Composer.tsx'
import { Conversation } from '../components/Conversation.tsx'
import type { ShownMessage } from '../modules/conversation.ts'
import { type Desk, emptyDesk, type ReplyError } from '../modules/replies.ts'
import { advisors } from '../modules/session.ts'

const TODAY = '2026-11-26'
let place: HTMLElement

beforeEach(() => {
  language.set('nl')
  place = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const show = (screen: ComponentChildren) => act(() => render(screen, place))
function the(testid: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(`[data-testid="${testid}"]`)
  if (!found) throw new Error(`no ${testid}`)
  return found
}
const has = (testid: string) => place.querySelector(`[data-testid="${testid}"]`) !== null
const press = (testid: string) => act(() => the(testid).click())
function write(testid: string, text: string) {
  return act(() => {
    const field = the(testid) as HTMLInputElement
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
}

const locked: LockedState = {
  at: 'locked',
  me: { person: 'p', name: 'Noor', roles: ['advisor'], kid: 'k', vault: true, language: 'nl' },
  passkey: false,
  opening: false,
  error: null,
  attempt: 0,
  idle: false,
  unsent: false,
  outline: { waiting: 2, firstDue: '2026-11-27' },
}

test('the locked page tells how many wait and until when, and nothing else', async () => {
  await show(<Locked audience={advisors} locked={locked} today={TODAY} onUnlock={() => {}} />)

  expect(place.textContent).toContain('Er wachten 2 zaken op jou. Eerste termijn: morgen.')
  expect(document.activeElement?.textContent).toBe('Open je zaken')
  expect(has('a0-passkey')).toBe(false)
})

test('phrase and recovery sheet share one button', async () => {
  const tried: Way[] = []
  await show(<Locked audience={advisors} locked={locked} today={TODAY} onUnlock={(way) => tried.push(way)} />)

  await write('a0-passphrase', 'de linde')
  await press('a0-unlock')
  await press('a0-recovery')
  await write('a0-recovery-code', 'ABCD')
  await press('a0-unlock')

  expect(tried).toEqual([
    { by: 'phrase', phrase: 'de linde' },
    { by: 'kit', code: 'ABCD' },
  ])
})

test('every failed attempt takes the focus to the words that help', async () => {
  const failed = { ...locked, error: 'phrase', attempt: 1 } as const
  await show(<Locked audience={advisors} locked={failed} today={TODAY} onUnlock={() => {}} />)
  expect(document.activeElement).toBe(the('a0-unlock-error'))

  the('a0-passphrase').focus()
  await show(
    <Locked audience={advisors} locked={{ ...failed, attempt: 2 }} today={TODAY} onUnlock={() => {}} />,
  )

  expect(document.activeElement).toBe(the('a0-unlock-error'))
})

const enrolment: Enrolment = {
  kitText: () => 'AAAA-BBBB',
  words: async () => 'een twee drie vier vijf zes zeven',
  addPasskey: async () => {},
  finish: async () => {},
  forget: () => {},
}

test('setting up finishes only when phrase and sheet were repeated', async () => {
  const finished: string[] = []
  const finish = async (phrase: string) => {
    finished.push(phrase)
  }
  await show(<Setup audience={advisors} name="Noor" enrolment={enrolment} today={TODAY} onFinish={finish} />)
  await expect.poll(() => the('a0-setup-words').textContent?.split(' ')).toHaveLength(7)

  await press('a0-setup-finish')
  expect(finished).toEqual([])
  expect(document.activeElement).toBe(the('error-summary'))
  expect(the('a0-setup-repeat').getAttribute('aria-invalid')).toBe('true')

  await write('a0-setup-repeat', 'Een twee drie')
  await write('a0-setup-repeat', 'een twee drie vier vijf zes zeven')
  await write('a0-setup-kit-group', 'bbbb')
  await press('a0-setup-finish')
  await expect.poll(() => finished).toEqual(['een twee drie vier vijf zes zeven'])
})

test('an own phrase is warned about and measured', async () => {
  await show(
    <Setup audience={advisors} name="Noor" enrolment={enrolment} today={TODAY} onFinish={async () => {}} />,
  )
  await press('a0-setup-own')
  await write('a0-setup-passphrase', 'te kort')
  await press('a0-setup-finish')

  expect(the('a0-setup-passphrase-error').textContent).toContain('16 tekens')
  expect(place.textContent).toContain('makkelijker te raden')
})

function composer(desk: Partial<Desk>, onSend: () => ReplyError | null = () => null) {
  const nothing = () => {}
  return (
    <Composer
      desk={{ ...emptyDesk, ...desk }}
      onWrite={nothing}
      onAttach={nothing}
      onDetach={nothing}
      onKeepName={nothing}
      onSend={onSend}
    />
  )
}

test('an empty answer is refused in words at the field', async () => {
  await show(composer({}, () => 'empty'))
  await press('a3-send')

  expect(the('a3-reply-error').textContent).toBe('Schrijf eerst iets op.')
  expect(document.activeElement).toBe(the('a3-reply'))
})

test('the state of sending is said in words', async () => {
  await show(composer({ sent: true }))
  expect(the('a3-send-state').dataset.state).toBe('sent')
  expect(the('a3-send-state').textContent).toBe('Verstuurd')

  await show(composer({}))
  expect(the('a3-send-state').dataset.state).toBe('idle')
})

test('a picture is shown from what was opened, anything else only saved', async () => {
  const opened = hold<OpenedFile>({ at: 'picture', url: 'blob:here' })
  const file = (mime: string, state?: OpenedFile) => (
    <FileItem
      prefix="a3"
      file={{ id: 'f', name: 'bestand-1', mime, size: 10 }}
      opened={state}
      onOpen={() => {}}
      onSave={() => {}}
    />
  )
  await show(file('image/jpeg', opened.get()))
  expect(place.querySelector('img')?.getAttribute('src')).toBe('blob:here')

  await show(file('image/svg+xml', { at: 'saved' }))
  expect(place.querySelector('img')).toBeNull()
  expect(the('a3-file-open').textContent).toContain('Bewaar op dit apparaat')
})

test('what a reporter wrote is text, whatever it looks like', async () => {
  const nothing = () => {}
  const text = '<img src=x onerror=alert(1)> [link](javascript:1) https://example.org'
  const message: ShownMessage = {
    id: 'm',
    direction: 1,
    seq: 0,
    from: 'reporter',
    fromKid: null,
    day: TODAY,
    state: 'ok',
    type: 'chat',
    body: { text },
    text,
    status: null,
    report: null,
    files: [],
  }
  await show(
    <Conversation
      file={{ messages: [message], seenByReporter: -1 }}
      pending={[]}
      opened={new Map()}
      since={-1}
      today={TODAY}
      colleague={() => null}
      onOpenFile={nothing}
      onSaveFile={nothing}
      onUndo={nothing}
      onNow={nothing}
      onRetry={nothing}
    />,
  )

  expect(the('a3-message-text').textContent).toBe(text)
  expect(the('a3-message-text').children).toHaveLength(0)
})
