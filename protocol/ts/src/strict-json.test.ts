import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { concat, utf8 } from './bytes.ts'
import { Refused } from './refused.ts'
import { members, readJson } from './strict-json.ts'

vi.setConfig({ testTimeout: 60_000 })

const nested = (depth: number) => utf8('['.repeat(depth) + ']'.repeat(depth))

describe('the strict reader', () => {
  test('reads what the platform writes', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8, stringUnit: 'binary' }), (json) => {
        expect(readJson(utf8(json))).toEqual(JSON.parse(json))
      }),
    )
  })

  test('tells brackets and colons in strings from those outside', () => {
    const value = { 'a:': '{"b":1,"b":2}', b: ['[', '":', '\\"'], '\\': { b: '}' } }
    expect(readJson(utf8(JSON.stringify(value, null, 2)))).toEqual(value)
  })

  test('accepts 32 nested containers', () => {
    expect(readJson(nested(32))).toBeDefined()
  })

  test('accepts the same member name in different objects', () => {
    expect(readJson(utf8('{"a":{"a":1},"b":[{"a":1},{"a":2}]}'))).toBeDefined()
  })

  test.each<[string, Uint8Array]>([
    ['a duplicate member', utf8('{"a":1,"a":1}')],
    ['a duplicate member written with an escape', utf8('{"a":1,"\\u0061":1}')],
    ['a duplicate member after white space', utf8('{"a" :1,"a"\n:1}')],
    ['a duplicate member deep inside', utf8('[{"x":{"a":1,"b":[{}],"a":2}}]')],
    ['the same empty name twice', utf8('{"":1,"":2}')],
    ['33 nested containers', nested(33)],
    ['very deep nesting', nested(100_000)],
    ['an escaped lone surrogate', utf8('{"a":"\\ud83d"}')],
    ['an escaped lone surrogate in a name', utf8('{"\\udc00":1}')],
    ['a byte-order mark', concat(Uint8Array.of(0xef, 0xbb, 0xbf), utf8('{}'))],
    ['invalid UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
    ['trailing bytes', utf8('{} {}')],
    ['a trailing zero', utf8('{}\0')],
    ['a comment', utf8('{/**/}')],
    ['a trailing comma', utf8('[1,]')],
    ['a leading zero', utf8('[01]')],
    ['NaN', utf8('[NaN]')],
    ['single quotes', utf8("{'a':1}")],
    ['a raw control character', utf8('"\n"')],
    ['nothing', new Uint8Array()],
  ])('refuses %s (KB-5)', (_, bytes) => {
    expect(() => readJson(bytes)).toThrow(Refused)
  })

  test('knows the members of an object exactly', () => {
    expect(members({ a: 1, b: 2 }, ['a'], ['b', 'c'])).toEqual({ a: 1, b: 2 })
    for (const value of [{ b: 2 }, { a: 1, d: 1 }, [], null, 'a']) {
      expect(() => members(value, ['a'], ['b', 'c'])).toThrow(Refused)
    }
  })
})
