import { expect, test } from 'vitest'
import { createScreens, type Steps } from './screens.ts'

/** The history of a browser, as far as entries of one address go. */
function browser(start = 0) {
  let entries = [start]
  let at = 0
  let changed = (_: number) => {}
  const steps: Steps = {
    now: () => entries[at] ?? 0,
    push: (step) => {
      entries = [...entries.slice(0, at + 1), step]
      at++
    },
    go: (by) => {
      if (entries[at + by] === undefined) return
      at += by
      changed(entries[at] ?? 0)
    },
    listen: (then) => {
      changed = then
    },
  }
  return steps
}

test('back goes one step back and forward again', () => {
  const steps = browser()
  const screens = createScreens(steps)
  screens.go({ at: 'about' })
  screens.go({ at: 'story' })

  steps.go(-1)
  expect(screens.shown.get().at).toBe('about')

  steps.go(1)
  expect(screens.shown.get().at).toBe('story')
})

test('a new step forgets the ones that were ahead', () => {
  const steps = browser()
  const screens = createScreens(steps)
  screens.go({ at: 'about' })
  screens.go({ at: 'story' })
  steps.go(-1)

  screens.go({ at: 'limits' })
  steps.go(1)

  expect(screens.shown.get().at).toBe('limits')
})

test.each(['code', 'retype'] as const)('%s holds until the code is kept', (at) => {
  const steps = browser()
  const screens = createScreens(steps)
  screens.go({ at: 'about' })
  screens.leaveBehind({ at })

  steps.go(-1)

  expect(screens.shown.get().at).toBe(at)
  expect(screens.canGoBack()).toBe(false)
})

test('what was left behind does not come back', () => {
  const steps = browser()
  const screens = createScreens(steps)
  screens.go({ at: 'story' })
  screens.leaveBehind({ at: 'done' })

  steps.go(-1)

  expect(screens.shown.get().at).toBe('start')
})

test('after a reload an older entry shows the start', () => {
  const steps = browser(4)
  const screens = createScreens(steps)
  expect(screens.canGoBack()).toBe(false)

  screens.go({ at: 'about' })
  steps.go(-1)

  expect(screens.shown.get().at).toBe('start')
})
