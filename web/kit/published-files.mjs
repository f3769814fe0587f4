import { createHash } from 'node:crypto'

const hashOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`

/**
 * Lets the page say by hash which scripts and styles it runs, and publishes the hash of every file in
 * build.json, so that anyone can compare what a server gives with what this source builds.
 *
 * Scripts that the entry imports at once get a tag of their own: only then does the browser check them.
 */
export function publishedFiles() {
  return {
    name: 'published-files',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const bytesOf = (name) => {
          const file = bundle[name]
          if (!file) throw new Error(`${name} is not in the bundle`)
          return file.type === 'chunk' ? file.code : file.source
        }
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('no page in the bundle')
        const tag = (name) =>
          `<script type="module" crossorigin src="/${name}" integrity="${hashOf(bytesOf(name))}"></script>`
        page.source = String(page.source)
          .replace(/[ \t]*<script type="module" crossorigin src="\/([^"]+)"><\/script>\n?/g, (_, name) => {
            const entry = bundle[name]
            const imports = entry?.type === 'chunk' ? entry.imports : []
            return `${[...imports, name].map((one) => `    ${tag(one)}`).join('\n')}\n`
          })
          .replace(
            /<link rel="stylesheet" crossorigin href="\/([^"]+)">/g,
            (_, name) =>
              `<link rel="stylesheet" crossorigin href="/${name}" integrity="${hashOf(bytesOf(name))}">`,
          )
        const files = Object.keys(bundle).sort()
        const list = Object.fromEntries(files.map((name) => [name, hashOf(bytesOf(name))]))
        const source = `${JSON.stringify({ files: list }, null, 1)}\n`
        this.emitFile({ type: 'asset', fileName: 'build.json', source })
      },
    },
  }
}
