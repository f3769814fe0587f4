import { expect, test } from 'vitest'
import { createExit } from './exit.ts'

function surroundings(online = true) {
  const log: string[] = []
  let later = () => {}
  const page = {
    empty: () => log.push('empty'),
    replace: (address: string) => log.push(`go ${address}`),
    reload: () => log.push('reload'),
    online: () => online,
    whenOnline: (then: () => void) => {
      later = then
    },
  }
  return { log, page, connect: () => later() }
}

test('forgets, then blanks, then goes', () => {
  const { log, page } = surroundings()
  const exit = createExit(page, 'https://weer.example/')
  exit.onForget(() => log.push('forget'))

  exit.leave()

  expect(log).toEqual(['forget', 'empty', 'go https://weer.example/'])
})

test('one that fails to forget does not keep the others from it', () => {
  const { log, page } = surroundings()
  const exit = createExit(page, 'https://weer.example/')
  exit.onForget(() => {
    throw new Error('stuck')
  })
  exit.onForget(() => log.push('forget'))

  exit.leave()

  expect(log).toEqual(['forget', 'empty', 'go https://weer.example/'])
})

test('without a network the page stays blank until there is one', () => {
  const { log, page, connect } = surroundings(false)
  const exit = createExit(page, 'https://weer.example/')

  exit.leave()
  expect(log).toEqual(['empty'])

  connect()
  expect(log).toEqual(['empty', 'go https://weer.example/'])
})

test('a copy that comes back from memory starts anew', () => {
  const { log, page } = surroundings()
  const exit = createExit(page, 'https://weer.example/')

  exit.hidden()
  exit.shown(false)
  exit.shown(true)

  expect(log).toEqual(['empty', 'reload'])
})
