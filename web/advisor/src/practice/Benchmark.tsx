import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { BenchmarkSector } from './benchmark-api.ts'
import { sectorName } from './Organisations.tsx'

type Props = { load: () => Promise<readonly BenchmarkSector[]> }

/** The sectors of the practice beside each other. Why one has no figure is said in general only: it is about others. */
export function Benchmark({ load }: Props) {
  const { t } = useTexts()
  const [sectors, setSectors] = useState<readonly BenchmarkSector[] | 'failed' | null>(null)
  useEffect(() => void load().then(setSectors, () => setSectors('failed')), [load])
  if (sectors === null || (sectors !== 'failed' && sectors.length === 0)) return null
  return (
    <section class="card flow" aria-labelledby="benchmark" data-testid="p1-benchmark">
      <h2 id="benchmark">{t('benchmark.title')}</h2>
      <p>{t('benchmark.text')}</p>
      {sectors === 'failed' ? <p role="alert">{t('benchmark.failed')}</p> : <Figures sectors={sectors} />}
      <p class="hint">{t('benchmark.none')}</p>
    </section>
  )
}

function Figures({ sectors }: { sectors: readonly BenchmarkSector[] }) {
  const { t, language } = useTexts()
  const rate = (tenths: number) => (tenths / 10).toLocaleString(language, { minimumFractionDigits: 1 })
  return (
    <ul>
      {sectors.flatMap(({ sector, figures }) =>
        (figures.length > 0 ? figures : [null]).map((figure) => (
          <li key={`${sector} ${figure?.year}`} data-testid="p1-benchmark-figure" data-sector={sector}>
            {figure
              ? t('benchmark.figure', {
                  ...{ sector: sectorName(sector, t), year: figure.year, rate: rate(figure.tenths) },
                  organisations: figure.organisations,
                })
              : t('benchmark.notYet', { sector: sectorName(sector, t) })}
          </li>
        )),
      )}
    </ul>
  )
}
