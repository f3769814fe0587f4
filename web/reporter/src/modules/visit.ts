import { hold } from '@klankbord/kit/observable'
import { languages, texts } from '../texts/texts.ts'
import * as api from './api.ts'
import { createChannel } from './channel.ts'
import { answerDay } from './days.ts'
import { createDraft } from './draft.ts'
import { createExit, type Surroundings } from './exit.ts'
import { createFiles } from './files.ts'
import { createIdleWatch } from './idle.ts'
import type { Inside, InsideNeeds } from './inside.ts'
import { createLanguage, preferred } from './language.ts'
import { createPickup } from './pickup.ts'
import { payFor } from './proof.ts'
import { createScreens, type Steps } from './screens.ts'
import { createSending, type Former } from './sending.ts'
import { createUploading } from './uploading.ts'

/** What a visit takes from the browser. */
export type Around = Omit<InsideNeeds, 'neutralName'> & {
  path: string
  fragment: string
  exitTarget: string
  languages: readonly string[]
  steps: Steps
  page: Surroundings
  /** The scripts of this page with the hashes that the browser checked. */
  build: readonly { file: string; hash: string }[]
  /** The part behind the code comes when it is needed: a first report does without. */
  inside: () => Promise<(needs: InsideNeeds) => Inside>
}

/** What page R8 says once the code is out of sight. */
export type Finished = { advisor: string; day: string; former: Former | null }

/** Everything one visit holds, wired together. All of it is in memory and goes with the page. */
export function createVisit(around: Around) {
  const { today, origin } = around
  const language = createLanguage(preferred(around.languages, languages), texts)
  const neutralName = () => (language.current.get() === 'nl' ? 'bestand' : 'file')
  const screens = createScreens(around.steps)
  const exit = createExit(around.page, around.exitTarget)

  const channel = createChannel(around, today)
  const draft = createDraft()
  const pickup = createPickup()
  const files = createFiles(async () => (await pickup.get()).keys.mailbox, neutralName)
  const uploading = createUploading(files, async (attachment, length, signal) => {
    const { mailbox } = (await pickup.get()).keys
    const open = await channel.refresh()
    const proof = await payFor(mailbox, open.channel, signal)
    return api.reserveAttachment({ mailbox, attachment, length, ...proof }, undefined, signal)
  })
  const sending = createSending({
    channel,
    draft: draft.state,
    files,
    uploading,
    pickup,
    today,
    origin,
    language: language.current.get,
  })
  const finished = hold<Finished | null>(null)
  const inside = hold<Inside | null>(null)
  const insideTrouble = hold(false)
  const idle = createIdleWatch(around.clock, () => {
    inside.get()?.close()
    screens.leaveBehind({ at: 'return', notice: 'locked' })
  })

  function forgetReport(): void {
    draft.forget()
    uploading.forget()
    files.forget()
  }

  function forgetAll(): void {
    forgetReport()
    pickup.forget()
    sending.forget()
    finished.set(null)
    inside.get()?.close()
  }
  exit.onForget(forgetAll)
  exit.onForget(idle.stop)

  async function bringInside(): Promise<Inside | null> {
    const there = inside.get()
    if (there) return there
    insideTrouble.set(false)
    try {
      const create = await around.inside()
      inside.set(create({ ...around, neutralName }))
    } catch {
      insideTrouble.set(true)
    }
    return inside.get()
  }

  const writing = ['whom', 'story', 'question', 'check', 'code', 'retype']
  function watch(): void {
    const { at } = screens.shown.get()
    const part = inside.get()
    if (at === 'return') void bringInside()
    const within = ['talk', 'limits'].includes(at)
    if (part?.isOpen() && !within) part.close()
    if (part?.isOpen()) {
      if (!idle.locks() || idle.state.get() === 'off') idle.start(true)
      part.watch()
    } else if (writing.includes(at)) {
      if (idle.locks() || idle.state.get() === 'off') idle.start(false)
    } else if (idle.state.get() !== 'off') idle.stop()
  }
  screens.shown.subscribe(watch)

  sending.state.subscribe(() => {
    if (sending.state.get().at === 'sent' && screens.shown.get().at !== 'code') {
      forgetReport()
      screens.leaveBehind({ at: 'code' })
    }
  })

  return {
    ...{ language, screens, exit, channel, draft, files, uploading, sending, finished, idle },
    ...{ inside, insideTrouble, bringInside, today },
    save: around.save,
    build: around.build,
    say: language.say,
    chooseLanguage: (code: string) => {
      const found = languages.find((one) => one === code)
      if (found) language.choose(found)
    },
    /** The code is kept, or not wanted: from here on only the keys stay, for the way into the conversation. */
    finish(): void {
      const sent = sending.state.get()
      const open = channel.state.get()
      if (sent.at !== 'sent' || open.state !== 'open') return
      const day = answerDay(today(), open.open.profile.answerWorkingDays, sent.answersFrom)
      finished.set({ advisor: sent.advisor, day, former: sent.former })
      screens.leaveBehind({ at: 'done' })
      sending.forget()
    },
    /** From "done" straight into the conversation, without the code. */
    async openMine(): Promise<void> {
      const mine = await pickup.hand()
      const part = await bringInside()
      try {
        if (!mine || !part) throw new TypeError('no keys')
        await part.openWith(mine.keys, mine.digits.slice(0, 5))
        // Words that came too late for the report need not be written twice.
        part.typed.set(finished.get()?.former?.unsent ?? '')
        screens.leaveBehind({ at: 'talk' })
      } catch {
        screens.leaveBehind({ at: 'return' })
      }
    },
    /** Wipes like the exit, but leaves a word on the page. */
    close(): void {
      forgetAll()
      screens.leaveBehind({ at: 'closed' })
    },
  }
}

export type Visit = ReturnType<typeof createVisit>
