/**
 * For every field a person types in (RG-19). Spelling services send text away, and Chromium keeps the
 * content of a field without autocomplete="off" in the session file of its profile.
 */
export const privateInput = {
  autocomplete: 'off',
  spellcheck: false,
  translate: false,
  'data-gramm': 'false',
} as const
