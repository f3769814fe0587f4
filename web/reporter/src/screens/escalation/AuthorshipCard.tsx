import { Choices } from '@klankbord/kit/Choices.tsx'
import { Details } from '@klankbord/kit/Details.tsx'
import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { useEffect, useState } from 'preact/hooks'
import { makeProof, type OwnReport, ownReports, showSecret } from '../../modules/authorship.ts'
import { spokenDay } from '../../modules/days.ts'
import { type RequestSay, requestSay } from '../../request-texts/request-texts.ts'
import type { PanelProps } from '../inside/tabs.ts'
import { useErrors } from '../use-errors.ts'

/** A proof for a court or authority that a report is the reporter's own, without the mailbox (KB-62). */
export function AuthorshipCard(props: PanelProps) {
  const { inside, conversation, language } = props
  const [reports, setReports] = useState<readonly OwnReport[]>([])
  const [chosen, setChosen] = useState('')
  const keys = inside.mailbox.session()?.keys
  useEffect(() => {
    if (keys) void ownReports(conversation.messages, keys).then(setReports)
  }, [conversation.messages, keys])
  const report = reports.find(({ escNonce }) => escNonce === chosen) ?? reports[0]
  const ask = requestSay(language)
  return (
    <section class="card flow" data-testid="r11-proof-card" aria-labelledby="proof-title">
      <h2 id="proof-title">{ask('proof.h2')}</h2>
      <p>{ask('proof.lead')}</p>
      <p>{ask('proof.shows')}</p>
      {reports.length > 1 && (
        <Choices
          name="proof-report"
          kind="radio"
          legend={ask('proof.which')}
          choices={reports.map(({ escNonce, title, day }) => ({
            value: escNonce,
            label: ask('proof.of', { title, day: spokenDay(day, language) }),
          }))}
          chosen={report ? [report.escNonce] : []}
          testid="r11-proof-report"
          onChange={setChosen}
        />
      )}
      {reports.length === 1 && report && (
        <p data-testid="r11-proof-report">
          {ask('proof.of', { title: report.title, day: spokenDay(report.day, language) })}
        </p>
      )}
      {report && <Signed key={report.escNonce} {...props} {...{ ask, report }} />}
      {report && <Secret key={`${report.escNonce}-secret`} {...props} {...{ ask, report }} />}
    </section>
  )
}

type PartProps = PanelProps & { ask: RequestSay; report: OwnReport }

function Signed(props: PartProps) {
  const { inside, say, ask, report, onAttention } = props
  const [typed, setTyped] = useState({ name: '', number: '' })
  const [text, setText] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const form = useErrors(onAttention, ask)
  const make = async () => {
    const keys = inside.mailbox.session()?.keys
    const made = keys && (await makeProof(keys, report, typed).catch(() => undefined))
    setFailed(!made)
    setText(made && 'text' in made ? made.text : null)
    const wrong = made && 'wrong' in made ? made.wrong : []
    form.check(
      wrong.map((field) => ({ field: `proof-${field}`, text: (words) => words(`proof.${field}Error`) })),
    )
  }
  const change = (part: Partial<typeof typed>) => {
    setTyped({ ...typed, ...part })
    setText(null)
  }
  return (
    <form
      noValidate
      class="flow"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <ErrorSummary title={say('errors')} {...form} />
      <p>{ask('proof.ask')}</p>
      <Field
        id="proof-name"
        label={ask('proof.name')}
        error={form.of('proof-name')}
        value={typed.name}
        testid="r11-proof-verifier"
        onInput={(name) => change({ name })}
      />
      <Field
        id="proof-number"
        label={ask('proof.number')}
        error={form.of('proof-number')}
        value={typed.number}
        testid="r11-proof-number"
        onInput={(number) => change({ number })}
      />
      {failed && (
        <Notice kind="danger">
          <p>{ask('proof.failed')}</p>
        </Notice>
      )}
      <button type="submit" data-testid="r11-proof-make">
        {ask('proof.make')}
      </button>
      <div aria-live="polite">
        {text !== null && (
          <div class="flow">
            <p>{ask('proof.made')}</p>
            <Line {...props} id="proof-text" text={text} />
            <p class="hint">{ask('proof.checked')}</p>
          </div>
        )}
      </div>
    </form>
  )
}

function Secret(props: PartProps) {
  const { inside, ask, report } = props
  const [sure, setSure] = useState(false)
  const [missing, setMissing] = useState(false)
  const [text, setText] = useState<string | null>(null)
  const show = async () => {
    setMissing(!sure)
    const keys = inside.mailbox.session()?.keys
    if (sure && keys) setText(await showSecret(keys, report))
    else document.getElementById('proof-sure')?.focus()
  }
  return (
    <Details summary={ask('proof.other')} testid="r11-proof-other">
      <p>{ask('proof.secretText')}</p>
      <Notice kind="warn">
        <p>{ask('proof.secretWarning')}</p>
      </Notice>
      <Choices
        name="proof-sure"
        kind="checkbox"
        choices={[{ value: 'sure', label: ask('proof.secretSure') }]}
        chosen={sure ? ['sure'] : []}
        testid="r11-proof-sure"
        error={missing ? ask('proof.secretMissing') : undefined}
        onChange={(_, on) => {
          setSure(on)
          setMissing(false)
        }}
      />
      <button type="button" class="danger" data-testid="r11-proof-secret" onClick={() => void show()}>
        {ask('proof.secretShow')}
      </button>
      <div aria-live="polite">{text !== null && <Line {...props} id="proof-secret-text" text={text} />}</div>
    </Details>
  )
}

/** The line itself, to copy or to keep. */
function Line({ visit, ask, id, text }: PartProps & { id: string; text: string }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    const shown = document.getElementById(id)
    if (!done && shown) window.getSelection()?.selectAllChildren(shown)
    setCopied(done ?? false)
  }
  return (
    <div class="flow">
      <p class="digits" dir="ltr" id={id} data-testid={id}>
        {text}
      </p>
      <div class="actions">
        <button type="button" data-testid={`${id}-copy`} onClick={() => void copy()}>
          {ask('proof.copy')}
        </button>
        <button
          type="button"
          data-testid={`${id}-save`}
          onClick={() => visit.save('notitie.txt', new Blob([`${text}\n`], { type: 'text/plain' }))}
        >
          {ask('proof.save')}
        </button>
      </div>
      <p role="status" class="ok-text">
        {copied === null ? '' : ask(copied ? 'proof.copied' : 'proof.selected')}
      </p>
    </div>
  )
}
