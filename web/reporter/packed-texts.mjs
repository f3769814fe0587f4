import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const words = (file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * Writes the keys of the texts once for all languages instead of once per language: the budget of ten
 * languages is small.
 */
export function packedTexts() {
  return {
    name: 'packed-texts',
    enforce: 'pre',
    load(id) {
      const file = id.split('?')[0] ?? ''
      if (!/[\\/]texts[\\/][a-z]{2}\.json$/.test(file)) return null
      const list = join(dirname(file), 'nl.json')
      const keys = Object.keys(words(list))
      const own = words(file)
      const values = keys.map((key) => own[key] ?? 0)
      while (values[values.length - 1] === 0) values.pop()
      const code =
        file === list
          ? `export const pack = (values) => Object.fromEntries(keys.flatMap((key, at) => values[at] ? [[key, values[at]]] : []))
const keys = ${JSON.stringify(keys.join(' '))}.split(' ')
export default pack(${JSON.stringify(values)})`
          : `import { pack } from './nl.json'
export default pack(${JSON.stringify(values)})`
      return { code, moduleType: 'js' }
    },
  }
}
