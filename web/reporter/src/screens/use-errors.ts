import type { FieldError } from '@klankbord/kit/ErrorSummary.tsx'
import { useEffect, useState } from 'preact/hooks'

/** The errors of one form: shown after an attempt, gone after a good one. The title of the page knows too. */
export function useErrors(onAttention: (wrong: boolean) => void) {
  const [found, setFound] = useState<{ errors: FieldError[]; attempt: number }>({ errors: [], attempt: 0 })
  useEffect(() => () => onAttention(false), [onAttention])
  return {
    ...found,
    of: (field: string): string | undefined => found.errors.find((error) => error.field === field)?.text,
    /** True when there is nothing to complain about. */
    check(errors: FieldError[]): boolean {
      setFound(({ attempt }) => ({ errors, attempt: attempt + 1 }))
      onAttention(errors.length > 0)
      return errors.length === 0
    },
  }
}
