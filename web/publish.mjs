// Gives the entry files of a page their integrity and publishes the hash of every file as /build.json.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'

const sha384 = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`
const named = /<(script|link)([^>]*?) (src|href)="\/(assets\/[^"]+)"/g

/** A plugin of Vite, for builds only. */
export function publish() {
  let folder = 'dist'
  return {
    name: 'publish',
    apply: 'build',
    configResolved({ root, build }) {
      folder = isAbsolute(build.outDir) ? build.outDir : join(root, build.outDir)
    },
    closeBundle() {
      const page = join(folder, 'index.html')
      const html = readFileSync(page, 'utf8').replace(
        named,
        (_, tag, rest, attribute, file) =>
          `<${tag}${rest} ${attribute}="/${file}" integrity="${sha384(join(folder, file))}"`,
      )
      writeFileSync(page, html)
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'build.json')
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
      const hashes = files.map((file) => [relative(folder, file).replaceAll('\\', '/'), sha384(file)])
      writeFileSync(
        join(folder, 'build.json'),
        `${JSON.stringify({ files: Object.fromEntries(hashes) }, null, 1)}\n`,
      )
    },
  }
}
