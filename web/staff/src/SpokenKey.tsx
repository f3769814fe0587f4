/** The name of a key as people read it to each other: four groups of four (KB-77). */
export function SpokenKey({ spoken, testid }: { spoken: string; testid?: string }) {
  return (
    <p class="spoken" translate={false}>
      <bdi dir="ltr" data-testid={testid}>
        {spoken}
      </bdi>
    </p>
  )
}
