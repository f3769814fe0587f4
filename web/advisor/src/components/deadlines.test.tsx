// @vitest-environment jsdom
import { language } from '@klankbord/staff/texts'
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { aFile, aView } from '../testing/case-files.ts'
import { DeadlinesNote } from './DeadlinesNote.tsx'

const place = document.createElement('main')
document.body.append(place)
afterEach(() => render(null, place))

const files = [
  { ...aFile(['x']), view: aView({ id: 'a', ackDue: '2026-12-03', answerDue: '2026-12-04' }) },
  { ...aFile(['x']), view: aView({ id: 'b', ackDue: '2026-11-25', answerDue: '2026-12-20' }) },
]

test.each(['nl', 'en'] as const)(
  'the terms of this week are for everybody, in words too: %s',
  async (spoken) => {
    language.set(spoken)
    const onOpen = vi.fn()
    void act(() => render(<DeadlinesNote files={files} today="2026-11-26" onOpen={onOpen} />, place))

    // Colours are looked at in browsers; this looks at names, roles and order.
    const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
    const [first] = place.querySelectorAll<HTMLElement>('[data-testid="a1-item"]')
    expect(first?.dataset.reason).toBe('case.ack')
    expect(first?.textContent).toContain(spoken === 'nl' ? 'Te laat' : 'Late')
    void act(() => first?.querySelector('a')?.click())
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('b')
  },
)
