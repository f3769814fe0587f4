import type { ComponentChildren } from 'preact'
import { CaseListPane } from '../components/CaseListPane.tsx'
import type { Looking } from '../modules/case-filters.ts'
import type { CaseFile, CaseList } from '../modules/case-list.ts'
import type { AllMarks, CaseMarks } from '../modules/case-marks.ts'
import { useTexts } from '../texts/text.ts'

type Props = {
  list: CaseList
  marks: AllMarks
  looking: Looking
  /** The case of the address; `file` is missing while it is not there (yet). */
  /** Its test id tells which screen the detail is; a part of a case has a root of its own. */
  selected: { id: string; file: CaseFile | undefined; part?: 'handover' | undefined } | null
  today: string
  onLook: (looking: Looking) => void
  onOpen: (caseId: string) => void
  onMark: (caseId: string, change: Partial<CaseMarks>) => void
  record: ComponentChildren
  detail: ComponentChildren
}

/** List and case side by side; on a narrow screen one of them (A2, A3). */
export function Cases({
  list,
  marks,
  looking,
  selected,
  today,
  onLook,
  onOpen,
  onMark,
  record,
  detail,
}: Props) {
  const { t } = useTexts()
  const file = selected?.file
  const opening = selected !== null && (file === undefined ? !list.complete : file.state === 'opening')
  return (
    <div
      class={selected ? 'split with-detail' : 'split'}
      data-testid={opening || selected?.part ? undefined : selected ? 'a3' : 'a2'}
      data-id={selected?.id}
      aria-busy={opening}
    >
      <CaseListPane
        list={list}
        marks={marks}
        looking={looking}
        selected={selected?.id ?? null}
        record={selected === null && record}
        asTitle={!file || opening}
        today={today}
        onLook={onLook}
        onOpen={onOpen}
        onMark={onMark}
      />
      <div class="detail-pane">
        {!selected && <p class="empty">{t('a2.choose')}</p>}
        {opening && <p role="status">{t('a3.opening')}</p>}
        {selected && !opening && !file && <p class="empty">{t('a3.gone')}</p>}
        {file && !opening && detail}
      </div>
    </div>
  )
}
