import { Notice } from '@klankbord/kit/Notice.tsx'
import type { Slot } from '@klankbord/kit/talks'
import { useObservable } from '@klankbord/kit/use-observable'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { agreedElsewhere, caseTalks, overlap } from '../modules/appointments.ts'
import { useTexts } from '../texts/text.ts'
import { AppointmentCard } from './AppointmentCard.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import type { PanelProps } from './tabs.ts'

/** Appointments of a case: what was proposed, agreed and held (A4). */
export function AppointmentsPanel({ work, caseId, file, today }: PanelProps) {
  const { t } = useTexts()
  const kept = useObservable(work.appointments.kept).get(caseId)
  const pending = useObservable(work.replies.desks).get(caseId)?.pending ?? []
  const { slots: published } = useObservable(work.settings)
  const { files } = useObservable(work.cases)
  const taken = useMemo(() => agreedElsewhere(files, caseId), [files, caseId])
  const isFree = (slot: Slot) => !taken.some((other) => overlap(slot, other))
  const [failed, setFailed] = useState(false)
  const [proposing, setProposing] = useState<string | null>(null)
  const count = file.messages.length
  useEffect(() => {
    work.appointments
      .follow(file)
      .then(() => setFailed(false))
      .catch(() => setFailed(true))
  }, [work, caseId, count])
  const talks = caseTalks(file, kept)
  const open = talks.filter(({ state, kept: known }) => {
    const over = known?.state === 'HELD' || known?.state === 'NO_SHOW'
    return !over && (state === 'proposed' || state === 'agreed')
  })
  const writable = file.state === 'open' && file.view.status !== 'CLOSED' && kept !== undefined
  const send = (body: Record<string, unknown>) => {
    const told = kept ? { free: kept.firstConsultFree, freeHours: kept.freeCancelHours } : {}
    work.replies.sendTyped(caseId, 'appointment', { ...body, ...told })
  }
  const step = (id: string, name: 'hold' | 'miss', quarters?: number) =>
    work.appointments
      .take(caseId, id, quarters === undefined ? { step: name } : { step: name, quarters })
      .then(() => say(t('a4.appointments.saved')))
      .catch(() => setFailed(true))
  return (
    <section class="flow" data-testid="a4-appointments">
      <p class="hint">{t('a4.visible')}</p>
      {failed && (
        <Notice kind="warn">
          <p>{t('a4.appointments.failed')}</p>
        </Notice>
      )}
      {kept && (
        <p data-testid="a4-free" data-free={String(kept.firstConsultFree)}>
          {t(kept.firstConsultFree ? 'a4.free.left' : 'a4.free.used')}
        </p>
      )}
      {pending.some(({ t: type }) => type === 'appointment') && (
        <p role="status">{t('a4.appointments.sending')}</p>
      )}
      {talks.length === 0 && <p class="empty">{t('a4.appointments.none')}</p>}
      {talks.map((talk) => (
        <AppointmentCard
          key={talk.id}
          {...{ talk, today, writable }}
          clashes={open.includes(talk) && !(talk.agreed ? [talk.agreed] : talk.slots).some(isFree)}
          onSend={(body) => send({ id: talk.id, ...body })}
          onHeld={(quarters) => void step(talk.id, 'hold', quarters)}
          onMissed={() => void step(talk.id, 'miss')}
          onPropose={() => setProposing(talk.id)}
        />
      ))}
      {writable &&
        (proposing === null ? (
          open.length === 0 && (
            <button type="button" data-testid="a4-new" onClick={() => setProposing('')}>
              {t('a4.propose.new')}
            </button>
          )
        ) : (
          <ProposeForm
            today={today}
            published={published}
            isFree={isFree}
            onPublish={(slots) => void work.change({ slots }).catch(() => setFailed(true))}
            onSend={(slots, text) => {
              const id = proposing || hex(randomBytes(16))
              send(text === '' ? { op: 'propose', id, slots } : { op: 'propose', id, slots, text })
              setProposing(null)
            }}
            onStop={() => setProposing(null)}
          />
        ))}
    </section>
  )
}
