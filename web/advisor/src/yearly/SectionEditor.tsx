import { Details } from '@klankbord/kit/Details.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import type { Language } from '@klankbord/staff/texts'
import { Pieces } from '@klankbord/staff/yearly/DocumentPage.tsx'
import { type TextKey, useTexts } from '../texts/text.ts'
import type { Draft } from './draft.ts'
import { cellKey, type Figures, type Finding, type ReportView, type SectionView } from './yearly-api.ts'

type Props = {
  draft: Draft
  section: SectionView
  view: ReportView
  figures: Figures
  writable: boolean
}

const languages: readonly Language[] = ['nl', 'en']

/** What may lead back to somebody, and how it is said. Whether it goes is for people to decide. */
const warnings: readonly { kinds: readonly Finding['kind'][]; testid: string; key: TextKey }[] = [
  { kinds: ['DIGITS', 'NUMBER_WORD'], testid: 'a13-digits-warning', key: 'a13.digits' },
  { kinds: ['DAY_WORD'], testid: 'a13-days-warning', key: 'a13.days' },
  { kinds: ['POINTS_BACK'], testid: 'a13-back-warning', key: 'a13.back' },
]

/** One section: what the program writes there, and the author's own words in both languages. */
export function SectionEditor({ draft, section, view, figures, writable }: Props) {
  const { t, language } = useTexts()
  const number = section.section
  const found = view.findings.filter((finding) => finding.section === number)
  return (
    <article class="card flow" data-testid="a13-section" data-section={number}>
      <h3 id={`a13-section-${number}`}>
        {number}. {section.title[language]}
      </h3>
      {section.fixed.length > 0 && (
        <div class="flow fixed-text" lang="nl">
          <Pieces
            blocks={section.fixed}
            screen="a13"
            stateOf={(table, code) => becameOf(figures, table, code)}
          />
        </div>
      )}
      {section.editable && (
        <div class="two-languages">
          {languages.map((each) =>
            writable ? (
              <TextField
                key={each}
                draft={draft}
                section={number}
                language={each}
                view={view}
                found={found}
              />
            ) : (
              <KeptText key={each} text={section[each]} language={each} />
            ),
          )}
        </div>
      )}
      {!section.editable && section.fixed.length === 0 && <p class="hint">{t('a13.section.later')}</p>}
    </article>
  )
}

type FieldProps = {
  draft: Draft
  section: number
  language: Language
  view: ReportView
  found: readonly Finding[]
}

function TextField({ draft, section, language, view, found }: FieldProps) {
  const { t, language: shown } = useTexts()
  useObservable(draft.now)
  const id = `a13-text-${section}-${language}`
  const here = found.filter((each) => each.language === language)
  return (
    <div class="flow">
      <label class="label" id={`${id}-label`} for={id}>
        {t(`a13.text.${language}`)}
      </label>
      <div data-section={section} data-language={language}>
        <StoryField
          id={id}
          labelledBy={`a13-section-${section} ${id}-label`}
          rows={5}
          lang={language}
          value={draft.textOf(section, language)}
          testid="a13-section-text"
          onInput={(text) => draft.type(section, language, text)}
        />
      </div>
      {warnings.map(({ kinds, testid, key }) => {
        const words = new Set(here.filter(({ kind }) => kinds.includes(kind)).map(({ word }) => `“${word}”`))
        if (words.size === 0) return null
        return (
          <p key={key} class="loose-numbers" role="status" data-testid={testid}>
            {t(key, { words: [...words].join(', ') })}
          </p>
        )
      })}
      {view.fields.length > 0 && (
        <Details summary={t('a13.fields')}>
          {view.fields.map((field) => (
            <button
              key={field.name}
              type="button"
              class="link"
              data-testid="a13-field"
              data-name={field.name}
              onClick={() => draft.type(section, language, put(draft.textOf(section, language), field.name))}
            >
              {field.label[shown]}: {field[language]}
            </button>
          ))}
        </Details>
      )}
    </div>
  )
}

/** The name of the number, after what is there; the report puts in what was published. */
function put(text: string, field: string): string {
  return `${text}${text === '' || /\s$/.test(text) ? '' : ' '}{${field}}`
}

function KeptText({ text, language }: { text: string; language: Language }) {
  const { t } = useTexts()
  if (text === '') return null
  return (
    <div class="flow">
      <p class="label">{t(`a13.text.${language}`)}</p>
      <p class="said" lang={language} data-testid="a13-section-text" data-language={language}>
        {text}
      </p>
    </div>
  )
}

/** The contacts themselves are the total of their table. */
function becameOf(figures: Figures, table: string, code: string) {
  return figures.get(cellKey(table, code)) ?? figures.get(cellKey(table, 'total')) ?? null
}
