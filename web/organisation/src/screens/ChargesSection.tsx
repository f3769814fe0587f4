import { useEffect, useState } from 'preact/hooks'
import type { ChargeFacts, ChargesApi, Contract, Statement } from '../modules/charges-api.ts'
import { useTexts } from '../texts/text.ts'

type Props = { api: ChargesApi; today: string }

/** The contract and its statements: nothing here moves with a case (O9). */
export function ChargesSection({ api, today }: Props) {
  const { t } = useTexts()
  const [facts, setFacts] = useState<ChargeFacts | null>(null)
  const [failed, setFailed] = useState(false)
  const load = () => {
    setFailed(false)
    api.charges().then(setFacts, () => setFailed(true))
  }
  useEffect(load, [api])
  return (
    <section class="card flow" aria-labelledby="charges" data-testid="o9-contract">
      <h2 id="charges">{t('o9.charges')}</h2>
      {failed && (
        <p class="error" role="alert">
          {t('failed.network')}{' '}
          <button type="button" class="link" onClick={load}>
            {t('retry')}
          </button>
        </p>
      )}
      {facts?.contract && <Agreed contract={facts.contract} today={today} />}
      {facts && !facts.contract && <p>{t('o9.contract.none')}</p>}
      {facts?.statements.length === 0 && <p>{t('o9.statements.none')}</p>}
      {facts && facts.statements.length > 0 && (
        <ul>
          {facts.statements.map((statement) => (
            <Issued key={statement.number} api={api} statement={statement} today={today} />
          ))}
        </ul>
      )}
      <p class="hint">{t('o9.charges.hint')}</p>
    </section>
  )
}

function Agreed({ contract, today }: { contract: Contract; today: string }) {
  const { t, day, language } = useTexts()
  const tax = contract.vatIncluded === null ? 'verify' : contract.vatIncluded ? 'with' : 'without'
  return (
    <p>
      {t('o9.contract', {
        day: day(contract.startsOn, today),
        amount: euros(contract.yearlyCents, language),
      })}{' '}
      {t(`o9.form.${contract.billingForm}`, {
        hours: contract.hourBudget,
        amount: euros(contract.hourlyCents, language),
      })}{' '}
      {t(`o9.tax.${tax}`)}
    </p>
  )
}

function Issued({ api, statement, today }: { api: ChargesApi; statement: Statement; today: string }) {
  const { t, day, language } = useTexts()
  const { number, period } = statement
  return (
    <li data-testid="o9-statement" data-period={period}>
      <strong>{t(statement.credits ? 'o9.credit' : 'o9.statement', { period })}</strong>{' '}
      {euros(statement.totalCents, language)}.{' '}
      {t('o9.statement.number', { number, day: day(statement.issuedOn, today) })}
      {statement.credited && ` ${t('o9.credited')}`}{' '}
      <a href={api.paper(number, language)} download={`${number}.pdf`} data-testid="o9-statement-pdf">
        {t('o9.statement.pdf', { number })}
      </a>{' '}
      {statement.invoice && (
        <a href={api.invoice(number)} download={`${number}.xml`} data-testid="o9-statement-invoice">
          {t('o9.statement.invoice', { number })}
        </a>
      )}
    </li>
  )
}

function euros(cents: number, language: 'nl' | 'en'): string {
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
  }).format(cents / 100)
}
