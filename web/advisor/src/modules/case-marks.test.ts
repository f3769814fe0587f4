import { FakePractice } from '@klankbord/staff/testing/fake-practice'
import { keepVault } from '@klankbord/staff/vault-keeper'
import { expect, test } from 'vitest'
import { labelsFrom, openMarks } from './case-marks.ts'

async function anOpenVault() {
  const practice = await FakePractice.open()
  return { practice, vault: keepVault(practice, await practice.opened()) }
}

test('marks are kept in the vault and found there again', async () => {
  const { practice, vault } = await anOpenVault()
  const marks = openMarks(vault, () => 'ab'.repeat(16))

  await marks.change('case-1', { labels: ['Bellen'], snooze: { until: '2026-12-01', r2a: 3 } })
  await marks.change('case-1', { unread: true })

  const again = keepVault(practice, await practice.opened())
  expect(
    openMarks(again, () => undefined)
      .all.get()
      .get('case-1'),
  ).toEqual({
    labels: ['Bellen'],
    snooze: { until: '2026-12-01', r2a: 3 },
    unread: true,
  })
})

test('reading anew while a mark is being kept does not lose it', async () => {
  const { practice, vault } = await anOpenVault()
  const marks = openMarks(vault, () => 'ab'.repeat(16))

  const kept = marks.change('case-1', { labels: ['Bellen'] })
  marks.read()
  expect(marks.all.get().get('case-1')?.labels).toEqual(['Bellen'])
  await Promise.all([kept, marks.change('case-1', { unread: true })])

  const again = keepVault(practice, await practice.opened())
  const found = openMarks(again, () => undefined).all.get()
  expect(found.get('case-1')).toEqual({ labels: ['Bellen'], snooze: null, unread: true })
})

test('what another tab stuck on a case stays', async () => {
  const { practice, vault } = await anOpenVault()
  const here = openMarks(vault, () => 'ab'.repeat(16))
  const there = openMarks(keepVault(practice, await practice.opened()), () => 'ab'.repeat(16))

  await there.change('case-1', { labels: ['Bellen'] })
  await here.change('case-1', { unread: true })

  expect(here.all.get().get('case-1')).toEqual({ labels: ['Bellen'], snooze: null, unread: true })
})

test('a case without marks leaves nothing of them behind', async () => {
  const { vault } = await anOpenVault()
  const marks = openMarks(vault, () => 'ab'.repeat(16))
  await marks.change('case-1', { unread: true })

  await marks.change('case-1', { unread: false })

  expect(JSON.stringify(vault.read())).not.toContain('marks')
})

test('labels are what stands between commas, once each', () => {
  expect(labelsFrom(' Bellen,  team  zuid , ,Bellen')).toEqual(['Bellen', 'team zuid'])
  expect(labelsFrom('x'.repeat(60))[0]).toHaveLength(40)
})
