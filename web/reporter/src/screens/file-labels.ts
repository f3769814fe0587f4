import type { FileLabels, FileRow } from '@klankbord/kit/FileList.tsx'
import type { Chosen } from '../modules/files.ts'
import type { Say } from '../modules/language.ts'

export const fileLabels = (say: Say): FileLabels => ({
  list: say('r4.list'),
  states: {
    cleaning: say('r4.cleaning'),
    ready: say('r4.ready'),
    warning: say('r4.warning'),
    uploading: say('r4.uploading'),
    done: say('r4.done'),
    error: say('r4.failed'),
  },
  keepName: say('r4.keepName'),
  warning: say('r4.fileWarning'),
  keep: say('r4.keep'),
  leaveOut: say('r4.leaveOut'),
  remove: say('r4.remove'),
  cancel: say('r4.cancel'),
  percent: (n) => say('r4.percent', { n }),
})

export function spokenSize(bytes: number, language: string): string {
  const mega = bytes >= 1_000_000
  return new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  }).format(mega ? bytes / 1_000_000 : Math.max(1, bytes / 1000))
}

const problems = { heic: 'r4.heic', large: 'r4.large', unreadable: 'r4.unreadable' } as const

export const fileRows = (files: readonly Chosen[], say: Say, language: string): FileRow[] =>
  files.map(({ id, name, original, size, step, keepName, percent, problem }) => ({
    id,
    name,
    original,
    size: spokenSize(size, language),
    state: step,
    keepName,
    percent,
    problem: problem === null ? undefined : say(problems[problem]),
  }))
