import { Details } from '@klankbord/kit/Details.tsx'
import type { AttachmentRef } from '@klankbord/protocol/message'
import authority from '../../data/authority.json' with { type: 'json' }
import type { EscalationKey } from '../../escalation-texts/escalation-texts.ts'
import { spokenDay } from '../../modules/days.ts'
import { listed } from '../../modules/language.ts'
import { spokenSize } from '../file-labels.ts'
import { File } from '../Messages.tsx'
import type { EscalationProps } from './EscalationPanel.tsx'

/** Letter by letter what the organisation gets, who gets it, and what that means. Before a choice all of it is open. */
export function ExactText(props: EscalationProps & { open: boolean }) {
  if (props.open) return <Everything {...props} />
  return (
    <>
      <External {...props} />
      <Details summary={props.tellOf('esc.show')} testid="r11-show">
        <Everything {...props} />
      </Details>
    </>
  )
}

function Everything(props: EscalationProps & { open: boolean }) {
  const { escalation, tellOf, name, language, open } = props
  const { draft, addressees, ack } = escalation
  const named = addressees.map(({ name: officer }) => officer ?? tellOf('esc.officer'))
  const officers = listed(named, language)
  return (
    <>
      {open && <p class="lead">{tellOf('esc.lead', { officers, n: addressees.length })}</p>}
      {open && (
        <div class="card flow" data-testid="r11-info">
          <h3>{tellOf('esc.info.title')}</h3>
          <Part {...props} part="esc.protection" text={tellOf('esc.protection.text')} />
          <Part {...props} part="esc.investigation" text={tellOf('esc.investigation.text')} />
        </div>
      )}
      <h3>{tellOf('esc.exact')}</h3>
      {open && <p>{tellOf('esc.exact.text')}</p>}
      <Document {...props} />
      <h3>{tellOf('esc.to')}</h3>
      <ul>
        {addressees.map(({ kid, name: officer }) => (
          <li key={kid} data-testid="r11-addressee" data-id={kid}>
            <bdi>{officer ?? tellOf('esc.officer')}</bdi>
          </li>
        ))}
      </ul>
      {open && <p>{tellOf('esc.to.text')}</p>}
      {open && <p data-testid="r11-others">{tellOf('esc.others', { name })}</p>}
      <Part {...props} part="esc.known" testid="r11-known" text={tellOf('esc.known.text')} />
      <Part
        {...props}
        part="esc.terms"
        testid="r11-terms"
        text={tellOf('esc.terms.text', { ackDay: spokenDay(ack.shown, language) })}
      />
      <Part {...props} part="esc.limit" testid="r11-limit" text={tellOf('esc.limit.text', { name })} />
      {open && <External {...props} />}
      <p class="hint">{tellOf('esc.day', { day: spokenDay(draft.document.day, language) })}</p>
    </>
  )
}

/** The way outside stands there before and after a choice, and never behind a fold (ESC-9, R11-6). */
function External(props: EscalationProps) {
  const { tellOf, language } = props
  const text = tellOf('esc.external.text', { authority: authorityName(language) })
  return <Part {...props} part="esc.external" testid="r11-external" text={`${text} ${authority.phone}`} />
}

export const authorityName = (language: string): string => (language === 'nl' ? authority.nl : authority.en)

type PartProps = EscalationProps & {
  part: 'esc.protection' | 'esc.investigation' | 'esc.known' | 'esc.terms' | 'esc.limit' | 'esc.external'
  text: string
  testid?: string
}

function Part({ tellOf, part, text, testid }: PartProps) {
  const title: EscalationKey = part
  return (
    <p data-testid={testid}>
      <strong>{tellOf(title)}.</strong> {text}
    </p>
  )
}

/** The fields of the document and nothing else. */
function Document(props: EscalationProps) {
  const { escalation, tellOf } = props
  const { document } = escalation.draft
  return (
    <div class="card flow">
      <p>
        <strong>{tellOf('esc.subject')}:</strong> <bdi data-testid="r11-title">{document.title}</bdi>
      </p>
      <p class="said" dir="auto" data-testid="r11-text">
        {document.text}
      </p>
      {document.files.length > 0 && <h4>{tellOf('esc.files')}</h4>}
      {document.files.map((file) => (
        <DocumentFile key={file.hash} {...props} file={file} />
      ))}
    </div>
  )
}

type NamedFile = EscalationProps['escalation']['draft']['document']['files'][number]

/** A file is what its hash says: the copy in the conversation must be the very same bytes. */
function DocumentFile(props: EscalationProps & { file: NamedFile }) {
  const { escalation, conversation, inside, tellOf, language, file } = props
  const message = conversation.messages.find(({ msgId }) => msgId === escalation.message)
  const copy: AttachmentRef | undefined = message?.content?.att.find(
    ({ hash, size }) => hash === file.hash && size === file.size,
  )
  if (copy) {
    const opened = inside.opening.state.get()
    const shown = { ...copy, name: file.name, mime: file.mime }
    return (
      <File {...props} opened={opened} file={shown} onOpenFile={(one) => void inside.opening.open(one)} />
    )
  }
  return (
    <p>
      <bdi>{file.name}</bdi> <span class="hint">{spokenSize(file.size, language)}</span>
      <br />
      <span class="error">{tellOf('esc.file.missing')}</span>
    </p>
  )
}
