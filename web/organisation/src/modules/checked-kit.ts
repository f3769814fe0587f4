import type { Directory } from '@klankbord/protocol/directory'
import { type Presentation, readPresentation } from '@klankbord/protocol/presentation'
import { type ChannelLink, channelLink, leadsTo } from '@klankbord/staff/awareness/kit'
import type { ChannelKit } from './awareness-api.ts'

/** A kit that leads where the signed list leads, and how the practice signed that the organisation shows itself. */
export type CheckedKit = ChannelLink & { shown: Presentation | null }

/** Null for a kit with another link than the one this browser computes from the list it verified. */
export async function checkKit(
  { kit, presentation }: Omit<ChannelKit, 'channel'>,
  newest: Directory,
): Promise<CheckedKit | null> {
  const origin = kit.address.split(`/${newest.channel}`)[0] ?? ''
  const made = await channelLink(newest, origin)
  if (!leadsTo(made.link, kit)) return null
  // What was not signed beside the newest list reporters do not see either.
  const shown = presentation && (await readPresentation(presentation, newest).catch(() => null))
  return { ...made, shown }
}
