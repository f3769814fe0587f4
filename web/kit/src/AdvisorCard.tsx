import type { ComponentChildren } from 'preact'

type Props = {
  id: string
  role: string
  name: string
  nameTestid: string
  testid: string
  lines: readonly { testid?: string; text: ComponentChildren }[]
}

/** Who somebody is going to talk to. The name comes from the signed directory, never from the server. */
export function AdvisorCard({ id, role, name, nameTestid, testid, lines }: Props) {
  return (
    <div class="card" data-testid={testid} data-id={id} data-role={role}>
      <h2 data-testid={nameTestid} dir="auto">
        {name}
      </h2>
      {lines.map(({ testid: own, text }, at) => (
        <p key={own ?? at} data-testid={own}>
          {text}
        </p>
      ))}
    </div>
  )
}
