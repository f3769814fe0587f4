import { flag, list, oneOf, orNull, type Read, record, text, whole } from '../shapes.ts'

/** A yearly report as everybody reads it: page, preview, HTML and PDF are drawn from this one document. */
export type YearlyDocument = {
  organisation: string
  year: number
  version: number
  title: string
  draft: boolean
  author: string | null
  finalOn: string | null
  /** Of the final document, in hexadecimal digits; null in a draft. */
  hash: string | null
  sections: readonly DocumentSection[]
}
export type DocumentSection = { section: number; title: string; blocks: readonly Block[] }
export type Block =
  | { kind: 'paragraph'; text: string; language: string | null }
  | { kind: 'list'; items: readonly string[] }
  | TableBlock
  | ChartBlock
  | { kind: 'facts'; rows: readonly { label: string; text: string }[] }
  | AdviceBlock
export type TableBlock = {
  kind: 'table'
  id: string
  caption: string
  headers: readonly string[]
  /** The first cell is the heading of its row. */
  rows: readonly { code: string; cells: readonly string[] }[]
  /** Why numbers stay away; null where all are there. */
  why: string | null
}
export type ChartBlock = {
  kind: 'chart'
  id: string
  form: 'BARS' | 'STACK' | 'LINE'
  caption: string
  sentence: string
  bars: readonly { label: string; text: string; share: number; hidden: boolean }[]
  /** The table that says the same; it follows directly. */
  table: string
}
export type AdviceBlock = {
  kind: 'advice'
  id: string
  asked: boolean
  addressee: string
  text: string
  why: string
  effect: string
  owner: string | null
  dueOn: string | null
  status: string
  response: { answer: string; reason: string; owner: string | null; dueOn: string | null } | null
}

const day = orNull(text)

function share(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? Math.min(1, value) : 0
}

const readers: Record<string, (block: Record<string, unknown>) => Block> = {
  paragraph: (block) => ({
    kind: 'paragraph',
    text: text(block.text),
    language: orNull(text)(block.language),
  }),
  list: (block) => ({ kind: 'list', items: list(text)(block.items) }),
  table: (block) => ({
    kind: 'table',
    id: text(block.id),
    caption: text(block.caption),
    headers: list(text)(block.headers),
    rows: list((row) => {
      const { code, cells } = record(row)
      return { code: text(code), cells: list(text)(cells) }
    })(block.rows),
    why: orNull(text)(block.why),
  }),
  chart: (block) => ({
    kind: 'chart',
    id: text(block.id),
    form: oneOf('BARS', 'STACK', 'LINE')(block.form),
    caption: text(block.caption),
    sentence: text(block.sentence),
    bars: list((each) => {
      const bar = record(each)
      return {
        label: text(bar.label),
        text: text(bar.text),
        share: share(bar.share),
        hidden: flag(bar.hidden),
      }
    })(block.bars),
    table: text(block.table),
  }),
  facts: (block) => ({
    kind: 'facts',
    rows: list((row) => {
      const fact = record(row)
      return { label: text(fact.label), text: text(fact.text) }
    })(block.rows),
  }),
  advice: (block) => ({
    kind: 'advice',
    id: text(block.id),
    asked: flag(block.asked),
    addressee: text(block.addressee),
    text: text(block.text),
    why: text(block.why),
    effect: text(block.effect),
    owner: orNull(text)(block.owner),
    dueOn: day(block.dueOn),
    status: text(block.status),
    response: orNull((value) => {
      const response = record(value)
      return {
        answer: text(response.answer),
        reason: text(response.reason),
        owner: orNull(text)(response.owner),
        dueOn: day(response.dueOn),
      }
    })(block.response),
  }),
}

export const readBlock: Read<Block> = (value) => {
  const block = record(value)
  const kind = oneOf('paragraph', 'list', 'table', 'chart', 'facts', 'advice')(block.kind)
  return (readers[kind] as (block: Record<string, unknown>) => Block)(block)
}

export const readDocument: Read<YearlyDocument> = (value) => {
  const document = record(value)
  return {
    organisation: text(document.organisation),
    year: whole(document.year),
    version: whole(document.version),
    title: text(document.title),
    draft: flag(document.draft),
    author: orNull(text)(document.author),
    finalOn: day(document.finalOn),
    hash: orNull(text)(document.hash),
    sections: list((each) => {
      const section = record(each)
      return {
        section: whole(section.section),
        title: text(section.title),
        blocks: list(readBlock)(section.blocks),
      }
    })(document.sections),
  }
}

/** What is shown together: a chart keeps the table that says the same. */
export type Shown = { chart: ChartBlock; table: TableBlock | null } | { block: Exclude<Block, ChartBlock> }

export function shownTogether(blocks: readonly Block[]): readonly Shown[] {
  const taken = new Set<Block>()
  return blocks.flatMap((block, at): Shown[] => {
    if (taken.has(block)) return []
    if (block.kind !== 'chart') return [{ block }]
    const next = blocks[at + 1]
    const table = next?.kind === 'table' && next.id === block.table ? next : null
    if (table) taken.add(table)
    return [{ chart: block, table }]
  })
}
