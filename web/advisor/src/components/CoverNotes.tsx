import type { Channel } from '@klankbord/staff/channels'
import type { CaseFile } from '../modules/case-list.ts'
import type { AllMarks } from '../modules/case-marks.ts'
import type { AbsenceView } from '../modules/cover-api.ts'
import { elsewhere } from '../modules/handover.ts'
import { useTexts } from '../texts/text.ts'
import { dueWords } from './case-words.ts'
import { TodayItem } from './TodayItem.tsx'

type CoveringProps = { covering: readonly AbsenceView[]; today: string }

/** Whom this person replaces today. */
export function Covering({ covering, today }: CoveringProps) {
  const texts = useTexts()
  const { t } = texts
  if (covering.length === 0) return null
  return (
    <section data-testid="a1-covering" aria-labelledby="covering">
      <h2 id="covering">{t('a1.covering')}</h2>
      <ul class="cards">
        {covering.map(({ id, name, until }) => (
          <li key={id} class="card">
            {t('a1.covering.one', { name, day: texts.day(until, today) })}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Props = { files: readonly CaseFile[]; today: string; onOpen: (caseId: string) => void }
type ElsewhereProps = Props & { channels: ReadonlyMap<string, Channel>; me: string }

/** Cases that somebody else has now: what happened while this person was away. */
export function Elsewhere({ files, channels, me, today, onOpen }: ElsewhereProps) {
  const texts = useTexts()
  const { t } = texts
  const away = files.flatMap((file) => {
    const handOver = elsewhere(file.messages, me)
    return handOver ? [{ file, handOver }] : []
  })
  if (away.length === 0) return null
  return (
    <section data-testid="a1-elsewhere" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('a1.elsewhere')}</h2>
      <ul class="cards">
        {away.map(({ file, handOver }) => {
          const people = channels.get(file.view.channel)?.people ?? []
          const name = people.find(({ kid }) => kid === handOver.to)?.name ?? t('a8.somebody')
          return (
            <TodayItem
              key={file.view.id}
              file={file}
              reason="elsewhere"
              why={t('a1.elsewhere.one', { name, day: texts.day(handOver.on, today) })}
              action={t('a1.open')}
              today={today}
              onOpen={onOpen}
            />
          )
        })}
      </ul>
    </section>
  )
}

/** Cases that were put aside and are back: their day came, or the reporter wrote. */
export function Returned({ files, marks, today, onOpen }: Props & { marks: AllMarks }) {
  const texts = useTexts()
  const { t } = texts
  if (files.length === 0) return null
  return (
    <section data-testid="a1-returned" aria-labelledby="returned">
      <h2 id="returned">{t('a1.returned')}</h2>
      <ul class="cards">
        {files.map((file) => {
          const until = marks.get(file.view.id)?.snooze?.until ?? today
          const why = until > today ? 'a1.returned.written' : 'a1.returned.day'
          return (
            <TodayItem
              key={file.view.id}
              file={file}
              reason="returned"
              why={t(why, { day: texts.day(until, today) })}
              due={dueWords(file.view, texts, today)}
              action={t('a1.open')}
              today={today}
              onOpen={onOpen}
            />
          )
        })}
      </ul>
    </section>
  )
}
