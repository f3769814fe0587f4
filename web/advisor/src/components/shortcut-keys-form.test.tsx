// @vitest-environment jsdom
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { usualKeys } from '../modules/shortcut-keys.ts'
import '../screens/room-texts.ts'
import { ShortcutKeysForm } from './ShortcutKeysForm.tsx'

const place = document.createElement('main')
document.body.append(place)
afterEach(() => render(null, place))

const all = (testid: string) => [...place.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
const press = (testid: string) => act(() => all(testid)[0]?.click())
const type = (id: string, key: string) =>
  act(() => {
    const field = place.querySelector<HTMLInputElement>(`#shortcut-${id}`)
    if (!field) throw new Error(id)
    field.value = key
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })

test('shortcuts get other keys, each of its own', async () => {
  const onSave = vi.fn()
  await act(() => render(<ShortcutKeysForm keys={usualKeys} onSave={onSave} />, place))

  await type('reply', 'n')
  await press('a14-shortcut-save')
  expect(all('a14-shortcut-key-error')).toHaveLength(2)
  expect(onSave).not.toHaveBeenCalled()
  const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
  await type('reply', 'a')
  await press('a14-shortcut-save')
  expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...usualKeys, reply: 'a' })
})
