// Numbers, words for them, times, and what points back, in both languages: those the program warns of in a yearly report.
const one = 'twee|drie|vier|vijf|zes|zeven|acht|negen'
const ten = 'tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien'
const tens = 'twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend'
const words = [
  `nul|één|eén|${one}|${ten}|${tens}|(?:een|één|eén|${one})(?:en|ën)(?:${tens})|(?:een|één|${one}|${ten})maal`,
  `(?:${one}|${ten}|${tens})tal(?:len)?|(?<!ten )(?:eerste|tweede|derde|vierde|vijfde)(?! (?:plaats|contact|gesprek))`,
  'beiden?|allebei|helft|kwart|enkelen?|meerdere|paar|handvol|niemand|iedereen|opnieuw|weer|nogmaals|wederom',
  'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|april|mei|juni|juli|augustus',
  'september|oktober|november|december|voorjaar|lente|zomer|najaar|herfst|winter|vakantie|(?:vorige|afgelopen) (?:week|maand)',
  'one|two|three|four|five|six|seven|eight|nine|eleven|twelve|\\p{L}+ty-\\p{L}+|second|third|both|several|couple|once|twice|again',
]
const loose = new RegExp(`\\p{N}[\\p{N}.,]*(?<=\\p{N})%?|(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu')

/** What in these texts may lead to somebody, each once. Whether it goes is for people to decide. */
export function looseWords(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => text.normalize('NFC').match(loose) ?? []))]
}
