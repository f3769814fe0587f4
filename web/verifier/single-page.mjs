import { createHash } from 'node:crypto'

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * One page with its script and its style inside, that may run exactly these and fetch nothing: it works from a file,
 * years from now, on a machine without a network.
 */
export function onePage(page, script, style) {
  // A comment or a string of the script must not end it.
  const code = `\n${script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--')}`
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  return page
    .replace(/[ \t]*<(?:script|link)\b[^>]*\b(?:src|href)="[^"]*"[^>]*>(?:<\/script>)?\n?/g, '')
    .replace('__POLICY__', () => policy)
    .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
    .replace('</body>', () => `  <script type="module">${code}</script>\n  </body>`)
}

/** Leaves one file behind instead of a page, a script and a style sheet. */
export function singlePage(name) {
  return {
    name: 'single-page',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle)
        const scripts = files.filter((file) => file.type === 'chunk')
        const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
        const [script] = scripts
        const [style] = styles
        const page = bundle['index.html']
        if (scripts.length !== 1 || styles.length !== 1 || page?.type !== 'asset') {
          throw new Error('one page, one script and one style sheet were expected')
        }
        const source = onePage(String(page.source), script.code, String(style.source))
        for (const file of files) delete bundle[file.fileName]
        this.emitFile({ type: 'asset', fileName: name, source })
      },
    },
  }
}
