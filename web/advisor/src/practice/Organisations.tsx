import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { readDirectory } from '@klankbord/protocol/directory'
import { daysBetween } from '@klankbord/staff/days'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { Benchmark } from './Benchmark.tsx'
import type { BenchmarkSector } from './benchmark-api.ts'
import { REMIND_BEFORE } from './channel-form.ts'
import { sectors } from './choices.ts'
import type { ListedChannel } from './practice-api.ts'
import type { PracticeFacts } from './practice-book.ts'

type Props = {
  facts: PracticeFacts
  today: string
  loadBenchmark: () => Promise<readonly BenchmarkSector[]>
  onOpen: (id: string) => void
}

/** For whom the practice works, and whether each link is open (P1). */
export function Organisations({ facts, today, loadBenchmark, onOpen }: Props) {
  const { t } = useTexts()
  return (
    <div class="page flow" data-testid="p1">
      <StepTitle takeFocus>{t('p1.title')}</StepTitle>
      {facts.organisations.length === 0 && <p class="empty">{t('p1.none')}</p>}
      <ul class="cards">
        {facts.organisations.map(({ id, name, staff, sector }) => (
          <li key={id} class="card item" data-testid="p1-organisation" data-id={id}>
            <div>
              <p class="item-label" dir="auto">
                {name}
              </p>
              <p class="hint">{t('p1.about', { staff, sector: sectorName(sector, t) })}</p>
              <LinkState
                channel={facts.channels.find(({ organisation }) => organisation === id)}
                today={today}
              />
            </div>
            <button type="button" onClick={() => onOpen(id)} aria-label={t('p1.open.named', { name })}>
              {t('p1.open')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="main" data-testid="p1-new" onClick={() => onOpen('new')}>
        {t('p1.new')}
      </button>
      <Benchmark load={loadBenchmark} />
    </div>
  )
}

type Say = ReturnType<typeof useTexts>['t']

export function sectorName(code: string, t: Say): string {
  const known = sectors.find((sector) => sector === code)
  return known ? t(`sector.${known}`) : code
}

/** Until when the newest directory of a channel holds, as its signature says. */
export function useExpiry(channel: ListedChannel | undefined): string | null {
  const [until, setUntil] = useState<string | null>(null)
  const newest = channel?.newest
  useEffect(() => {
    setUntil(null)
    if (!newest) return
    let here = true
    void readDirectory(newest).then(
      ({ notAfter }) => here && setUntil(notAfter),
      () => {},
    )
    return () => {
      here = false
    }
  }, [newest])
  return until
}

function LinkState({ channel, today }: { channel: ListedChannel | undefined; today: string }) {
  const { t, day } = useTexts()
  const until = useExpiry(channel)
  if (!channel?.newest) return <p>{t('p1.state.unsigned')}</p>
  if (channel.testing) return <p class="due">{t('p1.state.trial')}</p>
  if (channel.paused) return <p class="due overdue">{t('p1.state.paused')}</p>
  if (!until) return <p>{t('p1.state.open')}</p>
  const left = daysBetween(today, until)
  if (left < 0) return <p class="due overdue">{t('p1.state.expired', { day: day(until, today) })}</p>
  if (left <= REMIND_BEFORE)
    return <p class="due overdue">{t('p1.state.ends', { day: day(until, today) })}</p>
  return <p class="due">{t('p1.state.until', { day: day(until, today) })}</p>
}
