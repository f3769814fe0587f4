import { Fragment } from 'preact'

type Props = { id: string; groups: readonly string[]; testid: string; groupTestid: string }

/** The code in groups, left to right in every language. A screen reader hears the digits one by one. */
export function CodeDisplay({ id, groups, testid, groupTestid }: Props) {
  return (
    <p class="code">
      <bdi dir="ltr" id={id} data-testid={testid} translate={false}>
        {groups.map((group, at) => (
          <Fragment key={at}>
            <span role="img" aria-label={[...group].join(' ')} data-testid={groupTestid}>
              {group}
            </span>{' '}
          </Fragment>
        ))}
      </bdi>
    </p>
  )
}
