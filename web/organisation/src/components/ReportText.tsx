import { Details } from '@klankbord/kit/Details.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import type { CheckedEscalation } from '@klankbord/protocol/statements'
import { FileItem } from '@klankbord/staff/FileItem.tsx'
import type { FileEntry } from '@klankbord/staff/transfers'
import type { Workspace } from '../modules/desk-types.ts'
import type { Agreed } from '../modules/thread-check.ts'
import type { Content, PartContent } from '../modules/thread-content.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; thread: string; parts: Agreed; content: Content }

/** The exact text that every reporter agreed to, after what must not be done with it. */
export function ReportText({ work, thread, parts, content }: Props) {
  const { t } = useTexts()
  const [first] = parts
  return (
    <section class="card flow" aria-labelledby="report-title">
      <Notice kind="warn" testid="o2-must-not" title={t('o2.must-not.title')}>
        <p>{t('o2.must-not')}</p>
      </Notice>
      <p data-testid="o2-presumption">{t('o2.presumption')}</p>
      {parts.length > 1 ? (
        <>
          <h2 id="report-title">{t('o2.parts', { count: String(parts.length) })}</h2>
          <p>{t('o2.parts.apart')}</p>
          {parts.map((part, at) => (
            <article key={part.escNonce} class="flow" aria-labelledby={`part-${at}`} data-testid="o2-part">
              <h3 id={`part-${at}`}>
                {t('part', { number: String(at + 1) })}: <bdi>{part.document.title}</bdi>
              </h3>
              <Part work={work} thread={thread} part={part} content={content.parts[at]} at={at} />
            </article>
          ))}
        </>
      ) : (
        <>
          <h2 id="report-title" dir="auto">
            {first.document.title}
          </h2>
          <Part work={work} thread={thread} part={first} content={content.parts[0]} at={null} />
        </>
      )}
      <Details summary={t('o2.concerned')} testid="o2-concerned">
        <p>{t('o2.concerned.intro')}</p>
        <h3>{t('o2.concerned.title')}</h3>
        <p class="said">{t('o2.concerned.letter')}</p>
        <p class="hint">{t('o2.concerned.later')}</p>
      </Details>
      <Details summary={t('o2.verifier')} testid="o2-verifier">
        <p>{t('o2.verifier.text')}</p>
        {parts.map((part, at) => (
          <Keep key={part.escNonce} work={work} part={part} at={parts.length > 1 ? at : null} />
        ))}
      </Details>
    </section>
  )
}

type PartProps = {
  work: Workspace
  thread: string
  part: CheckedEscalation
  content: PartContent | undefined
  at: number | null
}

function Part({ work, thread, part, content }: PartProps) {
  const { t } = useTexts()
  return (
    <>
      {content?.withdrawn && (
        <Notice kind="warn" testid="o2-withdrawn">
          <p>{t('o2.withdrawn')}</p>
        </Notice>
      )}
      <p class="said report-text" dir="auto" data-testid="o2-text">
        {part.document.text}
      </p>
      <Files work={work} thread={thread} files={content?.files ?? []} />
    </>
  )
}

function Keep({ work, part, at }: Pick<PartProps, 'work' | 'part' | 'at'>) {
  const { t } = useTexts()
  const name = at === null ? 'melding.json' : `melding-deel-${at + 1}.json`
  const keep = () => work.shelf.hand(new Blob([part.received], { type: 'application/json' }), name)
  return (
    <button type="button" data-testid="o2-verifier-save" onClick={keep}>
      {t('o2.verifier.save')}
      {at !== null && ` (${t('part', { number: String(at + 1) })})`}
    </button>
  )
}

/** Files are fetched and opened only when somebody asks for them. */
export function Files({
  work,
  thread,
  files,
}: {
  work: Workspace
  thread: string
  files: readonly FileEntry[]
}) {
  const opened = useObservable(work.shelf.files)
  return (
    <>
      {files.map((file) => (
        <FileItem
          key={file.id}
          prefix="o2"
          file={file}
          opened={opened.get(file.id)}
          onOpen={() => void work.shelf.open(thread, file.id)}
          onSave={() => work.shelf.save(thread, file.id)}
        />
      ))}
    </>
  )
}
