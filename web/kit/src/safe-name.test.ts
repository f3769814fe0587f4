import { expect, test } from 'vitest'
import { safeName } from './safe-name.ts'

test('a saved file tells its kind, and nothing of the name its sender chose', () => {
  expect(safeName('application/pdf', 1)).toBe('bestand-1.pdf')
  expect(safeName('IMAGE/JPEG', 2, 'file')).toBe('file-2.jpg')
})

test('what could run, or is of no known kind, is saved as bytes', () => {
  const strange = [
    'text/html',
    'image/svg+xml',
    'application/x-msdownload',
    'application/octet-stream',
    '',
    '../a',
  ]
  for (const mime of [...strange, 'constructor', '__proto__']) expect(safeName(mime, 1)).toBe('bestand-1.bin')
})
