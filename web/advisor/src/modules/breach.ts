/** The six conditions of a conflict of duties; all of them, or one does not speak (domain.md 8.3). */
export const conditions = ['consent', 'conscience', 'no-other-way', 'harm', 'prevents', 'least'] as const
export type Condition = (typeof conditions)[number]
export type Outcome = 'SPEAK' | 'DO_NOT_SPEAK'
export type Breach = {
  met: readonly Condition[]
  /** Which second advisor was consulted, without telling whose case it is. */
  colleague: string
  /** Whether and when the reporter was told before, or why not. */
  told: string
  /** To whom, what, and on which day. */
  disclosed: string
}
export type Missing = Condition | 'colleague' | 'told' | 'disclosed'

export const emptyBreach: Breach = { met: [], colleague: '', told: '', disclosed: '' }

/** What is still open before somebody may speak. Not speaking asks for nothing: that too is recorded (A16-2). */
export function openBefore(outcome: Outcome, { met, colleague, told, disclosed }: Breach): Missing[] {
  if (outcome === 'DO_NOT_SPEAK') return []
  const empty = (value: string) => value.trim() === ''
  return [
    ...conditions.filter((condition) => !met.includes(condition)),
    ...(empty(colleague) ? (['colleague'] as const) : []),
    ...(empty(told) ? (['told'] as const) : []),
    ...(empty(disclosed) ? (['disclosed'] as const) : []),
  ]
}

export function breachFrom(body: Record<string, unknown>): Breach & { outcome: Outcome | null } {
  const words = (value: unknown) => (typeof value === 'string' ? value : '')
  const met = Array.isArray(body.met) ? body.met : []
  return {
    met: conditions.filter((condition) => met.includes(condition)),
    colleague: words(body.colleague),
    told: words(body.told),
    disclosed: words(body.disclosed),
    outcome: body.outcome === 'SPEAK' || body.outcome === 'DO_NOT_SPEAK' ? body.outcome : null,
  }
}
