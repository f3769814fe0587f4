import type { ChargesApi } from '../modules/charges-api.ts'

/** One contract by the hour, with a statement that was taken back. */
export const fakeCharges: ChargesApi = {
  charges: async () => ({
    contract: {
      ...{ startsOn: '2026-01-01', billingForm: 'OPEN', yearlyCents: 57_500, hourlyCents: 9_500 },
      ...{ vatIncluded: null, hourBudget: 0 },
    },
    statements: [
      {
        ...{ number: '2026-ABC234-02', period: '2026-Q3', issuedOn: '2026-10-09', totalCents: 17_394 },
        ...{ credits: '2026-ABC234-01', credited: false, invoice: true },
      },
      {
        ...{ number: '2026-ABC234-01', period: '2026-Q3', issuedOn: '2026-10-05', totalCents: 17_394 },
        ...{ credits: null, credited: true, invoice: false },
      },
    ],
  }),
  paper: (number, language) => `/paper/${number}/${language}`,
  invoice: (number) => `/invoice/${number}`,
}
