/** The pattern of a number that stays away. It keeps its look where colours are forced. */
export function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="8" height="8" />
        <rect class="hatch-line" width="3" height="8" />
      </pattern>
    </defs>
  )
}
