import { type Slot, slotIn } from '@klankbord/kit/talks'
import type { Settings } from '@klankbord/staff/vault-json'
import { keysFrom, type ShortcutKeys, usualKeys } from './shortcut-keys.ts'

/** How somebody works; it lies sealed in the own vault. */
export type WorkSettings = {
  undoSeconds: number
  shortcuts: boolean
  keys: ShortcutKeys
  language: 'nl' | 'en' | null
  /** Times kept free for talks, offered in every case. */
  slots: readonly Slot[]
}
const defaults: WorkSettings = {
  undoSeconds: 10,
  shortcuts: true,
  keys: usualKeys,
  language: null,
  slots: [],
}
/** What was chosen, with the usual for what was not or is out of range. */
export function settingsFrom(stored: Settings | undefined): WorkSettings {
  const { undoSeconds, shortcuts, keys, language, slots } = stored ?? {}
  return {
    undoSeconds: undoSeconds === 0 || undoSeconds === 5 ? undoSeconds : defaults.undoSeconds,
    shortcuts: shortcuts ?? defaults.shortcuts,
    keys: keysFrom(keys),
    language: language ?? null,
    slots: Array.isArray(slots) ? slots.map(slotIn).filter((slot) => slot !== null) : [],
  }
}
