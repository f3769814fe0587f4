// @vitest-environment jsdom
import { createHttp } from '@klankbord/staff/http'
import { language } from '@klankbord/staff/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Benchmark } from './Benchmark.tsx'
import { readBenchmark } from './benchmark-api.ts'
import './texts.ts'

let place: HTMLElement

beforeEach(() => {
  language.set('nl')
  place = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const figures = [
  { year: 2025, organisations: 5, tenths: 36 },
  { year: 2024, organisations: 5, tenths: 40 },
]
const sectors = [
  { sector: 'SPORT', organisations: 1, figures: [] },
  { sector: 'ZORG', organisations: 6, figures },
]
const said = () => [...place.querySelectorAll('li')].map(({ textContent }) => textContent)
const show = (server: () => Promise<Response>) => {
  const http = createHttp(server, () => {})
  const load = () => readBenchmark(http)
  return act(async () => render(<Benchmark load={load} />, place))
}

test('each sector says the figure of each year, or that there is none yet', async () => {
  await show(async () => Response.json({ sectors }))
  await vi.waitFor(() => expect(said()).toHaveLength(3))
  expect(said()).toEqual([
    'Sport: nog geen cijfer',
    'Zorg, 2025: 3,6 per 100 medewerkers, bij 5 organisaties samen',
    'Zorg, 2024: 4,0 per 100 medewerkers, bij 5 organisaties samen',
  ])
})

test('figures that cannot be read are not taken for none', async () => {
  await show(async () => new Response(null, { status: 503 }))
  await vi.waitFor(() => expect(place.querySelector('[role="alert"]')).not.toBeNull())
  expect(said()).toEqual([])
})
