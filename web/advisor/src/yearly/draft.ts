import { hold, type Observable } from '@klankbord/kit/observable'
import { Problem } from '@klankbord/staff/http'
import type { Language } from '@klankbord/staff/texts'
import type {
  Figures,
  Opened,
  ReportStep,
  ReportView,
  SectionText,
  StepWords,
  YearlyApi,
} from './yearly-api.ts'

export type Saving = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed' | 'moved'
export type DraftState = {
  view: ReportView
  /** What became of each number; empty before anything was counted. */
  figures: Figures
  typed: ReadonlyMap<string, string>
  saving: Saving
}

/** A yearly report that somebody works on: what is typed is saved by itself, and nothing typed is overwritten. */
export type Draft = {
  now: Observable<DraftState | null>
  load(): Promise<void>
  /** The text as it stands in the field. */
  textOf(section: number, language: Language): string
  type(section: number, language: Language, text: string): void
  save(): Promise<void>
  take(step: ReportStep, words?: StepWords): Promise<void>
}

type Parts = {
  api: YearlyApi
  organisation: string
  year: number
  later(milliseconds: number, run: () => void): () => void
}

const afterTyping = 1_500
const keyOf = (section: number, language: Language) => `${section} ${language}`

export function openDraft({ api, organisation, year, later }: Parts): Draft {
  const now = hold<DraftState | null>(null)
  let tag = ''
  let cancel: () => void = () => {}
  let running: Promise<void> | null = null

  const change = (more: Partial<DraftState>) => {
    const before = now.get()
    if (before) now.set({ ...before, ...more })
  }

  async function load(): Promise<void> {
    const opened: Opened = await api.open(organisation, year)
    const figures = opened.view.audit ? await api.figures(organisation, year) : new Map()
    tag = opened.tag
    const before = now.get()
    now.set({
      view: opened.view,
      figures,
      typed: before?.typed ?? new Map(),
      saving: before?.saving ?? 'idle',
    })
  }

  function type(section: number, language: Language, text: string): void {
    const before = now.get()
    if (!before) return
    change({ typed: new Map(before.typed).set(keyOf(section, language), text), saving: 'waiting' })
    cancel()
    cancel = later(afterTyping, () => void save())
  }

  function save(): Promise<void> {
    cancel()
    running ??= saveAll().finally(() => {
      running = null
    })
    return running
  }

  /** Until nothing is left: what is typed while a text is under way goes after it. */
  async function saveAll(): Promise<void> {
    for (let left = now.get()?.typed; left && left.size > 0; left = now.get()?.typed) {
      change({ saving: 'saving' })
      try {
        tag = await api.write(organisation, year, tag, textsIn(left))
        forget(left)
        await load()
        change({ saving: now.get()?.typed.size ? 'waiting' : 'saved' })
      } catch (failed) {
        await refused(failed)
        return
      }
    }
  }

  async function refused(failed: unknown): Promise<void> {
    const moved = failed instanceof Problem && (failed.status === 412 || failed.status === 409)
    if (moved) await load().catch(() => {})
    change({ saving: moved ? 'moved' : 'failed' })
  }

  /** What was sent is no longer only typed, unless more was typed meanwhile. */
  function forget(sent: ReadonlyMap<string, string>): void {
    const typed = new Map(now.get()?.typed)
    for (const [key, text] of sent) if (typed.get(key) === text) typed.delete(key)
    change({ typed })
  }

  return {
    now,
    load,
    textOf(section, language) {
      const state = now.get()
      const kept = state?.view.sections.find((each) => each.section === section)?.[language] ?? ''
      return state?.typed.get(keyOf(section, language)) ?? kept
    },
    type,
    save,
    async take(step, words = {}) {
      await save()
      const state = now.get()
      if (!state || state.typed.size > 0) throw new Problem('stale', 412)
      try {
        tag = await api.take(organisation, year, tag, { step, from: state.view.state, ...words })
      } finally {
        // Also after a refusal: the report may stand elsewhere by now.
        await load()
      }
    },
  }
}

function textsIn(typed: ReadonlyMap<string, string>): SectionText[] {
  const sections = new Map<number, SectionText>()
  for (const [key, text] of typed) {
    const [number, language] = key.split(' ')
    const section = Number(number)
    const before = sections.get(section) ?? { section }
    sections.set(section, { ...before, [language as Language]: text })
  }
  return [...sections.values()]
}
