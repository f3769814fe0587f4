// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { latePart } from './late-part.ts'

let place: HTMLElement
beforeEach(() => {
  vi.useFakeTimers()
  place = document.createElement('main')
})
afterEach(() => {
  render(null, place)
  vi.useRealTimers()
})

const shows = (fetch: () => Promise<{ name: string }>) => {
  const usePart = latePart(fetch)
  const Place = () => <p>{usePart()?.name ?? 'on its way'}</p>
  return () => act(() => render(<Place />, place))
}
const passes = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds)
  })

test('a part that a lost network kept back comes when it is asked for again', async () => {
  const fetch = vi.fn<() => Promise<{ name: string }>>()
  fetch.mockRejectedValueOnce(new TypeError('network')).mockResolvedValue({ name: 'rooms' })

  await shows(fetch)()
  await passes(10)
  expect(place.textContent).toBe('on its way')
  await passes(5_000)

  expect(place.textContent).toBe('rooms')
  expect(fetch).toHaveBeenCalledTimes(2)
})

test('a part is fetched once, wherever it is shown', async () => {
  const fetch = vi.fn(async () => ({ name: 'rooms' }))
  const show = shows(fetch)
  await show()
  await passes(10)
  await act(() => render(null, place))

  await show()

  expect(place.textContent).toBe('rooms')
  expect(fetch).toHaveBeenCalledTimes(1)
})
