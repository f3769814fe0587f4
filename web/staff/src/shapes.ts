/** What came over the line is unknown until it was read here, once. */
export class Unexpected extends Error {
  constructor() {
    super('unexpected answer')
  }
}

export type Read<T> = (value: unknown) => T

export function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unexpected()
  return value as Record<string, unknown>
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new Unexpected()
  return value
}

export function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new Unexpected()
  return value
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Unexpected()
  return value
}

export function list<T>(each: Read<T>): Read<T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new Unexpected()
    return value.map(each)
  }
}

export function orNull<T>(read: Read<T>): Read<T | null> {
  return (value) => (value === null || value === undefined ? null : read(value))
}

export function oneOf<T extends string>(...allowed: readonly T[]): Read<T> {
  return (value) => {
    const found = allowed.find((option) => option === value)
    if (found === undefined) throw new Unexpected()
    return found
  }
}
