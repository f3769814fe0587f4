import type { Http } from '@klankbord/staff/http'
import { list, oneOf, orNull, record, text, whole } from '@klankbord/staff/shapes'

export const consents = ['UNKNOWN', 'ASKED', 'GIVEN', 'REFUSED', 'NOT_NEEDED'] as const
export const documents = [
  ...(['policyOn', 'codeOfConductOn', 'complaintsProcedureOn'] as const),
  ...(['reportingProcedureOn', 'riskAssessmentOn', 'staffSurveyOn'] as const),
] as const
export type DocumentName = (typeof documents)[number]
export type Unit = { name: string; staff: number }
/** Figures of the organisation itself; absence and turnover in tenths of a percent, satisfaction in tenths. */
export type Context = {
  year: number
  headcount: number | null
  absence: number | null
  turnover: number | null
  satisfaction: number | null
  source: string
}
export type Profile = {
  structure: string
  contacts: string
  units: readonly Unit[]
  documents: Readonly<Record<DocumentName, string | null>>
  internalAdvisors: number
  internalHours: number
  consent: { state: (typeof consents)[number]; on: string | null }
  context: readonly Context[]
}
/** How many people work there and in which sector is what the practice says of it. */
export type KeptProfile = { profile: Profile; staff: number; sector: string | null; version: number }
export type ProfileApi = ReturnType<typeof profileApi>

const number = orNull(whole)

export const emptyProfile: Profile = {
  ...{ structure: '', contacts: '', units: [] },
  documents: {
    ...{ policyOn: null, codeOfConductOn: null, complaintsProcedureOn: null },
    ...{ reportingProcedureOn: null, riskAssessmentOn: null, staffSurveyOn: null },
  },
  ...{ internalAdvisors: 0, internalHours: 0, consent: { state: 'UNKNOWN', on: null }, context: [] },
}

function readContext(value: unknown): Context {
  const it = record(value)
  return {
    year: whole(it.year),
    headcount: number(it.headcount),
    absence: number(it.absence),
    turnover: number(it.turnover),
    satisfaction: number(it.satisfaction),
    source: text(it.source),
  }
}

function readProfile(value: unknown): Profile {
  const it = record(value)
  const days = record(it.documents)
  const consent = record(it.consent)
  return {
    structure: text(it.structure),
    contacts: text(it.contacts),
    units: list((each) => {
      const { name, staff } = record(each)
      return { name: text(name), staff: whole(staff) }
    })(it.units),
    documents: {
      policyOn: orNull(text)(days.policyOn),
      codeOfConductOn: orNull(text)(days.codeOfConductOn),
      complaintsProcedureOn: orNull(text)(days.complaintsProcedureOn),
      reportingProcedureOn: orNull(text)(days.reportingProcedureOn),
      riskAssessmentOn: orNull(text)(days.riskAssessmentOn),
      staffSurveyOn: orNull(text)(days.staffSurveyOn),
    },
    internalAdvisors: whole(it.internalAdvisors),
    internalHours: whole(it.internalHours),
    consent: { state: oneOf(...consents)(consent.state), on: orNull(text)(consent.on) },
    context: list(readContext)(it.context),
  }
}

/** What an organisation tells about itself. */
export function profileApi(http: Http) {
  const of = (organisation: string) => `/v1/advisor/profiles/${organisation}`
  return {
    async profile(organisation: string): Promise<KeptProfile> {
      const { profile, staff, sector, version } = record((await http.json('GET', of(organisation))).body)
      return {
        profile: orNull(readProfile)(profile) ?? emptyProfile,
        staff: whole(staff),
        sector: orNull(text)(sector),
        version: whole(version),
      }
    },

    async keep(organisation: string, profile: Profile, version: number): Promise<void> {
      await http.json('PUT', of(organisation), { profile, version })
    },
  }
}
