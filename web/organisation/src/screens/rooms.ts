import { Advice } from './Advice.tsx'
import { ReaderSettings } from './ReaderSettings.tsx'
import { Register } from './Register.tsx'
import { ReportPage } from './ReportPage.tsx'
import { Requests } from './Requests.tsx'
import { Settings } from './Settings.tsx'
import { YearlyReports } from './YearlyReports.tsx'

/** The screens that are not part of the first load. */
export const rooms = { Advice, ReaderSettings, Register, ReportPage, Requests, Settings, YearlyReports }
