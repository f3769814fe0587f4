// Dated facts that the information text names. They change with the text, whose version travels along.
export const infoVersion = '2026.1'

/** Wbk article 2: the organisation confirms within so many days, and answers within so many months. */
export const confirmWithinDays = 7
export const answerWithinMonths = 3

const daysOfMonth = 30.5
export const monthsOf = (days: number): number => Math.round(days / daysOfMonth)
