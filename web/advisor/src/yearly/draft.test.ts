import { Problem, Unreachable } from '@klankbord/staff/http'
import { beforeEach, expect, test } from 'vitest'
import { aYearlyView, ORGANISATION } from '../testing/a-yearly-view.ts'
import { openDraft } from './draft.ts'
import { cellKey, type YearlyApi } from './yearly-api.ts'

let sent: unknown[][]
let refuse: Error[]
let waiting: (() => void)[]
let kept: string

beforeEach(() => {
  sent = []
  refuse = []
  waiting = []
  kept = 'Het was een druk jaar.'
})

const api = {
  async open() {
    const [summary, ...rest] = aYearlyView().sections
    const sections = summary ? [{ ...summary, nl: kept }, ...rest] : []
    return { view: aYearlyView({ sections }), tag: `"${sent.length}"` }
  },
  async figures() {
    return new Map([[cellKey('T2', 'OO.AGR'), 'hidden' as const]])
  },
  async write(_organisation: string, _year: number, tag: string, sections: unknown) {
    const failed = refuse.shift()
    if (failed) throw failed
    sent.push([tag, sections])
    kept = (sections as { nl: string }[])[0]?.nl.trim() ?? kept
    return `"${sent.length}"`
  },
  async take(_organisation: string, _year: number, tag: string, step: unknown) {
    sent.push([tag, step])
    return `"${sent.length}"`
  },
} as unknown as YearlyApi

async function opened() {
  const draft = openDraft({
    ...{ api, organisation: ORGANISATION, year: 2026 },
    later: (_, run) => {
      waiting.push(run)
      return () => {
        waiting = waiting.filter((other) => other !== run)
      }
    },
  })
  await draft.load()
  return draft
}

test('what is typed is saved by itself, all of it at once', async () => {
  const draft = await opened()
  draft.type(1, 'nl', 'Rustig')
  draft.type(1, 'nl', 'Rustig jaar')
  draft.type(1, 'en', 'A quiet year')
  expect(waiting).toHaveLength(1)
  await draft.save()

  expect(sent).toEqual([['"0"', [{ section: 1, nl: 'Rustig jaar', en: 'A quiet year' }]]])
  expect(draft.now.get()?.saving).toBe('saved')
  expect(draft.textOf(1, 'nl')).toBe('Rustig jaar')
})

test('a field keeps the space at its end while more is typed', async () => {
  const draft = await opened()
  draft.type(1, 'nl', 'Het was ')
  await draft.save()

  expect(draft.textOf(1, 'nl')).toBe('Het was ')
  kept = 'Een andere zin'
  await draft.load()
  expect(draft.textOf(1, 'nl')).toBe('Een andere zin')
})

test('what a colleague changed meanwhile does not take away what was typed', async () => {
  const draft = await opened()
  refuse.push(new Problem('stale', 412))
  draft.type(1, 'nl', 'Mijn zin')
  await draft.save()

  expect(draft.now.get()?.saving).toBe('moved')
  expect(draft.textOf(1, 'nl')).toBe('Mijn zin')
  await draft.save()
  expect(sent).toHaveLength(1)
})

test('without a connection the text stays, and a step is not taken over it', async () => {
  const draft = await opened()
  refuse.push(new Unreachable(), new Unreachable())
  draft.type(1, 'nl', 'Mijn zin')
  await draft.save()

  expect(draft.now.get()?.saving).toBe('failed')
  await expect(draft.take('CHECK')).rejects.toThrow()
  expect(sent).toEqual([])
})

test('a step saves first, and names the state in which it was seen', async () => {
  const draft = await opened()
  draft.type(1, 'nl', 'Klaar')
  await draft.take('CHECK')

  expect(sent.map(([, body]) => body)).toEqual([
    [{ section: 1, nl: 'Klaar', en: '' }],
    { step: 'CHECK', from: 'DRAFT' },
  ])
})

test('what became of each number comes with the report', async () => {
  const draft = await opened()

  expect(draft.now.get()?.figures.get(cellKey('T2', 'OO.AGR'))).toBe('hidden')
})
