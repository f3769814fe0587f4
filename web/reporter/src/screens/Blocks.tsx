import type { Block } from '../modules/information.ts'

/** Blocks of the information text, each with its own heading. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map(({ title, text, more, lang }) => (
        <section key={text} lang={lang}>
          {title && <h2>{title}</h2>}
          <p>{text}</p>
          {more && <p>{more}</p>}
        </section>
      ))}
    </>
  )
}
