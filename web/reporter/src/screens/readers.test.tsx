// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { createDraft } from '../modules/draft.ts'
import { createLanguage } from '../modules/language.ts'
import type { Reader } from '../modules/recipients.ts'
import { texts } from '../texts/texts.ts'
import { Check } from './Check.tsx'
import { CodePage } from './CodePage.tsx'
import { Done } from './Done.tsx'

const root = document.createElement('div')
document.body.append(root)
afterEach(() => render(null, root))
const find = (testid: string) => root.querySelector<HTMLElement>(`[data-testid="${testid}"]`)
const { say } = createLanguage('nl', texts)
const nothing = () => {}
const reader = (kid: string, name: string): Reader => ({
  ...{ kid, name, role: 'advisor', card: null, absentUntil: null, absent: false, prekey: null },
})

test('the last look names the new readers and keeps the button', () => {
  const props = {
    ...{ say, language: 'nl', takeFocus: false, files: [], choice: true, later: null, backupAfterDays: 7 },
    ...{ onChangeField: nothing, onWithBackup: nothing, onCancelFile: nothing, onSend: nothing },
  }
  const draft = createDraft().state.get()
  const held = reader('s', 'Samir')
  void act(() =>
    render(
      <Check {...{ ...props, draft, held }} reader={reader('i', 'Ilse')} sending={{ at: 'others' }} />,
      root,
    ),
  )

  expect(find('r5-others')?.textContent).toContain('Dat is nu: Ilse en Samir. Er is nog niets verstuurd.')
  expect(find('r5-others')?.closest('[aria-live]')).not.toBeNull()
  expect(find('r5-send')?.textContent).toBe('Verstuur naar Ilse')
})

test('whoever changed a report that had arrived reads so beside the code and at the end', () => {
  const code = { digits: '1'.repeat(30), groups: ['11111'], onCopy: async () => true }
  const presses = { onPrint: nothing, onSaveFile: nothing, onSaved: nothing, onNoCode: nothing }
  const show = (former: string | null) =>
    act(() => render(<CodePage {...{ say, takeFocus: false, former, ...code, ...presses }} />, root))
  void show('Noor')
  expect(find('r6-former')?.textContent).toContain('Je eerste versie was al aangekomen. Die gaat naar: Noor.')
  void show(null)
  expect(find('r6-former')).toBeNull()

  const done = { day: 'maandag', urgent: [], onOpen: nothing, onClose: nothing }
  void act(() => render(<Done {...{ say, takeFocus: false, ...done }} advisor="Noor" former="Noor" />, root))
  expect(find('r6-former')?.textContent).toContain('Wat je daarna veranderde, is niet verstuurd.')
})
