import { expect } from 'vitest'
import { Refused } from './refused.ts'

/**
 * Expects that an object is refused when any single byte of its header, or every 97th byte behind it, is
 * another one (KB-73), and when it is one byte shorter or longer. For tests only.
 */
export async function expectEveryFlipRefused(
  wire: Uint8Array,
  header: number,
  read: (wire: Uint8Array) => Promise<unknown>,
): Promise<void> {
  await read(wire)
  const accepted: number[] = []
  const refuses = async (changed: Uint8Array, name: number) => {
    const failure = await read(changed).then(
      () => null,
      (error: unknown) => error,
    )
    if (!(failure instanceof Refused)) accepted.push(name)
  }
  const places = Array.from(wire.keys()).filter((at) => at < header || (at - header) % 97 === 0)
  for (const at of [...places, wire.length - 1]) {
    const changed = wire.slice()
    changed[at] = (changed[at] as number) ^ (1 << (at % 8))
    await refuses(changed, at)
  }
  await refuses(wire.subarray(0, -1), -1)
  await refuses(Uint8Array.from([...wire, 0]), -2)
  expect(accepted).toEqual([])
}
