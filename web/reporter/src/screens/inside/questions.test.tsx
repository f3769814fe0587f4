// @vitest-environment jsdom
import { hold } from '@klankbord/kit/observable'
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { insideSay } from '../../inside-texts/inside-texts.ts'
import type { BackupAsk } from '../../modules/handover.ts'
import { createLanguage } from '../../modules/language.ts'
import { type Language, texts } from '../../texts/texts.ts'
import { AskBackup } from './Talk.tsx'
import type { PanelProps } from './tabs.ts'

const root = document.createElement('main')
document.body.append(root)
afterEach(() => render(null, root))

function show(why: BackupAsk['why'], language: Language) {
  const send = vi.fn()
  const props = {
    inside: { reply: { send }, waiting: hold(false) },
    say: createLanguage(language, texts).say,
    tell: insideSay(language),
    language,
    conversation: { advisor: { absentUntil: null }, chain: [{ people: [{ kid: 'noor', name: 'Noor' }] }] },
    ask: { why, from: 'noor', backup: { kid: 'samir', name: 'Samir' } },
  } as unknown as PanelProps & { ask: BackupAsk }
  void act(() => render(<AskBackup {...props} />, root))
  return send
}

const press = (testid: string) =>
  void act(() => root.querySelector<HTMLElement>(`[data-testid="${testid}"]`)?.click())

test.each([
  ['together', 'nl'],
  ['together', 'en'],
  ['renewed', 'nl'],
  ['renewed', 'en'],
] as const)(
  'the question of two who go on together, or of a new key, is for everybody: %s, %s',
  async (why, language) => {
    show(why, language)

    // Colours are looked at in browsers; this looks at names, roles and order.
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
    expect(root.textContent).toContain('Samir')
  },
)

test('nobody reads on before the reporter said so, and going on together says that it is together', () => {
  const send = show('together', 'nl')

  press('r10-backup-history')

  expect(send).toHaveBeenCalledExactlyOnceWith({
    t: 'handover',
    to: 'samir',
    accepted: true,
    history: true,
    together: true,
  })
})
