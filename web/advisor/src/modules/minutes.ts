import type { ShownMessage } from './conversation.ts'

export type MinutesState = 'asked' | 'approved' | 'objected'
/** Minutes as they were shared, with what the reporter says of them. */
export type SharedMinutes = {
  id: string
  day: string
  text: string
  checkUntil: string
  state: MinutesState
  objection: string
}

const stringIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The last word of the reporter about each counts; a corrected version is another one. */
export function sharedMinutes(messages: readonly ShownMessage[]): SharedMinutes[] {
  return messages
    .filter(({ type, direction }) => type === 'minutes' && direction === 2)
    .map(({ body, day }) => {
      const id = stringIn(body.id)
      const answer = messages
        .filter(
          (message) => message.type === 'minutes-answer' && message.direction === 1 && message.body.id === id,
        )
        .at(-1)
      const state = answer ? (answer.body.approved === true ? 'approved' : 'objected') : 'asked'
      return {
        id,
        day,
        text: stringIn(body.text),
        checkUntil: stringIn(body.checkUntil),
        state,
        objection: state === 'objected' ? stringIn(answer?.body.text) : '',
      }
    })
}
