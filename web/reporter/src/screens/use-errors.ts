import type { FieldError } from '@klankbord/kit/ErrorSummary.tsx'
import { useEffect, useState } from 'preact/hooks'

/** What is wrong with a field, in whatever language the page speaks when it is read. */
export type Wrong<W> = { field: string; text: (words: W) => string }

/** The errors of one form: shown after an attempt, gone after a good one. The title of the page knows too. */
export function useErrors<W>(onAttention: (wrong: boolean) => void, words: W) {
  const [{ found, attempt }, setFound] = useState<{ found: Wrong<W>[]; attempt: number }>({
    found: [],
    attempt: 0,
  })
  useEffect(() => () => onAttention(false), [onAttention])
  const errors: FieldError[] = found.map(({ field, text }) => ({ field, text: text(words) }))
  return {
    errors,
    attempt,
    of: (field: string): string | undefined => errors.find((error) => error.field === field)?.text,
    /** True when there is nothing to complain about. */
    check(wrong: Wrong<W>[]): boolean {
      setFound((before) => ({ found: wrong, attempt: before.attempt + 1 }))
      onAttention(wrong.length > 0)
      return wrong.length === 0
    },
  }
}
