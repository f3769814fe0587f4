import { newPickupCode } from '@klankbord/protocol/pickup-code'
import { openReporterKeys, type ReporterKeys } from '@klankbord/protocol/reporter-keys'

export type Pickup = { digits: string; keys: ReporterKeys }

/**
 * The code of a report that is being written. It is made once, before anything is sent, so that a lost
 * answer of the server loses nothing (R6-4).
 */
export function createPickup() {
  let made: Promise<Pickup> | null = null
  const make = async (): Promise<Pickup> => {
    const digits = newPickupCode()
    return { digits, keys: await openReporterKeys(digits) }
  }
  return {
    get(): Promise<Pickup> {
      made ??= make()
      return made
    },
    /** The conversation goes on with these keys; the digits are dropped. */
    hand(): Promise<Pickup> | null {
      const handed = made
      made = null
      return handed
    },
    forget(): void {
      made?.then(({ keys }) => keys.forget()).catch(() => {})
      made = null
    },
  }
}

export type PickupHolder = ReturnType<typeof createPickup>
