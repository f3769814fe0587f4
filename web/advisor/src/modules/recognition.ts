import type { ShownMessage } from './conversation.ts'

/** The name the reporter gave last, and the phrase by which to recognise them on the phone or in person (INT-17). */
export function recognitionOf(messages: readonly ShownMessage[]): { name: string; phrase: string } | null {
  const given = messages.filter(
    ({ direction, type, state }) => direction === 1 && type === 'name' && state === 'ok',
  )
  const last = given.at(-1)
  const phrase = last?.body.phrase
  return last && typeof phrase === 'string' ? { name: last.text, phrase } : null
}
