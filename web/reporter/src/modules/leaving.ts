import type { Profile } from './api.ts'
import { isRecord } from './parsing.ts'

/** The last day of an organisation, and who can be turned to afterwards; null while it stays. */
export function leavingOf({ leaving }: Profile): { on: string; other: string | null } | null {
  if (!isRecord(leaving)) return null
  const { on, other } = leaving
  if (typeof on !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(on)) return null
  return { on, other: typeof other === 'string' ? other : null }
}
