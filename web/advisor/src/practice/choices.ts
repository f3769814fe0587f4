// Codes of the taxonomy, version 2026.1; their words stand with the texts.
export const sectors = ['BEDRIJF', 'ONDERWIJS', 'SPORT', 'ZORG', 'OVERHEID', 'CULTUUR', 'OVERIG'] as const

/** What reporters can name; the subjects of BS are outside the scope of most contracts. */
export const scopeCodes = [
  'OO.PES',
  'OO.INT',
  'OO.SEX',
  'OO.AGR',
  'OO.DIS',
  'OO.ONV',
  'OO.OVG',
  'IN.FRA',
  'IN.VEI',
  'IN.BEN',
  'IN.OVG',
  'BS.WDR',
  'BS.WTD',
  'BS.CON',
  'BS.PRO',
  'BS.ARB',
  'BS.PRI',
] as const
export type ScopeCode = (typeof scopeCodes)[number]

/** The languages of the reporter app. */
export const languages = ['nl', 'en', 'pl', 'uk', 'ar', 'tr', 'de', 'ro', 'es', 'fr'] as const
