import type { Channel } from '@klankbord/staff/channels'
import { follow } from '@klankbord/staff/Frame.tsx'
import type { CaseFile } from '../modules/case-list.ts'
import type { AbsenceView } from '../modules/cover-api.ts'
import { elsewhere } from '../modules/handover.ts'
import { pathOf } from '../modules/routes.ts'
import { useTexts } from '../texts/text.ts'
import { nameOf } from './case-words.ts'

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

type ReturnedProps = {
  files: readonly CaseFile[]
  channels: ReadonlyMap<string, Channel>
  me: string
  today: string
  onOpen: (caseId: string) => void
}

/** Cases that somebody else has now: what happened while this person was away. */
export function Returned({ files, channels, me, today, onOpen }: ReturnedProps) {
  const texts = useTexts()
  const { t } = texts
  const away = files.flatMap((file) => {
    const handOver = elsewhere(file.messages, me)
    return handOver ? [{ file, handOver }] : []
  })
  if (away.length === 0) return null
  return (
    <section data-testid="a1-returned" aria-labelledby="returned">
      <h2 id="returned">{t('a1.returned')}</h2>
      <ul class="cards">
        {away.map(({ file, handOver }) => {
          const people = channels.get(file.view.channel)?.people ?? []
          const name = people.find(({ kid }) => kid === handOver.to)?.name ?? t('a8.somebody')
          return (
            <li key={file.view.id} class="card item">
              <div>
                <p class="item-label" dir="auto">
                  {nameOf(file, texts, today)}
                </p>
                <p class="hint">{t('a1.returned.one', { name, day: texts.day(handOver.on, today) })}</p>
              </div>
              <a
                class="button"
                href={pathOf({ at: 'cases', id: file.view.id })}
                onClick={(event) => follow(event, () => onOpen(file.view.id))}
              >
                {t('a1.open')} <span class="hidden">{nameOf(file, texts, today)}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
