import { Register } from './Register.tsx'
import { ReportPage } from './ReportPage.tsx'
import { Settings } from './Settings.tsx'
import { YearlyReports } from './YearlyReports.tsx'

/** The screens that are not part of the first load. */
export const rooms = { Register, ReportPage, Settings, YearlyReports }
