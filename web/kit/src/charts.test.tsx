// @vitest-environment jsdom
import { type ComponentChildren, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { BarChart } from './BarChart.tsx'
import { type Published, stretches } from './published.ts'
import { StackChart } from './StackChart.tsx'
import { YearLine } from './YearLine.tsx'

const root = document.createElement('div')
document.body.append(root)
afterEach(() => render(null, root))
const show = (children: ComponentChildren) => act(() => render(children, root))

const number = (label: string, text: string, share: number): Published => ({ label, text, share })
const hidden = (label: string, text: string): Published => ({ label, text, share: null })
const topics = [
  number('Pesten', '8', 1),
  number('Discriminatie', '6', 0.75),
  hidden('Agressie', '<5'),
  hidden('Fraude', '5 of meer'),
]

test('every number that stays away has the same bar, whatever it is', async () => {
  await show(
    <BarChart sentence="Aard" bars={topics} testid="chart">
      <table />
    </BarChart>,
  )

  const widths = [...root.querySelectorAll('.bar-hidden')].map((bar) => bar.getAttribute('width'))
  expect(new Set(widths).size).toBe(1)
  expect(widths).toHaveLength(2)
})

test('each number stands beside its bar, and the picture is named by its sentence', async () => {
  await show(
    <BarChart sentence="Waar het over ging" bars={topics} testid="chart">
      <table />
    </BarChart>,
  )

  expect([...root.querySelectorAll('.bar-value')].map((value) => value.textContent)).toEqual([
    '8',
    '6',
    '<5',
    '5 of meer',
  ])
  expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Waar het over ging')
  expect(root.querySelector('figcaption')?.textContent?.trim()).toBe('Waar het over ging')
})

test('parts of one bar stand side by side, have their numbers in a list, and differ without colour', async () => {
  const parts = [
    { label: 'Praten', text: '12', share: 0.6, hidden: false },
    { label: 'Melden', text: '6', share: 0.24, hidden: false },
    { label: 'Mediation', text: '<5', share: 0.08, hidden: true },
    { label: 'Niets', text: '<5', share: 0.08, hidden: true },
  ]
  await show(
    <StackChart sentence="Wat mensen wilden" parts={parts} testid="stack">
      <table />
    </StackChart>,
  )

  const drawn = [...root.querySelectorAll('.stack rect:not(pattern rect)')]
  expect(drawn.map((part) => part.getAttribute('x'))).toEqual(['0%', '60%', '84%', '92%'])
  const fills = drawn.map((part) => part.getAttribute('fill'))
  expect(new Set(fills).size).toBe(3)
  expect(fills[2]).toBe(fills[3])
  expect([...root.querySelectorAll('li')].map((part) => part.textContent?.trim())).toEqual([
    'Praten: 12',
    'Melden: 6',
    'Mediation: <5',
    'Niets: <5',
  ])
})

test('a line is broken at a year without a number', async () => {
  const years = [
    number('2023', '10', 0.5),
    number('2024', '20', 1),
    hidden('2025', '<5'),
    number('2026', '9', 0.45),
  ]
  expect(stretches(years).map(([from, to]) => [from.at, to.at])).toEqual([[0, 1]])
  await show(
    <YearLine sentence="Vier jaren" years={years} testid="line">
      <table />
    </YearLine>,
  )

  expect(root.querySelectorAll('.year-stretch')).toHaveLength(1)
  expect(root.querySelectorAll('.bar-hidden')).toHaveLength(1)
  expect(root.textContent).toContain('<5')
})
