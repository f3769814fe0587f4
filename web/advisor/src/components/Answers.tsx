import { Details } from '@klankbord/kit/Details.tsx'
import type { Report } from '../modules/conversation.ts'
import nl from '../texts/nl.json'
import { type TextKey, type Texts, useTexts } from '../texts/text.ts'

type Row = { question: string; answer: string; urgent: boolean }

/** What the reporter chose besides the story; a question left alone says so. */
export function Answers({ report }: { report: Report }) {
  const texts = useTexts()
  const { t, language } = texts
  const spoken = new Intl.DisplayNames([language], { type: 'language' })
  return (
    <Details summary={t('a3.answers')} testid="a3-answers" open>
      <dl class="answers">
        {rowsOf(report.answers, texts).map(({ question, answer, urgent }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd class={urgent ? 'urgent' : undefined} dir="auto">
              {answer}
            </dd>
          </div>
        ))}
      </dl>
      <p class="hint" data-testid="a3-language">
        {t('a3.language', { language: safely(() => spoken.of(report.lang), report.lang) })}
      </p>
    </Details>
  )
}

export function rowsOf(answers: Record<string, unknown>, { t }: Texts): Row[] {
  const none = t('answer.notFilled')
  const one = (key: 'ongoing' | 'safe' | 'wish') => {
    const value = answers[key]
    if (typeof value !== 'string') return none
    return known(`answer.${key}.${value}`, t) ?? known(`answer.value.${value}`, t) ?? value
  }
  const topics = Array.isArray(answers.topic) ? answers.topic.filter((code) => typeof code === 'string') : []
  return [
    {
      question: t('answer.topics'),
      answer: topics.map((code) => known(`topic.${code}`, t) ?? code).join('; ') || none,
      urgent: false,
    },
    { question: t('answer.ongoing'), answer: one('ongoing'), urgent: false },
    { question: t('answer.safe'), answer: one('safe'), urgent: answers.safe === 'no' },
    { question: t('answer.wish'), answer: one('wish'), urgent: false },
  ]
}

function known(key: string, t: Texts['t']): string | null {
  return key in nl ? t(key as TextKey) : null
}

function safely(name: () => string | undefined, otherwise: string): string {
  try {
    return name() ?? otherwise
  } catch {
    return otherwise
  }
}
