import { FilePicker } from '@klankbord/kit/FilePicker.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { useEffect, useState } from 'preact/hooks'
import { type TextKey, useTexts } from '../texts/text.ts'
import type { AuditExport, AuditLine, Destruction } from './audit-api.ts'
import { type Compared, compare, firstBreak } from './audit-chain.ts'
import type { StaffMember } from './people-api.ts'
import type { PracticeApi } from './practice-api.ts'

type Props = {
  api: Pick<PracticeApi, 'audit' | 'escalationAudit' | 'destructions'>
  people: readonly StaffMember[]
  today: string
}
type Checked = { log: AuditExport; broken: number | null }

/** So many lines at once. */
const SHOWN = 20

/** What staff did, checked in this browser, kept and compared (SEC-4); and what the terms destroyed (SEC-5). */
export function AuditSection({ api, people, today }: Props) {
  const { t } = useTexts()
  return (
    <section class="card flow" aria-labelledby="audit">
      <h2 id="audit">{t('audit.title')}</h2>
      <Log name="p4-audit" kind="audit" load={api.audit} people={people} today={today} />
      <h3>{t('thread-audit.title')}</h3>
      <Log
        name="p4-escalations"
        kind="thread-audit"
        load={api.escalationAudit}
        people={people}
        today={today}
      />
      <Destructions api={api} />
    </section>
  )
}

type LogProps = Pick<Props, 'people' | 'today'> & {
  name: string
  kind: 'audit' | 'thread-audit'
  load: () => Promise<AuditExport>
}

/** One chain: whether it is whole, as a file, and its lines. */
function Log({ name, kind, load, people, today }: LogProps) {
  const { t } = useTexts()
  const [checked, setChecked] = useState<Checked | 'checking' | 'failed' | null>(null)
  const check = async () => {
    setChecked('checking')
    const log = await load()
    setChecked({ log, broken: await firstBreak(log) })
  }
  const who = (actor: string | null) =>
    actor === null ? t('audit.nobody') : (people.find(({ id }) => id === actor)?.name ?? t(`${kind}.gone`))
  return (
    <>
      <p>{t(`${kind}.text`)}</p>
      <button
        type="button"
        data-testid={`${name}-check`}
        onClick={() => void check().catch(() => setChecked('failed'))}
      >
        {t(`${kind}.check`)}
      </button>
      {checked === 'checking' && <p role="status">{t('audit.checking')}</p>}
      {checked === 'failed' && (
        <p class="error" role="alert">
          {t('audit.failed')}
        </p>
      )}
      {typeof checked === 'object' && checked !== null && (
        <>
          <Verdict {...checked} name={name} today={today} />
          <Kept log={checked.log} name={name} file={t(`${kind}.file`)} today={today} />
          <Lines lines={checked.log.lines} name={name} who={who} today={today} />
        </>
      )}
    </>
  )
}

function Verdict({ log, broken, name, today }: Checked & { name: string; today: string }) {
  const { t, day } = useTexts()
  const last = log.lines.at(-1)
  return (
    <div role="status">
      <Notice
        kind={broken === null ? 'ok' : 'danger'}
        testid={`${name}-verdict`}
        data={{ 'data-whole': String(broken === null) }}
      >
        <p>
          {broken !== null
            ? t('audit.broken', { line: broken })
            : last
              ? t('audit.whole', { count: log.lines.length, day: day(last.on, today) })
              : t('audit.empty')}
        </p>
      </Notice>
    </div>
  )
}

