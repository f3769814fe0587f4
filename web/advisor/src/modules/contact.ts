/** How somebody reached the advisor outside the app; codes of the list `contactChannel`. */
export type ContactChannel = 'TEL' | 'MAIL' | 'APP' | 'GESPREK'
export const contactChannels: readonly ContactChannel[] = ['TEL', 'GESPREK', 'MAIL', 'APP']
export type Contact = { channel: string; contactChannel: ContactChannel; text: string; lang: string }
/** `no-key`: the own key of this week is not there, so nobody could read it. */
export type RecordingFailure = 'no-key' | 'refused' | 'unreachable'
export class NotRecorded extends Error {
  readonly why: RecordingFailure
  constructor(why: RecordingFailure) {
    super(why)
    this.why = why
  }
}
