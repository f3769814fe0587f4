import { useObservable } from '@klankbord/kit/use-observable'
import { useEffect, useState } from 'preact/hooks'
import { Answers } from '../components/Answers.tsx'
import { Composer } from '../components/Composer.tsx'
import { Conversation } from '../components/Conversation.tsx'
import { Receipt } from '../components/Receipt.tsx'
import { ToldInformation } from '../components/ToldInformation.tsx'
import { emptyDesk } from '../modules/replies.ts'
import { useTexts } from '../texts/text.ts'
import { ReplyAids } from './ReplyAids.tsx'
import { SafetyCard } from './SafetyCard.tsx'
import type { PanelProps } from './tabs.ts'
import { useWritable } from './use-writable.ts'

/** What was told, what was answered, and the place to answer. */
export function TalkPanel({ work, caseId, file, today }: PanelProps) {
  const { t } = useTexts()
  const { replies, shelf } = work
  const desk = useObservable(replies.desks).get(caseId) ?? emptyDesk
  const opened = useObservable(shelf.files)
  const channel = useObservable(work.channels).get(file.view.channel)
  const { undoSeconds } = useObservable(work.settings)
  const { view } = file
  const [since] = useState(file.readUpTo)
  const newest = file.messages.reduce(
    (top, { direction, seq }) => (direction === 1 ? Math.max(top, seq) : top),
    -1,
  )
  useEffect(() => work.haveRead(caseId), [newest, file.state])
  const report = file.messages.find((message) => message.report !== null)?.report
  const acknowledged = view.status !== 'RECEIVED' || desk.pending.some(({ receipt }) => receipt)
  const writable = useWritable({ work, file })
  const records = useObservable(work.records.all(caseId))
  const kept = records?.some(
    ({ t: type, body }) => type === 'draft' && body.kind === 'reply' && body.text === desk.draft.text,
  )
  return (
    <>
      <SafetyCard work={work} caseId={caseId} file={file} />
      {report && <Answers report={report} />}
      {report && <ToldInformation work={work} version={report.answers.info} />}
      {file.messages.length > 0 && (
        <Conversation
          file={file}
          pending={desk.pending}
          opened={opened}
          since={since}
          today={today}
          colleague={(kid) => channel?.people.find((person) => person.kid === kid)?.name ?? null}
          onOpenFile={(fileId) => void shelf.open(caseId, fileId)}
          onSaveFile={(fileId) => shelf.save(caseId, fileId)}
          onUndo={replies.undo}
          onNow={replies.now}
          onRetry={replies.retry}
        />
      )}
      {writable && !acknowledged && (
        <Receipt
          answerDue={view.answerDue}
          today={today}
          onSend={(text) => replies.sendReceipt(caseId, text, undoSeconds)}
        />
      )}
      {writable && <ReplyAids work={work} caseId={caseId} file={file} today={today} />}
      {writable && (
        <Composer
          desk={desk}
          onWrite={(text) => replies.write(caseId, text)}
          onAttach={(files) => void work.attach(caseId, files)}
          onDetach={(fileId) => replies.detach(caseId, fileId)}
          onKeepName={(fileId, keep) => replies.keepName(caseId, fileId, keep)}
          onSend={() => replies.send(caseId, undoSeconds)}
        />
      )}
      {kept && (
        <p class="hint" data-testid="a3-draft-kept">
          {t('a3.draft.kept')}
        </p>
      )}
    </>
  )
}
