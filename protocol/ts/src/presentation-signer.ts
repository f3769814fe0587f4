import { base64url, utf8 } from './bytes.ts'
import { type DirectoryEntry, readDirectory } from './directory.ts'
import { signerOf } from './ed25519.ts'
import { type Presentation, type PresentationEntry, readPresentation } from './presentation.ts'
import type { Identity } from './vault.ts'

/**
 * Writes a presentation for the directory that is signed with it, and signs its exact bytes (section 7.6). What a
 * reader would refuse is refused here.
 */
export async function signPresentation(
  root: Identity,
  beside: DirectoryEntry,
  { colour, welcome, information, logo }: Presentation,
): Promise<PresentationEntry> {
  const directory = await readDirectory(beside)
  const document = {
    v: 1,
    directory: directory.hash,
    colour,
    welcome: welcome && { nl: welcome.nl, en: welcome.en },
    information: information && {
      version: information.version,
      nl: { title: information.nl.title, text: information.nl.text },
      en: { title: information.en.title, text: information.en.text },
    },
    ...(logo && { logo }),
  }
  const bytes = utf8(JSON.stringify(document))
  const signature = await (await signerOf(root.seed)).sign('presentation', bytes)
  const entry = { doc: base64url(bytes), sig: base64url(signature) }
  await readPresentation(entry, directory)
  return entry
}
