/** Endings of kinds of files that only show something when they are opened; none of them can run. */
const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
  'application/msword': 'doc',
  'application/rtf': 'rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}

/**
 * `bestand-1.pdf`: the name under which a file of somebody else is saved (KB-40). Nothing of the sender's own name is in
 * it: that could tell what is being talked about in a list of downloads, or turn its ending around. A kind that is not
 * known is saved as `.bin`, which nothing opens by itself.
 */
export function safeName(mime: string, place: number, word = 'bestand'): string {
  const kind = mime.toLowerCase()
  return `${word}-${place}.${Object.hasOwn(endings, kind) ? endings[kind] : 'bin'}`
}
