import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CoverageScreen } from '../../../renderer/features/coverage/coverage-screen.tsx'
import { aCoverage } from '../../support/a-coverage.ts'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

async function open() {
  const { calls } = fakeApi({ 'measures.coverage': aCoverage() })
  await renderScreen(<CoverageScreen />)
  await screen.findByRole('table')
  return { calls, user: userEvent.setup({ delay: null }) }
}

describe('CoverageScreen', () => {
  it('shows the map of the chosen year, its marks in words', async () => {
    const { calls } = await open()
    expect(calls.find(({ name }) => name === 'measures.coverage')?.input).toEqual({ fiscalYear: 2026 })
    const row = screen.getByRole('row', { name: /^第7条\(2\)/ })
    expect(within(row).getAllByText('設問なし')).toHaveLength(2)
    expect(within(row).getAllByText('今年度の結果なし')).toHaveLength(2)
    const empty = screen.getByRole('row', { name: /^第7条\(3\)/ })
    expect(within(empty).getByText('対策なし')).toBeDefined()
    expect(within(empty).queryAllByRole('button')).toEqual([])
  })

  it('opens a cell by the keyboard and lists its questions and measures', async () => {
    const { user } = await open()
    screen.getByRole('button', { name: /第7条\(1\)・第一号の中身を見る/ }).focus()
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: '第7条(1)・第一号の設問と対策' })
    expect(within(dialog).getByRole('link', { name: /対策01/ })).toBeDefined()
    expect(dialog.textContent).toContain('設問S01')
    expect(dialog.textContent).toContain('90.0％')
  })

  it('says what is missing, what to do, and leads there', async () => {
    await open()
    const gaps = screen.getByRole('region', { name: '足りないところ' })
    const missing = within(gaps)
      .getAllByRole('listitem')
      .find((item) => item.textContent?.startsWith('第7条(3)　対策がありません。'))
    expect(missing?.textContent).toContain('「対策」で、ここに当たる対策を加えてください。')
    expect(within(missing as HTMLElement).getByRole('link', { name: /対策へ/ })).toBeDefined()
  })
})
