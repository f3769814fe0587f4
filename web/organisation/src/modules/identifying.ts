// Words with which a question asks who somebody is. Better one warning too many: it keeps nobody from sending.
const patterns = [
  /\bwie\b[^.?]*\b(bent|ben|is|was|heeft|zei|schreef|meldde)\b/i,
  /\b(uw|je|jouw|zijn|haar|hun)\s+(naam|voornaam|achternaam|functie|leeftijd|afdeling|team|adres|nummer|e-?mail\w*|telefoon\w*|rooster|dienst\w*|leidinggevende)\b/i,
  /\b(hoe heet|naam van de melder|personeelsnummer|geboorte\w*|man of (een )?vrouw|hoe oud|hoe lang werk\w*|sinds wanneer werk\w*|op welke afdeling|in welk team|welke functie|welke collega|bel mij|bel me|telefoonnummer|e-?mailadres)\b/i,
  /\bwho\b[^.?]*\b(are|is|was|has|said|wrote|reported)\b/i,
  /\b(your|his|her|their)\s+(name|surname|job|position|role|age|department|team|address|number|e-?mail\w*|phone\w*|shift\w*|schedule|manager)\b/i,
  /\b(name of the reporter|employee number|date of birth|man or (a )?woman|how old|how long have you worked|which (department|team|colleague)|what (department|team)|call me|phone number|e-?mail address)\b/i,
]

/** True when a question seems to ask who the reporter is, or for something that gives it away (O3-3). */
export function asksWho(question: string): boolean {
  return patterns.some((pattern) => pattern.test(question))
}
