import { Choices } from '@klankbord/kit/Choices.tsx'
import { Details } from '@klankbord/kit/Details.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { useEffect, useRef } from 'preact/hooks'
import { type Coding, type Missing, UNKNOWN } from '../modules/closing.ts'
import { taxonomy } from '../modules/taxonomy.ts'
import { type TextKey, useTexts } from '../texts/text.ts'
import { CodeSelect, TopicSelect } from './CodeSelect.tsx'

type Props = { coding: Coding; onPut: (change: Partial<Coding>) => void }

/** What is counted of a case, from top to bottom with the keyboard. */
export function CodingFields({ coding, onPut: put }: Props) {
  const { t, language } = useTexts()
  const { lists } = taxonomy
  return (
    <>
      <TopicSelect
        id="a12-topic"
        label={t('a12.topic')}
        empty={t('a12.choose')}
        value={coding.topic}
        onChange={(topic) => put({ topic })}
      />
      {[0, 1].map((at) => (
        <TopicSelect
          key={at}
          id={`a12-extra-${at}`}
          testid="a12-extra-topic"
          label={t('a12.extra', { number: at + 2 })}
          empty={t('a12.none')}
          value={coding.extraTopics[at] ?? ''}
          onChange={(topic) => {
            const extraTopics = [coding.extraTopics[0] ?? '', coding.extraTopics[1] ?? '']
            extraTopics[at] = topic
            put({ extraTopics })
          }}
        />
      ))}
      {(
        [
          ['nature', 'legalNature'],
          ['role', 'reporterRole'],
          ['relation', 'workRelation'],
          ['channel', 'contactChannel'],
          ['result', 'result'],
          ['talks', 'conversationCount'],
        ] as const
      ).map(([field, list]) => (
        <CodeSelect
          key={field}
          id={`a12-${field}`}
          label={t(`a12.${field}`)}
          entries={lists[list]}
          value={coding[field]}
          onChange={(code) => put({ [field]: code })}
        />
      ))}
      <Details summary={t('a12.more')} testid="a12-more">
        {(
          [
            ['party', lists.otherParty],
            ['known', [...lists.anonymity, ...lists.otherParty.filter(({ code }) => code === UNKNOWN)]],
          ] as const
        ).map(([field, entries]) => (
          <CodeSelect
            key={field}
            id={`a12-${field}`}
            label={t(`a12.${field}`)}
            entries={entries}
            value={coding[field]}
            optional
            onChange={(code) => put({ [field]: code })}
          />
        ))}
      </Details>
      <Choices
        name="a12-actions"
        kind="checkbox"
        legend={t('a12.action')}
        testid="a12-action"
        choices={lists.action.map((entry) => ({ value: entry.code, label: entry[language] }))}
        chosen={coding.actions}
        onChange={(code, on) =>
          put({
            actions: on ? [...coding.actions, code] : coding.actions.filter((other) => other !== code),
          })
        }
      />
    </>
  )
}

const sentences: readonly Missing[] = ['scope', 'extraTopics']
const fieldOf = (missing: Missing) =>
  ({ scope: 'a12-topic', extraTopics: 'a12-extra-0', actions: 'a12-actions' })[missing as string] ??
  `a12-${missing}`

/** What is not there yet, as a list that leads to it. */
export function Incomplete({ missing, attempt }: { missing: readonly Missing[]; attempt: number }) {
  const { t } = useTexts()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [attempt])
  if (missing.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} data-testid="a12-incomplete">
      <Notice kind="danger" title={t('a12.incomplete')}>
        <ul>
          {missing.map((field) => (
            <li key={field}>
              <button
                type="button"
                class="link"
                onClick={() => document.getElementById(fieldOf(field))?.focus()}
              >
                {sentences.includes(field)
                  ? t(`a12.missing.${field}` as TextKey)
                  : t(`a12.${field === 'actions' ? 'action' : field}` as TextKey)}
              </button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