/** The log as a file, and an earlier file held against it: whoever writes a whole log anew cannot change what was kept. */
function Kept({ log, name, file, today }: { log: AuditExport; name: string; file: string; today: string }) {
  const { t } = useTexts()
  const [url, setUrl] = useState('')
  const [compared, setCompared] = useState<Compared | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([JSON.stringify(log, null, 1)], { type: 'application/json' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [log])
  const read = async (kept: File | undefined) => setCompared(kept ? compare(log, await kept.text()) : null)
  return (
    <>
      <p>
        <a href={url} download={`${file}-${today}.json`} data-testid={`${name}-export`}>
          {t('audit.export')}
        </a>
      </p>
      <FilePicker
        id={`${name}-kept`}
        label={t('audit.compare')}
        hint={t('audit.compare.hint')}
        testid={`${name}-kept`}
        onPick={([file]) => void read(file)}
      />
      {compared !== null && (
        <div role="status">
          <Notice
            kind={compared.at === 'same' ? 'ok' : 'danger'}
            testid={`${name}-compared`}
            data={{ 'data-state': compared.at }}
          >
            <p>
              {compared.at === 'same' && t('audit.same', { count: compared.lines })}
              {compared.at === 'changed' && t('audit.changed', { line: compared.from })}
              {compared.at === 'unreadable' && t('audit.unreadable')}
            </p>
          </Notice>
        </div>
      )}
    </>
  )
}

type LinesProps = {
  lines: readonly AuditLine[]
  name: string
  who: (actor: string | null) => string
  today: string
}

/** The newest first. */
function Lines({ lines, name, who, today }: LinesProps) {
  const { t, day } = useTexts()
  const [most, setMost] = useState(SHOWN)
  const newest = [...lines].reverse()
  return (
    <>
      <ol class="log">
        {newest.slice(0, most).map((line) => (
          <li key={line.seq} data-testid={`${name}-line`} data-action={line.action}>
            <span class="hint">{day(line.on, today)}</span> <bdi>{who(line.actor)}</bdi>:{' '}
            {t(acts[line.action] ?? 'a4.log.other')}
          </li>
        ))}
      </ol>
      {newest.length > most && (
        <button type="button" class="link" data-testid={`${name}-more`} onClick={() => setMost(most + SHOWN)}>
          {t('audit.more')}
        </button>
      )}
    </>
  )
}

const acts: Readonly<Record<string, TextKey>> = {
  CASE_ACKNOWLEDGED: 'a4.log.CASE_ACKNOWLEDGED',
  CASE_STEP_TAKEN: 'audit.CASE_STEP_TAKEN',
  CASE_CODED: 'audit.CASE_CODED',
  LEGAL_CLOCK_SET: 'a4.log.LEGAL_CLOCK_SET',
  CASE_HELD: 'audit.CASE_HELD',
  HOLD_ENDED: 'a4.log.HOLD_ENDED',
  CASE_RECUSED: 'a4.log.CASE_RECUSED',
  KEY_RELEASED: 'a4.log.KEY_RELEASED',
  ABSENCE_PLANNED: 'audit.ABSENCE_PLANNED',
  ABSENCE_ENDED: 'audit.ABSENCE_ENDED',
  DEPARTURE_ANNOUNCED: 'audit.DEPARTURE_ANNOUNCED',
  PERSON_REMOVED: 'audit.PERSON_REMOVED',
  PERSON_ADMITTED: 'audit.PERSON_ADMITTED',
  DIRECTORY_SIGNED: 'audit.DIRECTORY_SIGNED',
  ORGANISATION_LEAVES: 'audit.ORGANISATION_LEAVES',
  NEW_KEY_ALLOWED: 'audit.NEW_KEY_ALLOWED',
  ESCALATION_SENT: 'thread-audit.ESCALATION_SENT',
  MESSAGE_WRITTEN: 'thread-audit.MESSAGE_WRITTEN',
  RECEIPT_CONFIRMED: 'thread-audit.RECEIPT_CONFIRMED',
  ASSESSMENT_BEGUN: 'thread-audit.ASSESSMENT_BEGUN',
  INVESTIGATION_BEGUN: 'thread-audit.INVESTIGATION_BEGUN',
  NOT_TAKEN_UP: 'thread-audit.NOT_TAKEN_UP',
  QUESTION_ASKED: 'thread-audit.QUESTION_ASKED',
  QUESTION_ANSWERED: 'thread-audit.QUESTION_ANSWERED',
  FEEDBACK_GIVEN: 'thread-audit.FEEDBACK_GIVEN',
  TAKEN_UP_AGAIN: 'thread-audit.TAKEN_UP_AGAIN',
  REFERRED: 'thread-audit.REFERRED',
  CLOSING_SAID: 'thread-audit.CLOSING_SAID',
  ESCALATION_HELD: 'thread-audit.ESCALATION_HELD',
  ESCALATION_HOLD_ENDED: 'thread-audit.ESCALATION_HOLD_ENDED',
  OFFICER_EXCLUDED: 'thread-audit.OFFICER_EXCLUDED',
  ESCALATION_HANDED_OVER: 'thread-audit.ESCALATION_HANDED_OVER',
  REGISTER_EXPORTED: 'thread-audit.REGISTER_EXPORTED',
}

function Destructions({ api }: Pick<Props, 'api'>) {
  const { t } = useTexts()
  const [destroyed, setDestroyed] = useState<readonly Destruction[] | null>(null)
  useEffect(() => void api.destructions().then(setDestroyed, () => {}), [api])
  return (
    <>
      <h3>{t('destroyed.title')}</h3>
      <p>{t('destroyed.text')}</p>
      {destroyed?.length === 0 && <p class="empty">{t('destroyed.none')}</p>}
      <ul>
        {destroyed?.map(({ rule, month, destroyed: count }) => (
          <li key={`${month} ${rule}`} data-testid="p4-destroyed">
            {month}: <code>{rule}</code> {count}
          </li>
        ))}
      </ul>
    </>
  )
}
