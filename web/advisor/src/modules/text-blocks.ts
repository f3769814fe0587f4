import { type Held, hold, type Observable } from '@klankbord/kit/observable'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import type { AidsApi } from './aids-api.ts'

/** Both languages are kept as a pair (A5-3). */
export type BlockText = { title: string; nl: string; en: string }
export type TextBlock = BlockText & { id: string; own: boolean }
export type TextBlocks = {
  all: Observable<readonly TextBlock[]>
  /** Fetches those of the practice; own ones are there without. */
  load(): Promise<void>
  save(id: string | null, text: BlockText): Promise<void>
  remove(id: string): Promise<void>
}

export const longestBlock = 4_000
const variable = /\{([^{}\n]{1,40})\}/g

/** Own blocks lie in the vault, those of the practice come from its server. */
export function openTextBlocks(vault: VaultKeeper, api: Pick<AidsApi, 'textBlocks'>): TextBlocks {
  let practice: readonly TextBlock[] = []
  const own = () => (vault.read().blocks ?? []).map((block) => ({ ...block, own: true }))
  const all: Held<readonly TextBlock[]> = hold<readonly TextBlock[]>(own())
  const show = () => all.set([...own(), ...practice])
  return {
    all,
    async load() {
      practice = (await api.textBlocks()).map((block) => ({ ...block, own: false }))
      show()
    },
    async save(id, { title, nl, en }) {
      const block = { id: id ?? hex(randomBytes(16)), title, nl, en }
      await vault.save((now) => {
        const others = (now.blocks ?? []).filter((other) => other.id !== block.id)
        return { ...now, blocks: [...others, block].sort((a, b) => a.title.localeCompare(b.title)) }
      })
      show()
    },
    async remove(id) {
      await vault.save((now) => ({ ...now, blocks: (now.blocks ?? []).filter((block) => block.id !== id) }))
      show()
    },
  }
}

/** Fills in what is known; the rest stays between braces, to be seen. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(variable, (whole, name: string) => values[name.trim().toLowerCase()] ?? whole)
}

/** What still has to be filled in (A5-2). */
export function unresolved(text: string): string[] {
  return [...new Set([...text.matchAll(variable)].map(([whole]) => whole))]
}
