type Props = {
  status: string
  next: string
  actor: string
  due?: string | undefined
  overdue?: string | undefined
  testid: string
}

/** Who acts next and by when, also when that day has passed. */
export function StatusLine({ status, next, actor, due, overdue, testid }: Props) {
  return (
    <div class="status-line">
      <p class="lead" data-testid={`${testid}-status`}>
        {status}
      </p>
      <p data-testid={`${testid}-next`} data-actor={actor}>
        {next} {due && <strong data-testid={`${testid}-due`}>{due}</strong>}
      </p>
      {overdue && (
        <p class="overdue" data-testid={`${testid}-overdue`}>
          {overdue}
        </p>
      )}
    </div>
  )
}
