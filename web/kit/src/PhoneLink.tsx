/** The number to dial: of "113 / 0800-0113" the first. */
export const dialled = (phone: string): string => (phone.split(' / ')[0] ?? '').replace(/[^\d+]/g, '')

/** A number to read and to tap, left to right in every language. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a href={`tel:${dialled(number)}`} dir="ltr">
      {number}
    </a>
  )
}
