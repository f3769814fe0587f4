import { FakePractice } from '@klankbord/staff/testing/fake-practice'
import { keepVault } from '@klankbord/staff/vault-keeper'
import { expect, test } from 'vitest'
import { matches, openConflicts } from './conflicts.ts'
import type { ShownMessage } from './conversation.ts'

const declared = { people: ['Kees van der Linden', 'José'], departments: ['Inkoop Noord'] }
const said = (text: string) => [{ text } as ShownMessage]

test.each([
  ['mijn chef kees schreeuwt', ['Kees van der Linden']],
  ['Het gaat om meneer Linden.', ['Kees van der Linden']],
  ['jose van de balie', ['José']],
  ['Op inkoop noord, elke dag', ['Inkoop Noord']],
  ['José en Kees, van Inkoop Noord', ['Kees van der Linden', 'José', 'Inkoop Noord']],
])('"%s" names %j', (text, found) => {
  expect(matches(declared, text)).toEqual(found)
})

test.each(['de man van der afdeling', 'de keest', 'inkoop zuid en noordzee', 'lindenlaan', ''])(
  '"%s" names nobody',
  (text) => {
    expect(matches(declared, text)).toEqual([])
  },
)

async function opened() {
  const practice = await FakePractice.open()
  return { practice, conflicts: openConflicts(keepVault(practice, await practice.opened())) }
}

test('what is declared lies sealed in the vault and is there at the next opening', async () => {
  const { practice, conflicts } = await opened()

  await conflicts.declare({ people: ['  Kees  de Wit ', 'Kees de Wit', ''], departments: ['Magazijn'] })

  expect((await practice.content()).conflicts).toEqual({ people: ['Kees de Wit'], departments: ['Magazijn'] })
  const again = openConflicts(keepVault(practice, await practice.opened()))
  expect(again.declared.get().people).toEqual(['Kees de Wit'])
  expect(again.within('c1', said('Het is Kees'))).toEqual(['Kees de Wit'])
})

test('a tie that was looked at in one case is still told in another', async () => {
  const { conflicts } = await opened()
  await conflicts.declare({ people: ['Kees de Wit'], departments: [] })

  await conflicts.clear('c1', ['Kees de Wit'])

  expect(conflicts.within('c1', said('Kees'))).toEqual([])
  expect(conflicts.within('c2', said('Kees'))).toEqual(['Kees de Wit'])
  await conflicts.declare({ people: ['Kees de Wit', 'Kees Vos'], departments: [] })
  expect(conflicts.within('c1', said('Kees'))).toEqual(['Kees Vos'])
})
