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
  /** Every text that was typed here, as it stands in its field. */
  typed: ReadonlyMap<string, string>
  /** Those that the server does not have yet. */
  unsaved: ReadonlySet<string>
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
    const { unsaved, typed, saving } = now.get() ?? {
      unsaved: new Set<string>(),
      typed: new Map(),
      saving: 'idle' as const,
    }
    now.set({ view: opened.view, figures, typed: stillTrue(opened.view, typed, unsaved), unsaved, saving })
  }

  function type(section: number, language: Language, text: string): void {
    const before = now.get()
    if (!before) return
    const key = keyOf(section, language)
    change({
      typed: new Map(before.typed).set(key, text),
      unsaved: new Set(before.unsaved).add(key),
      saving: 'waiting',
    })
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
    for (let state = now.get(); state && state.unsaved.size > 0; state = now.get()) {
      const sent = new Map([...state.unsaved].map((key) => [key, state?.typed.get(key) ?? '']))
      change({ saving: 'saving' })
      try {
        tag = await api.write(organisation, year, tag, sectionsOf(sent))
        forget(sent)
        await load()
        change({ saving: now.get()?.unsaved.size ? 'waiting' : 'saved' })
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

  /** What was sent is saved, unless more was typed meanwhile. */
  function forget(sent: ReadonlyMap<string, string>): void {
    const state = now.get()
    if (!state) return
    const unsaved = new Set(state.unsaved)
    for (const [key, text] of sent) if (state.typed.get(key) === text) unsaved.delete(key)
    change({ unsaved })
  }

  function textOf(section: number, language: Language): string {
    const state = now.get()
    return state?.typed.get(keyOf(section, language)) ?? keptIn(state?.view, section, language)
  }

  function sectionsOf(sent: ReadonlyMap<string, string>): SectionText[] {
    const sections = new Set([...sent.keys()].map((key) => Number(key.split(' ')[0])))
    return [...sections].map((section) => ({ section, nl: textOf(section, 'nl'), en: textOf(section, 'en') }))
  }

  return {
    now,
    load,
    textOf,
    type,
    save,
    async take(step, words = {}) {
      await save()
      const state = now.get()
      if (!state || state.unsaved.size > 0) throw new Problem('stale', 412)
      try {
        tag = await api.take(organisation, year, tag, { step, from: state.view.state, ...words })
      } finally {
        // Also after a refusal: the report may stand elsewhere by now.
        await load()
      }
    },
  }
}

function keptIn(view: ReportView | undefined, section: number, language: Language): string {
  return view?.sections.find((each) => each.section === section)?.[language] ?? ''
}

/** The server keeps a text without the space around it; a field keeps what stands in it, unless a colleague wrote another text. */
function stillTrue(
  view: ReportView,
  typed: ReadonlyMap<string, string>,
  unsaved: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  return new Map(
    [...typed].filter(([key, text]) => {
      const [section, language] = key.split(' ')
      return unsaved.has(key) || text.trim() === keptIn(view, Number(section), language as Language).trim()
    }),
  )
}
