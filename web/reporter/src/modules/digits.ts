/** The digits of a text in Latin form: Arabic-Indic, Persian and full-width ones count too. */
export const latinDigits = (text: string): string =>
  [...text]
    .map((sign) => {
      const at = sign.codePointAt(0) ?? 0
      for (const zero of [0x30, 0x660, 0x6f0, 0xff10])
        if (at >= zero && at < zero + 10) return String(at - zero)
      return ''
    })
    .join('')
