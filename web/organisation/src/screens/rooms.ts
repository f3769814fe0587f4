import { Advice } from './Advice.tsx'
import { Awareness } from './Awareness.tsx'
import { ReaderSettings } from './ReaderSettings.tsx'
import { Register } from './Register.tsx'
import { ReportPage } from './ReportPage.tsx'
import { Requests } from './Requests.tsx'
import { Settings } from './Settings.tsx'
import { YearlyReports } from './YearlyReports.tsx'

/** The screens that are not part of the first load. */
export const rooms = {
  Advice,
  Awareness,
  ReaderSettings,
  Register,
  ReportPage,
  Requests,
  Settings,
  YearlyReports,
}
