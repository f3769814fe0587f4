import { Choices } from '@klankbord/kit/Choices.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { Problem } from '@klankbord/staff/http'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { euros } from './contracts-api.ts'
import { PartyForm } from './PartyForm.tsx'
import type { Organisation } from './practice-api.ts'
import { Select } from './Select.tsx'
import {
  type Charged,
  type CreditReason,
  creditReasons,
  fileOf,
  type Party,
  type Statement,
  type StatementsApi,
} from './statements-api.ts'

type Props = {
  api: StatementsApi
  organisation: Organisation
  charged: Charged
  /** Whether the practice itself can stand on a statement. */
  ready: boolean
  /** Whether hours are charged as they come, so that an end settles what waited. */
  open: boolean
  today: string
  onChange: () => Promise<void>
}

/** What an organisation was charged, and the next statement. What waits to be charged is not shown: it would tell of cases. */
export function Statements(props: Props) {
  const { api, organisation, charged, ready, onChange } = props
  const { t } = useTexts()
  const [editing, setEditing] = useState(false)
  const save = async (party: Party) => {
    await api.saveCustomer(organisation.id, party)
    await onChange()
    setEditing(false)
    say(t('p3.party.saved'))
  }
  return (
    <section class="flow" aria-label={t('p3.statements.named', { name: organisation.name })}>
      <h3>{t('p3.statements')}</h3>
      {charged.statements.length === 0 && <p>{t('p3.statements.none')}</p>}
      <ul>
        {charged.statements.map((statement) => (
          <Issued key={statement.number} {...props} statement={statement} />
        ))}
      </ul>
      {editing ? (
        <PartyForm
          id={`customer-${organisation.id}`}
          side="customer"
          known={charged.customer}
          name={organisation.name}
          onSave={save}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <button type="button" data-testid="p3-customer" onClick={() => setEditing(true)}>
          {t(charged.customer ? 'p3.customer.edit' : 'p3.customer.add')}
        </button>
      )}
      {ready && charged.customer && charged.periods.length > 0 && <Next {...props} />}
    </section>
  )
}

function Next({ api, organisation, charged, open, onChange }: Props) {
  const { t } = useTexts()
  const [period, setPeriod] = useState('')
  const [closing, setClosing] = useState(false)
  const [failed, setFailed] = useState(false)
  const chosen = charged.periods.includes(period) ? period : (charged.periods[0] ?? '')
  const issue = async () => {
    setFailed(false)
    try {
      await api.issue(organisation.id, chosen, closing)
      await onChange()
      setClosing(false)
      say(t('p3.issued'))
    } catch {
      setFailed(true)
    }
  }
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault()
        void issue()
      }}
    >
      <Select
        id={`period-${organisation.id}`}
        label={t('p3.period')}
        value={chosen}
        options={charged.periods.map((each) => ({ value: each, label: each }))}
        testid="p3-period-choice"
        onChange={setPeriod}
      />
      {open && (
        <Choices
          name={`closing-${organisation.id}`}
          kind="checkbox"
          legend={t('p3.closing')}
          choices={[{ value: 'closing', label: t('p3.closing.yes'), hint: t('p3.closing.hint') }]}
          chosen={closing ? ['closing'] : []}
          testid="p3-closing"
          onChange={(_, on) => setClosing(on)}
        />
      )}
      {failed && (
        <p class="error" role="alert">
          {t('p3.issue.failed')}
        </p>
      )}
      <button type="submit" data-testid="p3-issue">
        {t('p3.issue')}
      </button>
    </form>
  )
}

function Issued({ api, organisation, statement, today, onChange }: Props & { statement: Statement }) {
  const { t, day, language } = useTexts()
  const file = (kind: 'pdf-nl' | 'pdf-en' | 'invoice') => {
    const { href, name } = fileOf(organisation.id, statement.number, kind)
    return (
      <a key={kind} href={href} download={name} data-testid="p3-download" data-file={kind}>
        {t(`p3.file.${kind}`)}
      </a>
    )
  }
  return (
    <li class="flow" data-testid="p3-statement" data-period={statement.period}>
      <p>
        <strong>
          {t(statement.credits ? 'p3.credit.row' : 'p3.statement.row', { period: statement.period })}
        </strong>{' '}
        {euros(statement.totalCents, language)}. {t('p3.number', { number: statement.number })}{' '}
        {t('p3.issuedOn', { day: day(statement.issuedOn, today) })}
        {statement.credited && ` ${t('p3.credited')}`}
      </p>
      <Notice kind="ok" testid="p3-audit" data={{ 'data-audit': statement.audit }}>
        <p>{t(`p3.audit.${statement.audit}`)}</p>
      </Notice>
      {statement.tax === 'UNKNOWN' && (
        <p class="warn" data-testid="p3-tax-verify">
          {t('p3.tax.open')}
        </p>
      )}
      <p class="actions">
        {file('pdf-nl')} {file('pdf-en')} {statement.invoice && file('invoice')}
      </p>
      {!statement.credits && !statement.credited && (
        <Credit api={api} organisation={organisation.id} statement={statement} onChange={onChange} />
      )}
    </li>
  )
}

type CreditProps = {
  api: StatementsApi
  organisation: string
  statement: Statement
  onChange: () => Promise<void>
}

/** A statement is never changed: a wrong one is taken back as a whole, for a reason from a list. */
function Credit({ api, organisation, statement, onChange }: CreditProps) {
  const { t } = useTexts()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState<CreditReason>('PRICE')
  const [failed, setFailed] = useState('')
  const credit = async () => {
    try {
      await api.credit(organisation, statement.number, reason)
      await onChange()
      say(t('p3.credit.done'))
    } catch (failure) {
      setFailed(t(failure instanceof Problem ? 'p3.issue.failed' : 'p3.error.failed'))
    }
  }
  if (!asking) {
    return (
      <button
        type="button"
        class="link"
        data-testid="p3-credit"
        aria-label={t('p3.credit.named', { number: statement.number })}
        onClick={() => setAsking(true)}
      >
        {t('p3.credit')}
      </button>
    )
  }
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault()
        void credit()
      }}
    >
      <Choices
        name={`reason-${statement.number}`}
        kind="radio"
        legend={t('p3.credit.why')}
        choices={creditReasons.map((value) => ({ value, label: t(`p3.credit.${value}`) }))}
        chosen={[reason]}
        testid="p3-credit-reason"
        onChange={(value) => setReason(creditReasons.find((each) => each === value) ?? 'PRICE')}
      />
      {failed && (
        <p class="error" role="alert">
          {failed}
        </p>
      )}
      <div class="actions">
        <button type="submit" data-testid="p3-credit-save">
          {t('p3.credit.save')}
        </button>
        <button type="button" class="link" onClick={() => setAsking(false)}>
          {t('signing.cancel')}
        </button>
      </div>
    </form>
  )
}
