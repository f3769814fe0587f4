import { Details } from '@klankbord/kit/Details.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import type { CheckedEscalation } from '@klankbord/protocol/statements'
import { FileItem } from '@klankbord/staff/FileItem.tsx'
import type { FileEntry } from '@klankbord/staff/transfers'
import type { Workspace } from '../modules/desk-types.ts'
import type { Content } from '../modules/thread-content.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; thread: string; escalation: CheckedEscalation; content: Content }

/** The exact text that the reporter agreed to, after what must not be done with it. */
export function ReportText({ work, thread, escalation, content }: Props) {
  const { t } = useTexts()
  const { document, received } = escalation
  const keep = () => work.shelf.hand(new Blob([received], { type: 'application/json' }), 'melding.json')
  return (
    <section class="card flow" aria-labelledby="report-title">
      <Notice kind="warn" testid="o2-must-not" title={t('o2.must-not.title')}>
        <p>{t('o2.must-not')}</p>
      </Notice>
      <p data-testid="o2-presumption">{t('o2.presumption')}</p>
      {content.withdrawn && (
        <Notice kind="warn" testid="o2-withdrawn">
          <p>{t('o2.withdrawn')}</p>
        </Notice>
      )}
      <h2 id="report-title" dir="auto">
        {document.title}
      </h2>
      <p class="said report-text" dir="auto" data-testid="o2-text">
        {document.text}
      </p>
      <Files work={work} thread={thread} files={content.files} />
      <Details summary={t('o2.concerned')} testid="o2-concerned">
        <p>{t('o2.concerned.intro')}</p>
        <h3>{t('o2.concerned.title')}</h3>
        <p class="said">{t('o2.concerned.letter')}</p>
        <p class="hint">{t('o2.concerned.later')}</p>
      </Details>
      <Details summary={t('o2.verifier')} testid="o2-verifier">
        <p>{t('o2.verifier.text')}</p>
        <button type="button" data-testid="o2-verifier-save" onClick={keep}>
          {t('o2.verifier.save')}
        </button>
      </Details>
    </section>
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
