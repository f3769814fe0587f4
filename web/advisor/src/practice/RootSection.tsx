import { say } from '@klankbord/staff/page-status'
import { SecretField } from '@klankbord/staff/SecretField.tsx'
import { SpokenKey } from '@klankbord/staff/SpokenKey.tsx'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { PracticeBook, PracticeFacts } from './practice-book.ts'
import { RootCeremony } from './RootCeremony.tsx'
import { drawRoot, renewKit } from './root.ts'

type Props = { book: PracticeBook; facts: PracticeFacts; today: string }

/** The key with which the practice signs: made once, and its sheet printed anew. */
export function RootSection({ book, facts, today }: Props) {
  const { t } = useTexts()
  const [ceremony, setCeremony] = useState<'first' | 'ask' | 'renewal' | null>(null)
  const [code, setCode] = useState('')
  const { root } = facts
  const close = () => {
    setCode('')
    setCeremony(null)
  }
  const done = async () => {
    await book.load()
    close()
    say(t('root.kept'))
  }
  if (ceremony === 'first') {
    return (
      <RootCeremony
        what="first"
        begin={() => drawRoot(book.api)}
        today={today}
        onDone={done}
        onCancel={close}
      />
    )
  }
  if (ceremony === 'renewal' && root) {
    return (
      <RootCeremony
        what="renewal"
        begin={() => renewKit(book.api, root, code)}
        today={today}
        onDone={done}
        onCancel={close}
      />
    )
  }
  return (
    <section class="card flow" aria-labelledby="root">
      <h2 id="root">{t('root.title')}</h2>
      <p>{t('root.text')}</p>
      {root === null && (
        <button type="button" class="main" data-testid="p2-root-begin" onClick={() => setCeremony('first')}>
          {t('root.begin')}
        </button>
      )}
      {root !== null && (
        <>
          <p class="label">{t('root.spoken')}</p>
          <SpokenKey spoken={root.spokenKid} />
          <p class="hint">{t('root.spoken.hint')}</p>
        </>
      )}
      {root !== null && ceremony === null && (
        <button type="button" data-testid="p2-root-renew" onClick={() => setCeremony('ask')}>
          {t('root.renew')}
        </button>
      )}
      {ceremony === 'ask' && (
        <form
          class="flow"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setCeremony('renewal')
          }}
        >
          <SecretField
            id="root-old-kit"
            label={t('signing.kit')}
            hint={t('signing.kit.hint')}
            value={code}
            testid="p2-root-kit"
            onInput={setCode}
          />
          <div class="actions">
            <button type="submit" data-testid="p2-root-open">
              {t('signing.open')}
            </button>
            <button type="button" class="link" onClick={close}>
              {t('signing.cancel')}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
