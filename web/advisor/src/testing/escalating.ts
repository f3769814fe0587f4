import { signerOf } from '@klankbord/protocol/ed25519'
import { consentBody } from '@klankbord/protocol/escalation'
import { type Identity, newIdentity } from '@klankbord/protocol/vault'
import { type Channel, checkChannels } from '@klankbord/staff/channels'
import { createHttp } from '@klankbord/staff/http'
import { refreshPrekeys } from '@klankbord/staff/prekeys'
import { channelEntry, FakePractice, hashOf, TODAY } from '@klankbord/staff/testing/fake-practice'
import { keepVault } from '@klankbord/staff/vault-keeper'
import { expect } from 'vitest'
import { openEscalations } from '../escalation/escalations.ts'
import { documentOf, emptyPlan, filesIn, type Plan } from '../escalation/plan.ts'
import { openCaseBook } from '../modules/case-book.ts'
import type { CaseFile } from '../modules/case-list.ts'
import { deliverer } from '../modules/deliver.ts'
import type { LifeApi } from '../modules/life-api.ts'
import { isUnsent, openReplies } from '../modules/replies.ts'
import { FakeCase, FakeIntake } from './fake-intake.ts'
import { FakeReporting } from './fake-reporting.ts'

export const CHANNEL = 'c0'.repeat(16)
const organisation = 'Zorggroep Veldzicht'

/** An advisor with a case, an organisation with two officers, and a plan for an escalation: the whole way in memory. */
export async function escalating() {
  const practice = await FakePractice.open()
  const officers = [await newIdentity(), await newIdentity()] as const
  const reporting = await FakeReporting.with(officers)
  const intake = new FakeIntake()
  const colleague = await newIdentity()
  const people = [practice.identity, ...officers, colleague]
  const roles = ['advisor', 'officer', 'officer', 'backup']
  const directory = await practice.directory(CHANNEL, { people, roles })
  practice.entries = [channelEntry(CHANNEL, [directory])]
  const vault = keepVault(practice, await practice.opened())
  const channels = await checkChannels(practice, vault, TODAY)
  await refreshPrekeys(practice, vault, TODAY)
  const dh = await hashOf(directory)
  const reported = intake.add(await FakeCase.by(CHANNEL))
  const [prekey] = practice.published
  if (prekey) await reported.grant(0, prekey)
  await reported.report(dh, 'Kanarie 7731')
  const today = () => TODAY
  const held = () => channels as ReadonlyMap<string, Channel>
  const book = openCaseBook(intake, vault, held, async () => {})
  await book.openAll()
  const deliver = deliverer({ api: intake, book, kid: vault.kid, channels: held, today })
  const replies = openReplies({ now: () => 0, later: () => () => {} }, deliver)
  const rules = [{ key: 'detriment.check', values: [30, 90], unit: 'days', statutory: false, source: '' }]
  const own = openEscalations({
    ...{ account: practice, cases: intake, book, vault, replies, channels: held, today },
    http: createHttp(reporting.serve, () => {}),
    desktop: { urlOf: () => '', revoke: () => {}, save: () => {} },
    later: () => () => {},
    life: { rulebook: async () => ({ rules, yearEnd: null }) } as unknown as LifeApi,
  })
  const words = { title: 'Kas', text: 'De kas klopt niet.', reason: 'Algemeen belang' }
  const plan: Plan = {
    ...emptyPlan,
    ...words,
    nature: 'LN.MIS',
    topic: 'IN',
    day: TODAY,
    officers: officers.map(({ kid }) => kid),
  }

  const file = (of = reported) => book.list.get().files.find(({ view }) => view.id === of.id) as CaseFile
  const known = async (of = reported) => {
    const found = (await own.courses(file(of))).at(-1)
    if (!found) throw new Error('no draft')
    return found
  }
  /** What was said to the reporter has arrived. */
  const arrived = () => expect.poll(() => [...replies.desks.get().values()].some(isUnsent)).toBe(false)

  async function ask(change: Partial<Plan> = {}, of = reported): Promise<void> {
    const now = { ...plan, ...change }
    const files = filesIn(own.filesOf(of.id))
    await own.ask(of.id, documentOf(now, organisation, files), now.officers)
    await arrived()
  }
  async function reply(t: string, body: Record<string, unknown>, of = reported): Promise<void> {
    await of.write(1, { t, dh, body, seen: of.last(2)?.seq ?? -1 })
    await book.refresh(of.id)
  }
  async function agree(of = reported): Promise<void> {
    const { draft } = await known(of)
    await reply('esc-consent', await consentBody(await of.keys.escalation(draft.escNonce), draft), of)
  }
  /** Somebody else reports in the same channel. */
  async function another(): Promise<FakeCase> {
    const other = intake.add(await FakeCase.by(CHANNEL))
    const [prekey] = practice.published
    if (prekey) await other.grant(0, prekey)
    await other.report(dh, 'Merel 1902')
    await book.openAll()
    return other
  }
  async function submitted(): Promise<string> {
    await ask()
    await agree()
    await own.submit([{ file: file(), course: await known() }], plan)
    await arrived()
    const [id] = reporting.threads.keys()
    return id ?? ''
  }
  const signing = async (officer: Identity) => ({ kid: officer.kid, signer: await signerOf(officer.seed) })

  return {
    ...{ practice, reporting, reported, intake, book, replies, own, dh, officers, plan, vault, colleague },
    ...{ file, known, arrived, ask, reply, agree, another, submitted, signing },
  }
}

export type Escalating = Awaited<ReturnType<typeof escalating>>
