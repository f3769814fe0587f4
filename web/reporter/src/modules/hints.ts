const mail = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i
const phone = /(?:\+|00)?(?:[\s().-]?\d){9,}/
const names =
  /\b(?:ik ben|mijn naam is|ik heet|i am|i'm|my name is|jestem|nazywam się|ich bin|ich heiße|je suis|je m'appelle|soy|me llamo|sunt|mă numesc|benim adım)\s+(\p{Lu}\p{Ll}+)/iu

/** Whether a text may name its writer. Looks on this device only and is often wrong; it never blocks (R3-4). */
export function mayNameTheWriter(text: string): boolean {
  if (mail.test(text) || phone.test(text)) return true
  const name = names.exec(text)?.[1]
  // The flag i is needed for the phrase; the name itself must begin with a capital.
  return name !== undefined && /^\p{Lu}/u.test(name)
}
