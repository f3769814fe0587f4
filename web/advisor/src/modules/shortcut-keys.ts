/** What a single key does; `go` waits for a second one. */
export const shortcutNames = [
  'next',
  'previous',
  'reply',
  'note',
  'snooze',
  'close',
  'search',
  'go',
  'help',
] as const
export type ShortcutName = (typeof shortcutNames)[number]
export type ShortcutKeys = Readonly<Record<ShortcutName, string>>

export const usualKeys: ShortcutKeys = {
  next: 'j',
  previous: 'k',
  reply: 'r',
  note: 'n',
  snooze: 's',
  close: 'e',
  search: '/',
  go: 'g',
  help: '?',
}

/** Names whose key is not one sign, or does two things. */
export function unusable(keys: ShortcutKeys): ShortcutName[] {
  return shortcutNames.filter(
    (name) =>
      !/^\S$/u.test(keys[name]) ||
      shortcutNames.some((other) => other !== name && keys[other] === keys[name]),
  )
}

/** What was kept, or the usual keys if that does not fit together. */
export function keysFrom(stored: unknown): ShortcutKeys {
  if (typeof stored !== 'object' || stored === null) return usualKeys
  const kept = stored as Record<string, unknown>
  const keys = Object.fromEntries(
    shortcutNames.map((name) => [name, typeof kept[name] === 'string' ? kept[name] : usualKeys[name]]),
  ) as ShortcutKeys
  return unusable(keys).length === 0 ? keys : usualKeys
}
