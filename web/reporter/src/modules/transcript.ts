import type { Line } from './conversation.ts'

type Words = { who: (line: Line) => string; day: (day: string) => string; said: (line: Line) => string }

/** The conversation as plain text, made on this device for the person to keep. */
export function transcript(lines: readonly Line[], words: Words): string {
  const parts = lines.map((line) => {
    const files = line.files.map(({ name }) => `[${name}]`)
    return [`${words.day(line.day)}, ${words.who(line)}`, words.said(line), ...files].join('\n')
  })
  return `${parts.join('\n\n')}\n`
}
