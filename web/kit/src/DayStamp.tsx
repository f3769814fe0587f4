type Props = { text: string; testid: string }

/** The day of the messages below it; never a time. */
export function DayStamp({ text, testid }: Props) {
  return (
    <h2 class="day" data-testid={testid}>
      {text}
    </h2>
  )
}
