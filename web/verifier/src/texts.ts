/** What the page says; to a court or an authority, so formal in Dutch. */
const nl = {
  title: 'Wie schreef deze melding?',
  lead: 'Met deze pagina controleert u of iemand de schrijver is van een anonieme melding. De pagina werkt zonder netwerk: niets van wat u invult, verlaat dit apparaat.',
  other: 'English',
  you: '1. Wie bent u?',
  name: 'Uw naam of die van uw instantie',
  nameHint: 'Precies zoals u die aan de schrijver geeft.',
  number: 'Uw getal voor dit bewijs',
  numberHint:
    'Trek een nieuw getal, bewaar het en geef het met uw naam aan de schrijver. Vul het later hier weer in.',
  draw: 'Trek een nieuw getal',
  report: '2. De melding',
  reportLabel: 'De melding zoals de organisatie die ontving',
  reportHint:
    'Vraag dit bestand aan de organisatie of aan de vertrouwenspersoon, niet aan wie het bewijs geeft. Iedereen kan zelf een melding met een eigen sleutel maken.',
  proof: '3. Het bewijs',
  proofLabel: 'De regel tekst die de schrijver u gaf',
  open: 'Open een bestand',
  check: 'Controleer',
  SIGNATURE: 'Bewezen: wie dit bewijs maakte, schreef deze melding.',
  SIGNATUREmore: 'Het bewijs geldt alleen voor uw naam en uw getal. Een ander kan het niet gebruiken.',
  SECRET: 'Bewezen: wie dit geheim toont, schreef deze melding.',
  SECRETmore: 'Ieder die dit geheim leest, kan het daarna ook tonen. Laat het aan niemand zien.',
  report_no: 'Niet bewezen: de melding is niet heel, of niemand heeft met deze tekst ingestemd.',
  proof_no: 'Niet bewezen: het bewijs is niet heel.',
  'other-report': 'Niet bewezen: dit bewijs gaat over een andere melding.',
  'other-verifier': 'Niet bewezen: dit bewijs is gemaakt voor een andere naam of een ander getal.',
  signature: 'Niet bewezen: wie dit bewijs maakte, heeft de sleutel van deze melding niet.',
  nameMissing: 'Vul uw naam in, op één regel en niet te lang.',
  numberMissing: 'Vul uw getal in: 64 cijfers en letters van a tot f.',
  about: 'De melding van {day}: {title}',
  fingerprint: 'Kenmerk van de tekst:',
  notTold: 'Wat dit niet zegt',
  notToldText:
    'Het bewijs zegt niet hoe de schrijver heet, niet dat de melding waar is, en niets over het gesprek met de vertrouwenspersoon. Wie het bewijs geeft, moet zelf voor u staan.',
}

export type Word = keyof typeof nl

const en: Record<Word, string> = {
  title: 'Who wrote this report?',
  lead: 'With this page you check whether somebody is the author of an anonymous report. It works without a network: nothing you fill in leaves this device.',
  other: 'Nederlands',
  you: '1. Who are you?',
  name: 'Your name or that of your institution',
  nameHint: 'Exactly as you give it to the author.',
  number: 'Your number for this proof',
  numberHint:
    'Draw a new number, keep it, and give it to the author with your name. Fill it in here again later.',
  draw: 'Draw a new number',
  report: '2. The report',
  reportLabel: 'The report as the organisation received it',
  reportHint:
    'Ask the organisation or the confidential advisor for this file, not the person who gives the proof. Anybody can make a report with a key of their own.',
  proof: '3. The proof',
  proofLabel: 'The line of text that the author gave you',
  open: 'Open a file',
  check: 'Check',
  SIGNATURE: 'Proven: whoever made this proof wrote this report.',
  SIGNATUREmore: 'The proof counts for your name and your number alone. Nobody else can use it.',
  SECRET: 'Proven: whoever shows this secret wrote this report.',
  SECRETmore: 'Everybody who reads this secret can show it too. Show it to nobody.',
  report_no: 'Not proven: the report is not whole, or nobody agreed to this text.',
  proof_no: 'Not proven: the proof is not whole.',
  'other-report': 'Not proven: this proof is about another report.',
  'other-verifier': 'Not proven: this proof was made for another name or another number.',
  signature: 'Not proven: whoever made this proof has not the key of this report.',
  nameMissing: 'Fill in your name, on one line and not too long.',
  numberMissing: 'Fill in your number: 64 digits and letters from a to f.',
  about: 'The report of {day}: {title}',
  fingerprint: 'Fingerprint of the text:',
  notTold: 'What this does not say',
  notToldText:
    'The proof does not say what the author is called, not that the report is true, and nothing about the talk with the confidential advisor. Whoever gives the proof has to stand before you.',
}

export const texts = { nl, en }
export type Language = keyof typeof texts
