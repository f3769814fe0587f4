/** How far an intervision card is: written, without anything that gives a case away, with colleagues, gone (CAS-16). */
export type CardState = 'writing' | 'anonymised' | 'shared' | 'discussed' | 'learned' | 'gone'
/** `check`: the author went through the whole list. `end`: its day came, or the author wiped it. */
export type CardStep = 'write' | 'check' | 'share' | 'think' | 'learn' | 'end'

/** Every step from every state; a step that is not here changes nothing. Whatever is changed is checked anew. */
export const cardMoves: Readonly<Record<CardState, Partial<Record<CardStep, CardState>>>> = {
  writing: { write: 'writing', check: 'anonymised' },
  anonymised: { write: 'writing', check: 'anonymised', share: 'shared' },
  shared: { think: 'discussed', learn: 'learned', end: 'gone' },
  discussed: { think: 'discussed', learn: 'learned', end: 'gone' },
  learned: { think: 'learned', learn: 'learned', end: 'gone' },
  gone: {},
}

export const cardAfter = (steps: readonly CardStep[]): CardState =>
  steps.reduce<CardState>((state, step) => cardMoves[state][step] ?? state, 'writing')

/** Where a card stands that colleagues can read, by what was added to it. */
export function stateOfShared(
  additions: readonly { lesson: boolean }[],
): Extract<CardState, 'shared' | 'discussed' | 'learned'> {
  const added = additions.map(({ lesson }): CardStep => (lesson ? 'learn' : 'think'))
  const state = cardAfter(['check', 'share', ...added])
  return state === 'discussed' || state === 'learned' ? state : 'shared'
}
