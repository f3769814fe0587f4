import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Trouble as What } from '../modules/api.ts'
import type { Say } from '../modules/language.ts'

type Props = { say: Say; trouble: What; onRetry: () => void; children?: ComponentChildren }

/** R15 inside a page: what happened, that nothing was lost, and what comes next. */
export function Trouble({ say, trouble, onRetry, children }: Props) {
  const kind = trouble.kind === 'refused' ? 'maintenance' : trouble.kind
  const seconds = trouble.kind === 'busy' ? trouble.seconds : null
  const left = useCountdown(seconds, onRetry)
  return (
    <div data-problem={kind}>
      {children && (
        <p>
          <strong>{children}</strong>
        </p>
      )}
      {trouble.kind !== 'refused' && (
        <p data-testid="r15-text">
          {left === null ? (
            say(kind === 'offline' ? 'r15.offline' : 'r15.maintenance')
          ) : (
            <span data-testid="r15-seconds">{say('r15.busy', { n: left })}</span>
          )}
        </p>
      )}
    </div>
  )
}

/** Counts down to an own try. The text changes each second but is announced once only. */
function useCountdown(seconds: number | null, then: () => void): number | null {
  const [left, setLeft] = useState(seconds)
  useEffect(() => setLeft(seconds), [seconds])
  useEffect(() => {
    if (left === null) return
    if (left === 0) {
      then()
      return
    }
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left, then])
  return left
}
