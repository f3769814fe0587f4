import type { ReportView } from '../yearly/yearly-api.ts'

export const ORGANISATION = '0a0a0a0a-0000-4000-8000-00000000000a'

/** A draft that its author writes, with one table in which a number stays away. */
export function aYearlyView(change: Partial<ReportView> = {}): ReportView {
  return {
    ...{ organisation: ORGANISATION, organisationName: 'Zorggroep Veldzicht', year: 2026, version: 1 },
    ...{ state: 'DRAFT', nil: false, mine: true, steps: ['CHECK'], dueOn: '2027-02-15', overdue: false },
    ...{ author: 'Noor van Dalen', certificate: 'LVV 12345', secondReader: null, finalOn: null, hash: null },
    sections: [
      {
        ...{ section: 1, title: { nl: 'Samenvatting', en: 'Summary' }, editable: true },
        ...{ nl: 'Het was een druk jaar.', en: '', fixed: [] },
      },
      {
        ...{ section: 4, title: { nl: 'Contacten', en: 'Contacts' }, editable: false, nl: '', en: '' },
        fixed: [
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
    ],
    fields: [{ name: 'total', label: { nl: 'Casussen', en: 'Cases' }, nl: '22', en: '22' }],
    findings: [],
    audit: {
      passes: true,
      decisions: [{ table: 'T2', nl: 'De fijne indeling kan.', en: 'The fine form can be shown.' }],
    },
    questions: Array.from({ length: 10 }, (_, at) => ({
      question: at + 1,
      nl: `Vraag ${at + 1}?`,
      en: `Question ${at + 1}?`,
    })),
    ...{ review: null, meetings: [], withdrawal: null, versions: [] },
    ...change,
  }
}
