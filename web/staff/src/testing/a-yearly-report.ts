import type { YearlyDocument } from '../yearly/document.ts'

/** The answer of the server for a report with every kind of block, as JSON has it. */
export function aYearlyDocument(change: Partial<YearlyDocument> = {}): YearlyDocument {
  return {
    ...{ organisation: 'Zorggroep Veldzicht', year: 2026, version: 1, draft: false },
    ...{ title: 'Jaarverslag vertrouwenspersoon 2026', author: 'Noor van Dalen' },
    ...{ finalOn: '2027-02-01', hash: 'ab'.repeat(32) },
    sections: [
      {
        section: 0,
        title: 'Titelblad en leeswijzer',
        blocks: [{ kind: 'facts', rows: [{ label: 'Organisatie', text: 'Zorggroep Veldzicht' }] }],
      },
      {
        section: 4,
        title: 'Contacten en casussen',
        blocks: [
          { kind: 'paragraph', text: 'Er waren 22 casussen.', language: null },
          {
            ...({
              kind: 'chart',
              id: 'T2-bars',
              form: 'BARS',
              caption: 'Waar het over ging',
              table: 'T2',
            } as const),
            sentence: 'Pesten kwam het meest voor.',
            bars: [
              { label: 'Pesten', text: '6', share: 1, hidden: false },
              { label: 'Agressie', text: '<5', share: 0, hidden: true },
            ],
          },
          {
            ...({ kind: 'table', id: 'T2', caption: 'Aard', headers: ['Onderwerp', 'Casussen'] } as const),
            rows: [
              { code: 'OO.PES', cells: ['Pesten', '6'] },
              { code: 'OO.AGR', cells: ['Agressie', '<5'] },
            ],
            why: 'We tonen geen kleine aantallen.',
          },
        ],
      },
      {
        section: 8,
        title: 'Vergelijking en trend',
        blocks: [
          {
            ...({
              kind: 'chart',
              id: 'T9-line',
              form: 'LINE',
              caption: 'Contacten per jaar',
              table: 'T9',
            } as const),
            sentence: 'Het aantal casussen steeg.',
            bars: [
              { label: '2024', text: '<5', share: 0, hidden: true },
              { label: '2025', text: '11', share: 0.5, hidden: false },
              { label: '2026', text: '22', share: 1, hidden: false },
            ],
          },
          {
            ...({ kind: 'table', id: 'T9', caption: 'Drie jaren', headers: ['Jaar', 'Casussen'] } as const),
            rows: [{ code: '2026', cells: ['2026', '22'] }],
            why: null,
          },
        ],
      },
      {
        section: 11,
        title: 'Adviezen dit jaar',
        blocks: [
          { kind: 'list', items: ['Maak de route bekend.'] },
          {
            ...({ kind: 'advice', id: '5b0e0000-0000-4000-8000-000000000001', asked: false } as const),
            ...{ addressee: 'Bestuur', text: 'Train leidinggevenden', why: 'Nieuwe teams', effect: 'Rust' },
            ...{ owner: 'HR', dueOn: '2027-06-01', status: 'Gegeven', response: null },
          },
        ],
      },
    ],
    ...change,
  }
}
