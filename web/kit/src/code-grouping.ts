const digit = /[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/
const onlyDigitsAndGaps = /^[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19\s\-\u2010-\u2015.]*$/

/**
 * Puts digits into groups of five while somebody types, and says where the caret belongs: behind the
 * same digit as before. Text with anything else in it stays as typed, so that the error can name it.
 */
export function groupWhileTyping(value: string, caret: number): { value: string; caret: number } {
  if (!onlyDigitsAndGaps.test(value)) return { value, caret }
  const digits = [...value].filter((sign) => digit.test(sign))
  const before = [...value.slice(0, caret)].filter((sign) => digit.test(sign)).length
  const grouped = digits.map((sign, at) => (at > 0 && at % 5 === 0 ? ` ${sign}` : sign)).join('')
  return { value: grouped, caret: before === 0 ? 0 : before + Math.floor((before - 1) / 5) }
}
