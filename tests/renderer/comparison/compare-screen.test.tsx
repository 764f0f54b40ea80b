import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CompareScreen } from '../../../renderer/features/comparison/compare-screen.tsx'
import {
  type CompareSearch,
  toCompareSearch,
  toShownYears,
} from '../../../renderer/features/comparison/search.ts'
import type { Inspection } from '../../../shared/contract/inspections.ts'
import { aComparison } from '../../support/a-comparison.ts'
import { anInspection } from '../inspections/an-inspection.ts'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

const user = userEvent.setup({ delay: null })

/** Closed inspections of these years and, last, one that runs. */
function inspectionsOf(closed: readonly number[], running: number | null): Inspection[] {
  const make = (fiscalYear: number, state: 'open' | 'closed') =>
    anInspection({ id: `i-${fiscalYear}` as Inspection['id'], fiscalYear, state })
  return [
    ...(running === null ? [] : [make(running, 'open')]),
    ...closed.map((fiscalYear) => make(fiscalYear, 'closed')),
  ]
}

async function show({
  search = {},
  list = inspectionsOf([2025, 2024, 2023], 2026),
}: {
  search?: CompareSearch
  list?: Inspection[]
} = {}) {
  const searches: CompareSearch[] = []
  const api = fakeApi({
    'inspections.list': list,
    'inspections.compareYears': aComparison(),
    'inspections.exportComparison': new File(['x'], '自己点検経年比較_R5-R7.xlsx'),
  })
  await renderScreen(<CompareScreen search={search} onSearch={(next) => searches.push(next)} />)
  await screen.findByRole('heading', { name: '年度の比較' })
  const inputsOf = (name: string) => api.calls.filter((call) => call.name === name).map(({ input }) => input)
  return { searches, inputsOf }
}

