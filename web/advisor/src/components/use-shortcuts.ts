import { useEffect, useRef } from 'preact/hooks'
import type { Route } from '../modules/routes.ts'
import type { ShortcutKeys } from '../modules/shortcut-keys.ts'

export type Shortcuts = {
  go: (route: Route) => void
  lock: () => void
  help: () => void
  step: (by: 1 | -1) => void
  /** Sets the open case aside. */
  snooze: () => void
}

const pairWithin = 1_500

/** Keys for people who work here all day. Single ones only outside fields, and only if wanted (WCAG 2.1.4). */
export function useShortcuts(keys: ShortcutKeys | null, actions: Shortcuts): void {
  const now = useRef({ keys, actions })
  now.current = { keys, actions }
  useEffect(() => {
    let wentAt = 0
    const press = (event: KeyboardEvent) => {
      const { keys: own, actions: act } = now.current
      if (event.ctrlKey && event.key.toLowerCase() === 'l') {
        event.preventDefault()
        return act.lock()
      }
      if (!own || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return undefined
      if (event.timeStamp - wentAt < pairWithin && event.key === 'v') return act.go({ at: 'today' })
      if (event.timeStamp - wentAt < pairWithin && event.key === 'z') return act.go({ at: 'cases', id: null })
      wentAt = event.key === own.go ? event.timeStamp : 0
      return letter(event, own, act)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function letter(event: KeyboardEvent, keys: ShortcutKeys, act: Shortcuts): void {
  const focus = (id: string) => {
    const field = document.getElementById(id)
    if (!field) return
    event.preventDefault()
    field.focus()
  }
  const press = (id: string) => {
    const button = document.getElementById(id)
    if (!button) return
    event.preventDefault()
    button.click()
    button.focus()
  }
  switch (event.key) {
    case keys.next:
      act.step(1)
      break
    case keys.previous:
      act.step(-1)
      break
    case keys.reply:
      focus('reply')
      break
    case keys.note:
      press('tab-notes')
      break
    case keys.snooze:
      act.snooze()
      break
    case keys.close:
      press('close-case')
      break
    case keys.search:
      focus('search')
      break
    case keys.help:
      act.help()
      break
  }
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, dialog *')
}
