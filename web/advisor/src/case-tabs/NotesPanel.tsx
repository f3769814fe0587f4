import { Notice } from '@klankbord/kit/Notice.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { Confirm } from '@klankbord/staff/Confirm.tsx'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import type { Workspace } from '../modules/desk-types.ts'
import { draftKey } from '../modules/drafts.ts'
import type { CaseRecord } from '../modules/records.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Pick<Workspace, 'records' | 'drafts'>; caseId: string; today: string }

/** Notes for nobody else. This panel is given no way to a reporter (A3-1). */
export function NotesPanel({ work, caseId, today }: Props) {
  const { t, day } = useTexts()
  const { records, drafts } = work
  const all = useObservable(records.all(caseId))
  const typed = useObservable(drafts.texts).get(draftKey(caseId, 'note')) ?? ''
  const [editing, setEditing] = useState<string | null>(null)
  const [removing, setRemoving] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<'empty' | 'failed' | null>(null)
  const notes = (all ?? []).filter((record) => record.t === 'note').sort(newestFirst)
  const write = (text: string) => drafts.write(caseId, 'note', text)
  const save = async () => {
    const text = typed.trim()
    if (text === '') {
      setTrouble('empty')
      return document.getElementById('note')?.focus()
    }
    try {
      await records.save(caseId, { ...(editing === null ? {} : { id: editing }), t: 'note', body: { text } })
      write('')
      setEditing(null)
      setTrouble(null)
      say(t('a4.note.saved'))
    } catch {
      setTrouble('failed')
    }
  }
  const remove = (id: string) => {
    setRemoving(null)
    records.remove(caseId, id).then(
      () => say(t('a4.note.deleted')),
      () => setTrouble('failed'),
    )
  }
  const edit = (id: string, text: string) => {
    setEditing(id)
    write(text)
    document.getElementById('note')?.focus()
  }
  return (
    <section class="private flow" data-testid="a4-notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('a4.notes.title')}</h2>
      <p class="only-me" data-testid="a4-only-me">
        {t('a4.only-me')}
      </p>
      <form
        class="flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p class="label" id="note-label">
          {t(editing === null ? 'a4.note' : 'a4.note.change')}
        </p>
        <StoryField
          id="note"
          labelledBy="note-label"
          rows={4}
          value={typed}
          testid="a4-note-text"
          error={trouble === 'empty' ? t('a4.note.empty') : undefined}
          onInput={(text) => {
            setTrouble(null)
            write(text)
          }}
        />
        <div class="actions">
          <button type="submit" data-testid="a4-note-save">
            {t('a4.note.save')}
          </button>
          {editing !== null && (
            <button
              type="button"
              class="link"
              onClick={() => {
                setEditing(null)
                write('')
              }}
            >
              {t('a4.never-mind')}
            </button>
          )}
        </div>
      </form>
      {trouble === 'failed' && (
        <Notice kind="danger">
          <p>{t('a4.failed')}</p>
        </Notice>
      )}
      {all === null && <p class="hint">{t('a4.opening')}</p>}
      <ul class="plain flow">
        {notes.map((note) => (
          <li key={note.id} class="card" data-testid="a4-note" data-id={note.id}>
            <p class="hint">{day(note.at, today)}</p>
            <p class="said" dir="auto">
              {textOf(note)}
            </p>
            <div class="actions">
              <button
                type="button"
                class="link"
                data-testid="a4-note-edit"
                onClick={() => edit(note.id, textOf(note))}
              >
                {t('a4.note.edit')}
              </button>
              <button
                type="button"
                class="link"
                data-testid="a4-note-delete"
                onClick={() => setRemoving(note.id)}
              >
                {t('a4.note.delete')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {removing !== null && (
        <Confirm text={t('a4.note.confirm')} onYes={() => remove(removing)} onNo={() => setRemoving(null)} />
      )}
    </section>
  )
}

const textOf = ({ body }: CaseRecord): string => (typeof body.text === 'string' ? body.text : '')

function newestFirst(one: CaseRecord, other: CaseRecord): number {
  return other.at.localeCompare(one.at) || one.id.localeCompare(other.id)
}
