import { useState } from 'preact/hooks'
import { Problem } from './http.ts'
import { passkeysPossible } from './passkey.ts'
import { RenewLock } from './RenewLock.tsx'
import type { Access, Ways } from './renewal.ts'
import type { StaffKey } from './text-keys.ts'
import { useTexts } from './texts.ts'

type Props = { prefix: string; name: string; ways: Ways; access: Access; today: string }
type Renewing = 'phrase' | 'kit' | null

/** How the vault opens, and how to change that. */
export function AccessSection({ prefix, name, ways, access, today }: Props) {
  const { t, count } = useTexts()
  const [renewing, setRenewing] = useState<Renewing>(null)
  const [said, setSaid] = useState<StaffKey | null>(null)
  const addPasskey = () =>
    void access.addPasskey(name).then(
      () => setSaid('a14.passkey.done'),
      (failed: unknown) => setSaid(wordsOf(failed)),
    )
  return (
    <section class="card flow" aria-labelledby="access">
      <h2 id="access">{t('a14.access')}</h2>
      <ul data-testid={`${prefix}-device`}>
        <li>{t('a14.access.phrase')}</li>
        <li>{t('a14.access.kit')}</li>
        <li>
          {ways.passkeys === 0 ? t('a14.access.passkeys.none') : count('a14.access.passkeys', ways.passkeys)}
        </li>
      </ul>
      {renewing === null ? (
        <div class="actions">
          {passkeysPossible() && (
            <button type="button" data-testid={`${prefix}-add-passkey`} onClick={addPasskey}>
              {t('a14.add-passkey')}
            </button>
          )}
          <button type="button" data-testid={`${prefix}-new-kit`} onClick={() => setRenewing('kit')}>
            {t('a14.new-kit')}
          </button>
          <button type="button" data-testid={`${prefix}-change-phrase`} onClick={() => setRenewing('phrase')}>
            {t('a14.change-phrase')}
          </button>
        </div>
      ) : (
        <RenewLock
          prefix={prefix}
          key={renewing}
          what={renewing}
          begin={access.begin}
          today={today}
          onDone={(done) => {
            setRenewing(null)
            setSaid(done ? 'a14.renew.done' : null)
          }}
        />
      )}
      <p role="status">{said && t(said)}</p>
    </section>
  )
}

function wordsOf(failed: unknown): StaffKey {
  if (failed instanceof Problem && failed.slug === 'sign-in-again') return 'a14.sign-in-again'
  return failed instanceof Problem ? 'a14.failed' : 'setup.passkey.failed'
}
