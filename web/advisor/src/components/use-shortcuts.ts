import { useEffect, useRef } from 'preact/hooks'
import type { Route } from '../modules/routes.ts'

export type Shortcuts = {
  go: (route: Route) => void
  lock: () => void
  help: () => void
  step: (by: 1 | -1) => void
  /** Sets the open case aside. */
  snooze: () => void
}

const pairWithin = 1_500

/** Keys for people who work here all day. Single letters only outside fields, and only if wanted (WCAG 2.1.4). */
export function useShortcuts(letters: boolean, actions: Shortcuts): void {
  const now = useRef({ letters, actions })
  now.current = { letters, actions }
  useEffect(() => {
    let wentAt = 0
    const press = (event: KeyboardEvent) => {
      const { letters: allowed, actions: act } = now.current
      if (event.ctrlKey && event.key.toLowerCase() === 'l') {
        event.preventDefault()
        return act.lock()
      }
      if (!allowed || event.ctrlKey || event.metaKey || event.altKey || isField(event.target))
        return undefined
      if (event.timeStamp - wentAt < pairWithin && event.key === 'v') return act.go({ at: 'today' })
      if (event.timeStamp - wentAt < pairWithin && event.key === 'z') return act.go({ at: 'cases', id: null })
      wentAt = event.key === 'g' ? event.timeStamp : 0
      return letter(event, act)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function letter(event: KeyboardEvent, act: Shortcuts): void {
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
    case 'j':
      act.step(1)
      break
    case 'k':
      act.step(-1)
      break
    case 'r':
      focus('reply')
      break
    case 'n':
      press('tab-notes')
      break
    case 's':
      act.snooze()
      break
    case 'e':
      press('close-case')
      break
    case '/':
      focus('search')
      break
    case '?':
      act.help()
      break
  }
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, dialog *')
}
