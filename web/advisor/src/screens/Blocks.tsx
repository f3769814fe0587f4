import { privateInput } from '@klankbord/kit/private-input'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import type { Workspace } from '../modules/desk-types.ts'
import { type BlockText, longestBlock, type TextBlock, unresolved } from '../modules/text-blocks.ts'
import { type TextKey, useTexts } from '../texts/text.ts'

const empty: BlockText = { title: '', nl: '', en: '' }

const checklists: readonly { list: TextKey; checks: readonly TextKey[] }[] = [
  {
    list: 'a5.list.intake',
    checks: ['a5.intake.safe', 'a5.intake.role', 'a5.intake.secrecy', 'a5.intake.mode', 'a5.intake.next'],
  },
  {
    list: 'a5.list.escalation',
    checks: [
      'a5.escalation.wish',
      'a5.escalation.text',
      'a5.escalation.who',
      'a5.escalation.officer',
      'a5.escalation.after',
    ],
  },
  {
    list: 'a5.list.closing',
    checks: [
      'a5.closing.agree',
      'a5.closing.aftercare',
      'a5.closing.back',
      'a5.closing.coding',
      'a5.closing.notes',
    ],
  },
]

/** Text blocks, own and of the practice, and checklists (A5). */
export function Blocks({ work }: { work: Workspace }) {
  const { t } = useTexts()
  const blocks = useObservable(work.textBlocks.all)
  const [editing, setEditing] = useState<TextBlock | 'new' | null>(null)
  useEffect(() => void work.textBlocks.load().catch(() => {}), [work])
  const own = blocks.filter((block) => block.own)
  const practice = blocks.filter((block) => !block.own)
  const save = async (text: BlockText) => {
    await work.textBlocks.save(editing === 'new' || editing === null ? null : editing.id, text)
    setEditing(null)
    say(t('a5.saved'))
  }
  return (
    <div class="page flow" data-testid="a5">
      <StepTitle takeFocus>{t('a5.title')}</StepTitle>
      <h2>{t('a5.blocks')}</h2>
      <h3>{t('a5.own')}</h3>
      {own.length === 0 && <p class="empty">{t('a5.empty')}</p>}
      <BlockList
        blocks={own}
        onEdit={setEditing}
        onRemove={(block) => void work.textBlocks.remove(block.id).catch(() => {})}
      />
      {editing === null ? (
        <p>
          <button type="button" data-testid="a5-new" onClick={() => setEditing('new')}>
            {t('a5.new')}
          </button>
        </p>
      ) : (
        <BlockForm
          key={editing === 'new' ? 'new' : editing.id}
          start={editing === 'new' ? empty : editing}
          onSave={(text) => void save(text).catch(() => {})}
          onCancel={() => setEditing(null)}
        />
      )}
      {practice.length > 0 && (
        <>
          <h3>{t('a5.practice')}</h3>
          <BlockList blocks={practice} />
        </>
      )}
      <h2>{t('a5.checklists')}</h2>
      {checklists.map(({ list, checks }) => (
        <fieldset key={list} data-testid="a5-checklist">
          <legend>{t(list)}</legend>
          {checks.map((check) => (
            <label key={check} class="choice small">
              <input type="checkbox" data-testid="a5-check" />
              <span>{t(check)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <p class="hint">{t('a5.check.hint')}</p>
    </div>
  )
}

type ListProps = {
  blocks: readonly TextBlock[]
  onEdit?: (block: TextBlock) => void
  onRemove?: (block: TextBlock) => void
}

function BlockList({ blocks, onEdit, onRemove }: ListProps) {
  const { t } = useTexts()
  return (
    <ul class="referrals">
      {blocks.map((block) => (
        <li key={block.id} class="referral" data-testid="a5-block">
          <p>
            <strong dir="auto">{block.title}</strong>
          </p>
          <p class="plain-text" lang="nl">
            {block.nl}
          </p>
          <p class="plain-text" lang="en">
            {block.en}
          </p>
          {onEdit && onRemove && (
            <div class="actions">
              <button type="button" data-testid="a5-edit" onClick={() => onEdit(block)}>
                {t('a5.edit', { title: block.title })}
              </button>
              <button type="button" class="link" data-testid="a5-remove" onClick={() => onRemove(block)}>
                {t('a5.remove', { title: block.title })}
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

type FormProps = { start: BlockText; onSave: (text: BlockText) => void; onCancel: () => void }

function BlockForm({ start, onSave, onCancel }: FormProps) {
  const { t } = useTexts()
  const [text, setText] = useState(start)
  const [incomplete, setIncomplete] = useState(false)
  const missing = unresolved(`${text.nl} ${text.en}`)
  return (
    <form
      class="card flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const { title, nl, en } = text
        if (title.trim() === '' || nl.trim() === '' || en.trim() === '') setIncomplete(true)
        else onSave({ title: title.trim(), nl: nl.trim(), en: en.trim() })
      }}
    >
      {incomplete && (
        <p class="error" role="alert">
          {t('a5.both')}
        </p>
      )}
      <div class="field">
        <label class="label" for="block-title">
          {t('a5.block-title')}
        </label>
        <input
          id="block-title"
          type="text"
          maxLength={120}
          value={text.title}
          data-testid="a5-block-title"
          onInput={(event) => setText({ ...text, title: event.currentTarget.value })}
          {...privateInput}
        />
      </div>
      {(['nl', 'en'] as const).map((language) => (
        <div key={language} class="field">
          <label class="label" for={`block-${language}`}>
            {t(`a5.${language}`)}
          </label>
          <textarea
            id={`block-${language}`}
            rows={4}
            lang={language}
            maxLength={longestBlock}
            value={text[language]}
            aria-describedby="block-variables"
            data-testid={`a5-block-${language}`}
            onInput={(event) => setText({ ...text, [language]: event.currentTarget.value })}
            {...privateInput}
          />
        </div>
      ))}
      <p class="hint" id="block-variables">
        {t('a5.variables', { example: '{dag}', name: '{naam}', organisation: '{organisatie}' })}
      </p>
      {missing.length > 0 && (
        <p class="hint" role="status" data-testid="a5-unresolved">
          {t('a5.unresolved', { names: missing.join(', ') })}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="main" data-testid="a5-save">
          {t('a5.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('a5.cancel')}
        </button>
      </div>
    </form>
  )
}
