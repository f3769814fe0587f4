import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const source = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, 'src')
const folder = join(source, 'texts')
const words = (language) => JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'))

/** Heads of template literals such as `topic.${code}`: keys that begin so are looked up by their whole name. */
function builtWhileRunning() {
  const code = readdirSync(source, { recursive: true })
    .map(String)
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(join(source, file), 'utf8'))
  return code.flatMap((text) => [...text.matchAll(/`([\w.-]*\.[\w.-]*)\$\{/g)].map(([, head]) => head))
}

/**
 * Writes numbers instead of the keys of texts, in the texts and where they are used: the budget of ten
 * languages is small. The source, the type checker and the tests see names only.
 */
export function packedTexts() {
  const keys = Object.keys(words('nl'))
  const heads = builtWhileRunning()
  const named = (key) => !key.includes('.') || heads.some((head) => key.startsWith(head))
  const short = new Map(keys.map((key, at) => [key, named(key) ? key : String(at)]))
  return {
    name: 'packed-texts',
    enforce: 'pre',
    load(id) {
      const language = /[\\/]texts[\\/]([a-z]{2})\.json$/.exec(id.split('?')[0] ?? '')?.[1]
      if (!language) return null
      const own = words(language)
      const values = keys.map((key) => own[key] ?? 0)
      while (values[values.length - 1] === 0) values.pop()
      const names = keys.map((key) => (named(key) ? key : '')).join(' ')
      const code =
        language === 'nl'
          ? `export const pack = (values) => Object.fromEntries(values.map((text, at) => [names[at] || at, text || undefined]))
const names = ${JSON.stringify(names)}.split(' ')
export default pack(${JSON.stringify(values)})`
          : `import { pack } from './nl.json'
export default pack(${JSON.stringify(values)})`
      return { code, moduleType: 'js' }
    },
    transform(code, id) {
      if (!id.startsWith(source) || !/\.tsx?$/.test(id)) return null
      return code.replace(/'([\w-]+(?:\.[\w-]+)+)'/g, (whole, key) =>
        short.has(key) ? `'${short.get(key)}'` : whole,
      )
    },
  }
}
