import { defineConfig } from 'vite'
import { publishedFiles } from '../kit/published-files.mjs'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [publishedFiles()],
  build: {
    target: 'es2020',
    // A data: URI would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: false,
    sourcemap: false,
  },
  server: { proxy: { '/v1': 'http://localhost:8083' } },
})
