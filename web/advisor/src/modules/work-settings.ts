import { hold } from '@klankbord/kit/observable'
import { type Slot, slotIn } from '@klankbord/kit/talks'
import type { Settings } from '@klankbord/staff/vault-json'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import { keptLook, type Looking, lookFrom } from './case-filters.ts'
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

/** The settings of this vault, and how they are changed there. */
export function openSettings(vault: VaultKeeper) {
  const settings = hold<WorkSettings>(settingsFrom(vault.read().settings))
  return {
    settings,
    async change(next: Partial<WorkSettings>): Promise<void> {
      settings.set({ ...settings.get(), ...next })
      const { language, ...rest } = settings.get()
      const chosen = { ...rest, ...(language ? { language } : {}) }
      await vault.save((now) => ({ ...now, settings: { ...now.settings, ...chosen } }))
    },
  }
}

/** How the list is looked at; what is worth keeping of it is kept in the vault. */
export function openLook(vault: VaultKeeper) {
  const now = hold<Looking>(lookFrom(vault.read().settings?.look))
  return {
    now,
    at(next: Looking): void {
      const before = JSON.stringify(keptLook(now.get()))
      now.set(next)
      const kept = keptLook(next)
      if (JSON.stringify(kept) === before) return
      void vault.save((all) => ({ ...all, settings: { ...all.settings, look: kept } })).catch(() => {})
    },
  }
}