describe('CompareScreen', () => {
  it('puts the years across, each rate with its difference, and draws them', async () => {
    const { inputsOf } = await show()
    const table = await screen.findByRole('table', { name: '全体' })
    expect(within(table).getByRole('row', { name: /実施率/ }).textContent).toBe(
      '実施率42.1％47.4％＋5.352.6％＋5.2',
    )
    expect(
      screen.getByRole('img', { name: /全体の推移の折れ線グラフ。令和7年度の実施率は52\.6％です/ }),
    ).toBeTruthy()
    expect(inputsOf('inspections.compareYears')).toEqual([
      { fiscalYears: [2025, 2024, 2023], includesRunning: false },
    ])
  })

  it('shows a dash in the years a unit was not there, and its counts when it is pressed', async () => {
    await show({ search: { view: 'unit' } })
    const table = await screen.findByRole('table', { name: '所属ごとの実施率' })
    expect(within(table).getByRole('row', { name: /施設課/ }).textContent).toBe('施設課－47.4％52.6％＋5.2')
    await user.click(within(table).getByRole('button', { name: '施設課' }))
    const dialog = screen.getByRole('dialog', { name: '施設課' })
    const rows = within(dialog)
      .getAllByRole('row')
      .map((row) => row.textContent)
    expect(rows.slice(1)).toEqual([
      '令和5年度－－－－－－－－－－',
      '令和6年度222090.9％9910147.4％－',
      '令和7年度222090.9％10810152.6％＋5.2',
    ])
  })

  it('marks what went down, finds it, and shows its counts and wordings', async () => {
    await show({ search: { view: 'question' } })
    const grid = await screen.findByRole('grid', { name: '設問ごとの比較' })
    expect(within(grid).getByRole('row', { name: /S01.*R6変更/ })).toBeTruthy()
    expect(within(grid).getByRole('row', { name: /S03.*R7廃止/ }).textContent).toContain('－')
    await user.selectOptions(screen.getByRole('combobox', { name: 'しぼり込み' }), '前年より下がった設問')
    const shown = within(grid).getAllByRole('row').slice(1)
    expect(shown.map((row) => row.textContent)).toEqual(['S02R6新規画面をロックしている。△15.7－78.963.2'])
    await user.selectOptions(screen.getByRole('combobox', { name: 'しぼり込み' }), 'すべて')
    await user.click(within(grid).getByRole('row', { name: /S01/ }))
    const dialog = screen.getByRole('dialog', { name: /S01/ })
    expect(within(dialog).getByText('相談先が分かる。')).toBeTruthy()
    expect(within(dialog).getByRole('row', { name: /令和7年度/ }).textContent).toContain('10810152.6％')
  })

  it('asks for other years through the address', async () => {
    const { searches } = await show({ search: { view: 'unit' } })
    await user.click(screen.getByText('年度を選ぶ'))
    await user.click(screen.getByRole('checkbox', { name: '令和6年度' }))
    await user.click(screen.getByRole('checkbox', { name: /令和8年度（実施中/ }))
    expect(searches).toEqual([
      { view: 'unit', years: [2025, 2023], running: false },
      { view: 'unit', years: [2025, 2024, 2023], running: true },
    ])
    await user.click(screen.getByRole('tab', { name: '設問' }))
    expect(searches.at(-1)).toEqual({ view: 'question' })
  })

  it('does not compare one year with nothing', async () => {
    const { inputsOf } = await show({ search: { years: [2025], running: false } })
    expect(screen.getByText('年度を2つ以上選んでください')).toBeTruthy()
    expect(screen.queryByRole('link', { name: /PDF/ })).toBeNull()
    expect(inputsOf('inspections.compareYears')).toEqual([])
  })

  it('lets no eleventh closed year be chosen', async () => {
    const years = Array.from({ length: 12 }, (_, place) => 2025 - place)
    await show({ list: inspectionsOf(years, null) })
    await user.click(screen.getByText('年度を選ぶ'))
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
    expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual(
      years.map((_, place) => [place < 10, place >= 10]),
    )
  })

  it('says what to do where there is nothing to compare yet', async () => {
    await show({ list: inspectionsOf([2025], null) })
    expect(screen.getByText('比べられる年度がまだありません')).toBeTruthy()
    expect(screen.getByRole('link', { name: '自己点検を開く' })).toBeTruthy()
  })

  it('saves the years in sight as a file and leads to their printed table', async () => {
    const { inputsOf } = await show({ search: { years: [2025, 2024], running: true } })
    await user.click(screen.getByRole('button', { name: 'Excel で保存' }))
    expect(inputsOf('inspections.exportComparison')).toEqual([
      { fiscalYears: [2025, 2024], includesRunning: true, format: 'xlsx' },
    ])
    const href = screen.getByRole<HTMLAnchorElement>('link', { name: /PDF/ }).href
    expect(decodeURIComponent(href)).toContain('"kind":"inspection-comparison"'.replaceAll('"', '\\"'))
  })
})

describe('toShownYears', () => {
  it('takes the running year in where there would be nothing to compare without it', () => {
    expect(toShownYears({ closed: [2025], running: 2026 }, {})).toEqual({
      closed: [2025],
      includesRunning: true,
    })
    expect(toShownYears({ closed: [2025, 2024], running: 2026 }, {}).includesRunning).toBe(false)
    expect(toShownYears({ closed: [2025, 2024], running: null }, { running: true }).includesRunning).toBe(
      false,
    )
  })

  it('passes over years of an old address that are not there', () => {
    expect(toShownYears({ closed: [2025, 2024], running: null }, { years: [2024, 1999] }).closed).toEqual([
      2024,
    ])
  })
})

describe('toCompareSearch', () => {
  it('keeps what it understands of an address and drops the rest', () => {
    expect(toCompareSearch({ years: [2024, 2025], running: true, view: 'unit', other: 1 })).toEqual({
      ...{ years: [2024, 2025], running: true, view: 'unit' },
    })
    expect(toCompareSearch({ years: ['x'], running: 'yes', view: 'month' })).toEqual({})
  })
})
