import { isNative } from './xwing.ts'

/**
 * True if the platform has X-Wing and a real round trip succeeds; otherwise the first grant or prekey loads
 * a fallback of about 8 KB.
 */
export function xwingNative(): Promise<boolean> {
  return isNative()
}
