import { Choices } from '@klankbord/kit/Choices.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import type { Course } from '@klankbord/protocol/escalation-course'
import { Refused } from '@klankbord/protocol/refused'
import type { EscalationDocument } from '@klankbord/protocol/statements'
import { Problem } from '@klankbord/staff/http'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import { useWritable } from '../case-tabs/use-writable.ts'
import { useTexts } from '../texts/text.ts'
import type { StepProps } from './Drafting.tsx'
import { documentOf, filesIn, isAsked, isTooOld, plannedDay } from './plan.ts'
import type { Part } from './submission.ts'

function useNames({ own, file }: StepProps, kids: readonly string[]): readonly string[] {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    void own.names(file.view.channel, kids).then(setNames, () => {})
  }, [own, kids.join()])
  return kids.map((kid) => names.get(kid) ?? '')
}

/** Every field of the document as it is shown to reporter and officers, and nothing else. */
function Document(props: StepProps & { document: EscalationDocument; officers: readonly string[] }) {
  const { document, officers, today } = props
  const { t, day } = useTexts()
  const names = useNames(props, officers)
  return (
    <div class="card flow" data-testid="a10-preview">
      <p>
        <strong dir="auto">{document.title}</strong>
      </p>
      <p class="said" dir="auto" data-testid="a10-preview-text">
        {document.text}
      </p>
      {document.files.length > 0 && (
        <p>
          {t('a10.preview.files')}: {document.files.map(({ name }) => name).join(', ')}
        </p>
      )}
      <p>
        {t('a10.preview.to')}: <bdi data-testid="a10-preview-to">{names.join(', ')}</bdi> (
        <bdi>{document.org}</bdi>)
      </p>
      <p>
        {t('a10.preview.day')}: {day(document.day, today)}
      </p>
    </div>
  )
}

/** The very bytes that are signed and sent are made of what stands here (A10-2). */
export function PreviewStep(props: StepProps) {
  const { own, caseId, file, plan, put, today } = props
  const { t } = useTexts()
  useEffect(() => {
    // Drawn once for a draft; a day that has passed is drawn anew.
    if (plan.day < today) put({ day: plannedDay(today, Number(plan.delay)) })
  }, [])
  if (plan.day < today) return null
  const document = documentOf(plan, file.organisation, filesIn(own.filesOf(caseId)))
  return (
    <>
      <p>{t('a10.preview.lead')}</p>
      <Document {...props} document={document} officers={plan.officers} />
    </>
  )
}

type ConsentState = Course['state'] | 'NONE' | 'STALE' | 'OLD'
type ShownState =
  | 'NONE'
  | 'STALE'
  | 'OLD'
  | 'AWAITING_CONSENT'
  | 'CHANGED'
  | 'REJECTED'
  | 'CONSENTED'
  | 'WITHDRAWN'

function stateOf({ asked, plan, own, caseId, today }: StepProps): ConsentState {
  if (!asked) return 'NONE'
  const { document, officers } = asked.draft
  const files = own.filesOf(caseId)
  const sameFiles = files.length === 0 || JSON.stringify(filesIn(files)) === JSON.stringify(document.files)
  const same = isAsked(plan, document, officers) && sameFiles
  if (asked.state !== 'CONSENTED') return asked.state
  if (!same) return 'STALE'
  return isTooOld(document, today) ? 'OLD' : 'CONSENTED'
}

/** Asking, and what came back. What was changed after a yes has to be asked again (A10-1). */
export function ConsentStep(props: StepProps) {
  const { own, caseId, file, plan, put, asked, today, work } = props
  const { t } = useTexts()
  const writable = useWritable({ work, file })
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const state = stateOf(props) as ShownState
  const ask = async () => {
    setBusy(true)
    try {
      const day = plan.day < today ? plannedDay(today, Number(plan.delay)) : plan.day
      put({ day })
      const document = documentOf({ ...plan, day }, file.organisation, filesIn(own.filesOf(caseId)))
      await own.ask(caseId, document, plan.officers)
      setFailed(false)
      say(t('a10.asked'))
    } catch {
      setFailed(true)
    }
    setBusy(false)
  }
  return (
    <>
      <p role="status" data-testid="a10-consent-state" data-state={state}>
        {t(`a10.consent.${state}`)}
      </p>
      {asked?.declined && asked.declined.text !== '' && (
        <p>
          {t('a10.consent.says')} <q dir="auto">{asked.declined.text}</q>
        </p>
      )}
      {asked?.change && state === 'CHANGED' && <Changed {...props} change={asked.change} />}
      {failed && <p role="alert">{t('a10.failed')}</p>}
      {writable && state !== 'AWAITING_CONSENT' && state !== 'CONSENTED' && (
        <button type="button" data-testid="a10-ask-consent" aria-busy={busy} onClick={() => void ask()}>
          {t(state === 'NONE' ? 'a10.ask' : 'a10.ask.again')}
        </button>
      )}
    </>
  )
}

