import { Notice } from '@klankbord/kit/Notice.tsx'
import { equal } from '@klankbord/protocol/bytes'
import type { Directory, DirectoryEntry } from '@klankbord/protocol/directory'
import type { DirectoryContent } from '@klankbord/protocol/directory-signer'
import type { Presentation, PresentationEntry } from '@klankbord/protocol/presentation'
import { type Difference, differences } from '@klankbord/staff/difference'
import { SecretField } from '@klankbord/staff/SecretField.tsx'
import { SpokenKey } from '@klankbord/staff/SpokenKey.tsx'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type TextKey, useTexts } from '../texts/text.ts'
import { type PresentationChange, presentationChanges } from './presentation-form.ts'
import { type OpenRoot, openRoot } from './root.ts'
import type { StoredRoot } from './root-api.ts'

type Props = {
  former: Directory | null
  next: DirectoryContent
  /** How the organisation shows itself, now and from this signature on. */
  shown: { former: Presentation | null; next: Presentation | null }
  stored: StoredRoot
  today: string
  onSigned: (signed: DirectoryEntry, presentation: PresentationEntry | null) => Promise<void>
  onCancel: () => void
}

/**
 * What changes, person by person, then the kit, then the signature. Every new key is ticked after its words were
 * read to each other (KB-77); the root is forgotten as soon as it has signed, and asks for its kit again (P2-3).
 */
export function SigningPanel({ former, next, shown, stored, today, onSigned, onCancel }: Props) {
  const { t, day } = useTexts()
  const [compared, setCompared] = useState<readonly string[]>([])
  const [code, setCode] = useState('')
  const [opened, setOpened] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<TextKey | null>(null)
  const root = useRef<OpenRoot | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const forget = () => {
    root.current?.forget()
    root.current = null
    setOpened(false)
  }
  useEffect(() => {
    heading.current?.focus()
    return forget
  }, [])

  const found = differences(former, next)
  const changes = presentationChanges(shown.former, shown.next)
  const newKids = found.flatMap((difference) => (difference.kind === 'new-key' ? [difference.kid] : []))
  const open = async () => {
    setFailure(null)
    try {
      const key = await openRoot(stored, code)
      // Signing behind a list of another root would break the chain for every reader.
      if (former && !equal(former.root, key.pk)) {
        key.forget()
        return setFailure('signing.error.other-root')
      }
      root.current = key
      setCode('')
      setOpened(true)
    } catch {
      setFailure('signing.error.kit')
    }
  }
  const sign = async () => {
    if (!root.current || busy) return
    if (newKids.some((kid) => !compared.includes(kid))) return setFailure('signing.error.compare')
    setBusy(true)
    setFailure(null)
    try {
      const signed = await root.current.sign(next)
      const presentation = shown.next && (await root.current.present(signed, shown.next))
      forget()
      await onSigned(signed, presentation)
    } catch {
      forget()
      setFailure('signing.error.failed')
      setBusy(false)
    }
  }

  return (
    <section class="card flow signing" aria-labelledby="signing" data-testid="p2-signing">
      <h2 id="signing" tabIndex={-1} ref={heading}>
        {t('signing.title')}
      </h2>
      <p>{t('signing.text')}</p>
      {found.length + changes.length === 0 ? (
        <p data-testid="p2-no-difference">{t('signing.none')}</p>
      ) : (
        <ul class="cards">
          {found.map((difference) => (
            <DifferenceItem
              key={keyOf(difference)}
              difference={difference}
              compared={compared}
              onCompare={(kid, on) => {
                setFailure(null)
                setCompared(on ? [...compared, kid] : compared.filter((each) => each !== kid))
              }}
            />
          ))}
          {changes.map((change) => (
            <ChangeItem key={change.what} change={change} />
          ))}
        </ul>
      )}
      <p>{t('signing.until', { day: day(next.notAfter, today) })}</p>
      {failure && (
        <div class="notice danger" role="alert" data-testid="p2-signing-error">
          <p>{t(failure)}</p>
        </div>
      )}
      {opened ? (
        <Notice kind="ok">
          <p role="status">{t('signing.opened')}</p>
        </Notice>
      ) : (
        <form
          class="flow"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void open()
          }}
        >
          <SecretField
            id="root-kit"
            label={t('signing.kit')}
            hint={t('signing.kit.hint')}
            value={code}
            testid="p2-root-kit"
            onInput={setCode}
          />
          <button type="submit" data-testid="p2-root-open">
            {t('signing.open')}
          </button>
        </form>
      )}
      <div class="actions">
        {opened && (
          <button
            type="button"
            class="main"
            aria-busy={busy}
            data-testid="p2-sign-directory"
            onClick={() => void sign()}
          >
            {t('signing.sign')}
          </button>
        )}
        <button type="button" class="link" onClick={onCancel}>
          {t('signing.cancel')}
        </button>
      </div>
    </section>
  )
}

function ChangeItem({ change: { what, to } }: { change: PresentationChange }) {
  const { t } = useTexts()
  return (
    <li class="card" data-testid="p2-difference" data-kind={what}>
      <p dir="auto">{to === null ? t(`difference.${what}.none`) : t(`difference.${what}`, { to })}</p>
    </li>
  )
}

function keyOf(difference: Difference): string {
  if (difference.kind === 'policy') return `policy ${difference.what}`
  return `${difference.kind} ${'kid' in difference ? difference.kid : ''}`
}

type ItemProps = {
  difference: Difference
  compared: readonly string[]
  onCompare: (kid: string, on: boolean) => void
}

function DifferenceItem({ difference, compared, onCompare }: ItemProps) {
  const { t } = useTexts()
  if (difference.kind !== 'new-key') {
    return (
      <li class="card" data-testid="p2-difference" data-kind={difference.kind}>
        <p dir="auto">{wordsOf(difference, t)}</p>
      </li>
    )
  }
  const { kid, name, role } = difference
  return (
    <li class="card flow" data-testid="p2-difference" data-kind="new-key" data-id={kid}>
      <p dir="auto">{t('difference.new-key', { name, role: t(`role.in.${role}`) })}</p>
      <SpokenKey spoken={difference.spoken} />
      <p class="hint">{t('difference.compare.hint', { name })}</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={compared.includes(kid)}
          data-testid="p2-compared"
          data-id={kid}
          onChange={(event) => onCompare(kid, event.currentTarget.checked)}
        />
        <span>{t('difference.compared', { name })}</span>
      </label>
    </li>
  )
}

type Say = ReturnType<typeof useTexts>['t']

function wordsOf(difference: Exclude<Difference, { kind: 'new-key' }>, t: Say): string {
  switch (difference.kind) {
    case 'back':
    case 'left':
      return t(`difference.${difference.kind}`, {
        name: difference.name,
        role: t(`role.in.${difference.role}`),
      })
    case 'role':
      return t('difference.role', {
        name: difference.name,
        from: t(`role.in.${difference.from}`),
        to: t(`role.in.${difference.to}`),
      })
    case 'name':
      return t('difference.name', { from: difference.from, to: difference.to })
    case 'organisation':
      return t('difference.organisation', { from: difference.from, to: difference.to })
    case 'policy':
      return t(`difference.policy.${difference.what}`, {
        from: policyWord(difference.from, t),
        to: policyWord(difference.to, t),
      })
  }
}

function policyWord(value: string, t: Say): string {
  return value === 'consent' || value === 'upfront' ? t(`difference.policy.${value}`) : value
}
