import { defineConfig } from 'vite'
import { plainImports } from '../kit/plain-imports.ts'
import { singlePage } from './single-page.mjs'

export default defineConfig({
  plugins: [plainImports(), singlePage('authorship.html')],
  build: {
    target: 'es2020',
    assetsInlineLimit: 0,
    modulePreload: false,
    sourcemap: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
