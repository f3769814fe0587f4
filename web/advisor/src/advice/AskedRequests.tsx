import { longestWord } from '@klankbord/staff/requests/request'
import { useCallback, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { Answering, AskedRequest } from './answering.ts'
import { Failed, WordsField } from './fields.tsx'
import { NotYet, useFound } from './found.tsx'
import { useWork } from './use-work.ts'

type Props = { requests: () => Promise<Answering>; organisation: string; today: string }

/** General advice that officers of an organisation ask for (ORG-4); no case is behind it. */
export function AskedRequests({ requests, organisation, today }: Props) {
  const { t } = useTexts()
  const read = useCallback(async () => {
    const all = await (await requests()).asked()
    return all.filter((request) => request.organisation === organisation)
  }, [requests, organisation])
  const asked = useFound<readonly AskedRequest[]>(read)
  const { found, load } = asked
  return (
    <section class="flow" aria-labelledby="requests">
      <h2 id="requests">{t('request.title')}</h2>
      <p class="hint">{t('request.intro')}</p>
      <NotYet of={asked} />
      {found?.length === 0 && <p class="empty">{t('request.none')}</p>}
      {found?.map((request) => (
        <Thread key={request.set} request={request} requests={requests} today={today} onChanged={load} />
      ))}
    </section>
  )
}

type ThreadProps = Omit<Props, 'organisation'> & { request: AskedRequest; onChanged: () => Promise<void> }

function Thread({ request, requests, today, onChanged }: ThreadProps) {
  const { t, day } = useTexts()
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const work = useWork()
  const long = words.length > longestWord ? t('request.long') : undefined
  const wrong = words.trim() === '' ? t('work.empty') : long
  const say = async () => {
    setTried(true)
    if (wrong) return
    const said = async () => (await requests()).say(request.set, words.trim())
    if (!(await work.run(said, 'request.sent'))) return
    setWords('')
    setTried(false)
    await onChanged()
  }
  return (
    <article class="card flow" data-testid="work-request" data-id={request.set}>
      <h3 dir="auto">{request.subject}</h3>
      <ul class="flow">
        {request.words.map((word) => (
          <li key={word.id} data-testid="work-request-message" data-mine={word.mine}>
            <span class="hint">
              {word.mine ? t('request.you') : word.name}, {day(word.at, today)}
            </span>
            <p class="said" dir="auto">
              {word.text}
            </p>
          </li>
        ))}
      </ul>
      <WordsField
        id={`request-${request.set}`}
        label={t('request.reply')}
        error={tried ? wrong : undefined}
        value={words}
        testid="work-request-reply"
        onInput={setWords}
      />
      <Failed work={work} />
      <p class="actions">
        <button
          type="button"
          class="main"
          data-testid="work-request-send"
          aria-disabled={work.busy}
          onClick={() => void say()}
        >
          {t('request.send')}
        </button>
      </p>
    </article>
  )
}
