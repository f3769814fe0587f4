import { BarChart } from '@klankbord/kit/BarChart.tsx'
import { StackChart } from '@klankbord/kit/StackChart.tsx'
import { YearLine } from '@klankbord/kit/YearLine.tsx'
import type { ComponentChildren } from 'preact'
import {
  type AdviceBlock,
  type Block,
  type ChartBlock,
  type Shown,
  shownTogether,
  type TableBlock,
  type YearlyDocument,
} from './document.ts'
import { useYearlyTexts, writtenDay } from './texts.ts'

type Screen = 'o6' | 'a13' | 'a13-preview'

type Props = {
  document: YearlyDocument
  /** Begins the test ids: the screen on which the report stands. */
  screen: Screen
  /** Stands under an advice. */
  underAdvice?: ((advice: AdviceBlock) => ComponentChildren) | undefined
}

/** A yearly report as a page: its own words and numbers, and nothing added to them. */
export function DocumentPage({ document, screen, underAdvice }: Props) {
  const { t } = useYearlyTexts()
  const sections = document.sections.filter(({ blocks }) => blocks.length > 0)
  return (
    <div class="yearly flow">
      <nav aria-label={t('yearly.contents')} class="yearly-contents">
        <ol start={0}>
          {sections.map(({ section, title }) => (
            <li key={section} value={section}>
              <a href={`#${screen}-${section}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map(({ section, title, blocks }) => (
        <section
          key={section}
          class="flow"
          aria-labelledby={`${screen}-${section}`}
          data-testid={`${screen}-section`}
          data-section={section}
        >
          <h2 id={`${screen}-${section}`} tabIndex={-1}>
            {section}. {title}
          </h2>
          <Pieces blocks={blocks} screen={screen} underAdvice={underAdvice} />
        </section>
      ))}
    </div>
  )
}

/** What became of the number in a row, for whoever may know; null where that is not told. */
export type StateOf = (table: string, code: string) => 'shown' | 'hidden' | 'merged' | null

type PiecesProps = Pick<Props, 'screen' | 'underAdvice'> & {
  blocks: readonly Block[]
  stateOf?: StateOf | undefined
}

/** The blocks of one section. */
export function Pieces({ blocks, ...rest }: PiecesProps) {
  return (
    <>
      {shownTogether(blocks).map((shown, at) => (
        <Piece key={at} shown={shown} {...rest} />
      ))}
    </>
  )
}

type PieceProps = Omit<PiecesProps, 'blocks'> & { shown: Shown }

function Piece({ shown, screen, underAdvice, stateOf }: PieceProps) {
  if ('chart' in shown) return <Chart {...shown} screen={screen} stateOf={stateOf} />
  const { block } = shown
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class="said" lang={block.language ?? undefined}>
          {block.text}
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return <Facts rows={block.rows} />
    case 'advice':
      return (
        <Advice advice={block} screen={screen}>
          {underAdvice?.(block)}
        </Advice>
      )
    case 'table':
      return <Table table={block} screen={screen} stateOf={stateOf} />
  }
}

type NumbersProps = { screen: Screen; stateOf: StateOf | undefined }

function Chart({ chart, table, ...rest }: NumbersProps & { chart: ChartBlock; table: TableBlock | null }) {
  const { screen } = rest
  const numbers = chart.bars.map(({ label, text, share, hidden }) => ({
    label,
    text,
    share: hidden ? null : share,
  }))
  const same = <div data-testid={`${screen}-chart-table`}>{table && <Table table={table} {...rest} />}</div>
  const named = { title: chart.caption, sentence: chart.sentence, testid: `${screen}-chart` }
  switch (chart.form) {
    case 'LINE':
      return (
        <YearLine {...named} years={numbers}>
          {same}
        </YearLine>
      )
    case 'STACK':
      return (
        <StackChart {...named} parts={chart.bars}>
          {same}
        </StackChart>
      )
    case 'BARS':
      return (
        <BarChart {...named} bars={numbers}>
          {same}
        </BarChart>
      )
  }
}

function Table({ table, screen, stateOf }: NumbersProps & { table: TableBlock }) {
  const { t } = useYearlyTexts()
  return (
    <div class="yearly-table">
      <table data-testid={`${screen}-table`} data-table={table.id}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ code, cells: [heading, ...cells] }) => (
            <tr key={code} data-code={code}>
              <th scope="row">{heading}</th>
              {cells.map((cell, at) => (
                <td
                  key={at}
                  data-testid={`${screen}-cell`}
                  data-state={stateOf?.(table.id, code) ?? undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.why && (
        <p class="hint" data-testid={`${screen}-why-hidden`}>
          <strong>{t('yearly.why')}</strong> {table.why}
        </p>
      )}
    </div>
  )
}

function Facts({ rows }: Pick<Extract<Block, { kind: 'facts' }>, 'rows'>) {
  return (
    <dl class="yearly-facts">
      {rows.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

type AdviceProps = { advice: AdviceBlock; screen: Screen; children: ComponentChildren }

function Advice({ advice, screen, children }: AdviceProps) {
  const { t, language } = useYearlyTexts()
  const rows = [
    { label: t('yearly.advice.why'), text: advice.why },
    { label: t('yearly.advice.effect'), text: advice.effect },
    { label: t('yearly.advice.owner'), text: advice.owner ?? '' },
    { label: t('yearly.advice.due'), text: writtenDay(advice.dueOn, language) },
    { label: t('yearly.advice.status'), text: advice.status },
  ]
  const { response } = advice
  return (
    <article class="card flow" data-testid={`${screen}-advice`} data-id={advice.id}>
      <h3>{advice.text}</h3>
      <p class="hint">
        {advice.addressee}, {t(advice.asked ? 'yearly.advice.asked' : 'yearly.advice.unasked')}
      </p>
      <Facts rows={rows.filter(({ text }) => text !== '')} />
      {response && (
        <div class="yearly-answer flow" data-testid={`${screen}-response`}>
          <p>
            <strong>{t('yearly.advice.response')}</strong> {response.answer}
          </p>
          <p>{response.reason}</p>
          {(response.owner || response.dueOn) && (
            <p class="hint">
              {[response.owner, writtenDay(response.dueOn, language)].filter(Boolean).join(', ')}
            </p>
          )}
        </div>
      )}
      {children}
    </article>
  )
}
