import { panels } from '../case-tabs/panels.ts'
import { Colleagues } from '../components/Colleagues.tsx'
import { DetrimentNote } from '../components/DetrimentNote.tsx'
import { RecordContact } from '../components/RecordContact.tsx'
import { openEscalations } from '../escalation/escalations.ts'
import { recordContact } from '../modules/recording.ts'
import { Absence } from './Absence.tsx'
import { Blocks } from './Blocks.tsx'
import { Closing } from './Closing.tsx'
import { HandOver } from './HandOver.tsx'
import { IntervisionPage } from './IntervisionPage.tsx'
import { Settings } from './Settings.tsx'
import { Terms } from './Terms.tsx'
import './room-texts.ts'

/** The screens behind the list and the conversations, and work that few cases need: fetched once the desk is open. */
export const rooms = {
  ...{ Absence, Blocks, Closing, HandOver, IntervisionPage, Settings, Terms, panels },
  ...{ Colleagues, DetrimentNote, RecordContact, openEscalations, recordContact },
}