function Changed({ plan, put, change }: StepProps & { change: EscalationDocument }) {
  const { t } = useTexts()
  return (
    <div class="card flow" data-testid="a10-changed">
      <p>{t('a10.consent.says')}</p>
      <p class="said" dir="auto">
        {change.text}
      </p>
      {plan.text !== change.text && (
        <button
          type="button"
          data-testid="a10-take-over"
          onClick={() => put({ title: change.title, text: change.text })}
        >
          {t('a10.takeOver')}
        </button>
      )}
    </div>
  )
}

function troubleOf(failure: unknown) {
  if (failure instanceof Problem && failure.slug === 'no-key') return 'a10.submit.noKey'
  const large = failure instanceof Refused && failure.code === 'too-large'
  return large ? 'a10.bundle.large' : 'a10.failed'
}

/** Parts of other reporters that can go in the same escalation; each agreed to the own one (ESC-16). */
function useCompanions({ own, file, asked }: StepProps) {
  const [found, setFound] = useState<readonly Part[]>([])
  const [ids, setIds] = useState<readonly string[]>([])
  useEffect(() => {
    // Without them this part can leave on its own.
    if (asked?.state === 'CONSENTED') own.companions(file, asked).then(setFound, () => {})
  }, [own, asked?.state])
  return {
    found,
    chosen: found.filter((part) => ids.includes(part.file.view.id)),
    choose: (id: string, on: boolean) => setIds(on ? [...ids, id] : ids.filter((one) => one !== id)),
  }
}

/** Only the agreed bytes can leave, whatever was typed since. */
export function SubmitStep(props: StepProps) {
  const { own, file, plan, asked, today, onSubmitted } = props
  const { t, day } = useTexts()
  const { found: companions, chosen, choose } = useCompanions(props)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<ReturnType<typeof troubleOf> | null>(null)
  const state = stateOf(props) as ShownState
  if (!asked || state !== 'CONSENTED') {
    return (
      <Notice kind="info">
        <p data-testid="a10-consent-state" data-state={state}>
          {t(`a10.consent.${state}`)}
        </p>
      </Notice>
    )
  }
  const { document, officers } = asked.draft
  const leaves = [document.day, ...chosen.map(({ course }) => course.draft.document.day)].sort().at(-1) ?? ''
  const submit = async () => {
    if (busy) return
    setBusy(true)
    setTrouble(null)
    try {
      await own.submit([{ file, course: asked }, ...chosen], plan)
      say(t('a10.submitted'))
      await onSubmitted()
    } catch (failure) {
      setBusy(false)
      setTrouble(troubleOf(failure))
    }
  }
  return (
    <>
      <Document {...props} document={document} officers={officers} />
      {companions.length > 0 && (
        <Choices
          name="a10-bundle"
          kind="checkbox"
          legend={t('a10.bundle')}
          testid="a10-bundle"
          chosen={chosen.map((part) => part.file.view.id)}
          choices={companions.map((part) => ({
            value: part.file.view.id,
            label: (
              <bdi>
                {part.course.draft.document.title}
                {part.file.label !== null && ` (${part.file.label})`}
              </bdi>
            ),
          }))}
          onChange={choose}
        />
      )}
      {chosen.length > 0 && <p class="hint">{t('a10.bundle.hint')}</p>}
      <p>{t('a10.submit.lead', { day: day(leaves > today ? leaves : today, today) })}</p>
      {trouble && <p role="alert">{t(trouble)}</p>}
      <button
        type="button"
        class="main"
        data-testid="a10-submit"
        aria-busy={busy}
        onClick={() => void submit()}
      >
        {t(busy ? 'a10.submitting' : 'a10.submit')}
      </button>
    </>
  )
}
