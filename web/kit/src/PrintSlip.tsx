type Props = { groups: readonly string[]; text: string }

/** All that a printed slip holds: the digits and one plain request. Nothing says what it is for. */
export function PrintSlip({ groups, text }: Props) {
  return (
    <div class="slip" aria-hidden="true">
      <p dir="ltr">{groups.join(' ')}</p>
      <p>{text}</p>
    </div>
  )
}
