import { useCallback, useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'

export type Found<T> = {
  /** What was told last; null until something was. */
  found: T | null
  failed: boolean
  load(): Promise<void>
}

/** Asks at once, and again whenever `read` is another one. */
export function useFound<T>(read: () => Promise<T>): Found<T> {
  const [found, setFound] = useState<T | null>(null)
  const [failed, setFailed] = useState(false)
  const load = useCallback(async () => {
    setFailed(false)
    try {
      setFound(await read())
    } catch {
      setFailed(true)
    }
  }, [read])
  useEffect(() => void load(), [load])
  return { found, failed, load }
}

/** That an answer is awaited, or that it did not come, with another try; nothing once it is there. */
export function NotYet({ of }: { of: Found<unknown> }) {
  const { t } = useTexts()
  if (of.failed) {
    return (
      <p class="error" role="alert">
        {t('work.failed.network')}{' '}
        <button type="button" class="link" onClick={() => void of.load()}>
          {t('retry')}
        </button>
      </p>
    )
  }
  return of.found === null ? <p role="status">{t('starting')}</p> : null
}
