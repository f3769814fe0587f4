import { FakePractice } from '@klankbord/staff/testing/fake-practice'
import { keepVault } from '@klankbord/staff/vault-keeper'
import { expect, test } from 'vitest'
import { filled, openTextBlocks, unresolved } from './text-blocks.ts'

const shared = { id: 'p1', title: 'Van de praktijk', nl: 'Wij', en: 'We' }

async function someBlocks() {
  const practice = await FakePractice.open()
  const vault = keepVault(practice, await practice.opened())
  const blocks = openTextBlocks(vault, { textBlocks: async () => [shared] })
  return { practice, blocks }
}

test('own blocks are kept in the vault, those of the practice come beside them', async () => {
  const { practice, blocks } = await someBlocks()
  await blocks.save(null, { title: 'Welkom', nl: 'Fijn dat je schrijft', en: 'Good that you write' })
  await blocks.load()

  expect(blocks.all.get()).toMatchObject([
    { title: 'Welkom', own: true },
    { ...shared, own: false },
  ])

  const again = openTextBlocks(keepVault(practice, await practice.opened()), { textBlocks: async () => [] })
  expect(again.all.get()).toMatchObject([{ title: 'Welkom', own: true }])
})

test('a block is changed in its place and removed', async () => {
  const { blocks } = await someBlocks()
  await blocks.save(null, { title: 'Een', nl: 'a', en: 'b' })
  const id = blocks.all.get()[0]?.id ?? ''

  await blocks.save(id, { title: 'Twee', nl: 'a', en: 'b' })
  expect(blocks.all.get()).toMatchObject([{ id, title: 'Twee' }])

  await blocks.remove(id)
  expect(blocks.all.get()).toEqual([])
})

test('what is known is filled in, the rest stays visible', () => {
  const text = filled('Dag, ik ben {Naam}. Tot {dag} bij {plek}.', { naam: 'Noor' })

  expect(text).toBe('Dag, ik ben Noor. Tot {dag} bij {plek}.')
  expect(unresolved(text)).toEqual(['{dag}', '{plek}'])
  expect(unresolved('Niets { } meer, {}')).toEqual(['{ }'])
})
