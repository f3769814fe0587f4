import { privateInput } from '@klankbord/kit/private-input'
import { useObservable } from '@klankbord/kit/use-observable'
import { lockedPage, SHORTEST_PAGE_PASSPHRASE } from '@klankbord/protocol/locked-page'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import { type ExportKind, sectionsOf } from '../modules/case-export.ts'
import { redact } from '../modules/redaction.ts'
import { useTexts } from '../texts/text.ts'
import { RedactFields } from './RedactFields.tsx'
import type { PanelProps } from './tabs.ts'

type Wrong = 'reason' | 'passphrase' | 'failed'

/** The case as a locked file, for a complaint procedure or a defence; why is written into the case (A11, CAS-27). */
export function ExportForm({ work, caseId, file }: Pick<PanelProps, 'work' | 'caseId' | 'file'>) {
  const { t, language } = useTexts()
  const records = useObservable(work.records.all(caseId))
  const [reason, setReason] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [kind, setKind] = useState<ExportKind>('whole')
  const [named, setNamed] = useState(false)
  const [black, setBlack] = useState<readonly string[] | null>(null)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  if (records === null) return <p role="status">{t('a2.loading')}</p>

  const sections = sectionsOf(file, records, kind, {
    talk: t('a11.talk'),
    records: t('a11.records'),
    reporter: t('a11.reporter'),
    advisor: work.me.name,
    organisation: named ? file.organisation : null,
  })

  /** The reason is safe before the file is there. */
  async function hand(): Promise<void> {
    const page = await lockedPage(passphrase, redact(sections, black ?? []), {
      language,
      title: t('a11.page'),
      passphrase: t('a11.passphrase'),
      open: t('a11.open'),
      wrong: t('a11.wrong'),
    })
    const body = { kind: 'export', reason: reason.trim(), what: black ? 'redacted' : kind }
    await work.records.save(caseId, { t: 'log', body })
    work.shelf.hand(new Blob([page], { type: 'text/html' }), t('a11.file'))
    setPassphrase('')
    say(t('a11.done'))
  }

  const submit = () => {
    const found =
      reason.trim() === '' ? 'reason' : passphrase.length < SHORTEST_PAGE_PASSPHRASE ? 'passphrase' : null
    setWrong(found)
    if (found === null) hand().catch(() => setWrong('failed'))
  }
  return (
    <form
      class="card flow"
      noValidate
      data-testid="a11"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h3>{t('a11.title')}</h3>
      <p>{t('a11.intro')}</p>
      <div class="field">
        <label class="label" for="export-reason">
          {t('a11.reason')}
        </label>
        <textarea
          id="export-reason"
          rows={2}
          maxLength={500}
          value={reason}
          data-testid="a11-reason"
          onInput={(event) => setReason(event.currentTarget.value)}
          {...privateInput}
        />
      </div>
      <div class="field">
        <label class="label" for="export-kind">
          {t('a11.kind')}
        </label>
        <select
          id="export-kind"
          value={kind}
          data-testid="a11-kind"
          onChange={(event) => setKind(event.currentTarget.value === 'talk' ? 'talk' : 'whole')}
        >
          <option value="whole">{t('a11.kind.whole')}</option>
          <option value="talk">{t('a11.kind.talk')}</option>
        </select>
      </div>
      <label class="choice small">
        <input
          type="checkbox"
          checked={named}
          data-testid="a11-organisation"
          onChange={(event) => setNamed(event.currentTarget.checked)}
        />
        <span>{t('a11.organisation')}</span>
      </label>
      <label class="choice small">
        <input
          type="checkbox"
          checked={black !== null}
          data-testid="a11-redacted"
          onChange={(event) => setBlack(event.currentTarget.checked ? [] : null)}
        />
        <span>{t('a11.redact')}</span>
      </label>
      {black && <RedactFields sections={sections} words={black} onChange={setBlack} />}
      <div class="field">
        <label class="label" for="export-passphrase">
          {t('a11.passphrase')}
        </label>
        <input
          id="export-passphrase"
          type="password"
          value={passphrase}
          aria-describedby="export-passphrase-hint"
          data-testid="a11-passphrase"
          onInput={(event) => setPassphrase(event.currentTarget.value)}
          {...privateInput}
        />
        <p class="hint" id="export-passphrase-hint">
          {t('a11.passphrase.hint', { least: SHORTEST_PAGE_PASSPHRASE })}
        </p>
      </div>
      {wrong !== null && (
        <p class="error" role="alert">
          {t(`a11.wrong.${wrong}`)}
        </p>
      )}
      <button type="submit" class="main" data-testid="a11-download">
        {t('a11.download')}
      </button>
    </form>
  )
}
