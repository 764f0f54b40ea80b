import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { takeOverLedger } from '../../../renderer/components/pasted-ledger.ts'
import { RegisterScreen } from '../../../renderer/features/assets/register-screen.tsx'
import { type Asset, toBlankAsset } from '../../../shared/domain/asset/asset.ts'
import { shippedLevels } from '../../../shared/domain/asset/asset-level.ts'
import { listedColumns } from '../../../shared/domain/asset/listed-asset.ts'
import type { UnitId } from '../../../shared/domain/id/branded-id.ts'
import { toSearchCopy } from '../../../shared/domain/text/search-copy.ts'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

const user = userEvent.setup({ delay: null })
const unitId = 'unit-1' as UnitId

function aRow(number: string, name: string, changed: Partial<Asset> = {}): unknown[] {
  const asset = toBlankAsset({ number, name, kind: 'server', unitId, registeredOn: '2025-04-01' })
  const kept: Record<string, unknown> = {
    ...{ ...asset, ...changed, id: number, rowVersion: 1, searchCopy: toSearchCopy(name) },
    attachmentCount: 2,
  }
  return listedColumns.map((column) => (column === 'extras' ? '{}' : kept[column]))
}

const rows = [
  aRow('資-0001', '髙圧受電設備', { confidentiality: '3B', plannedDisposalYear: 2024 }),
  aRow('資-0002', '庁内ネット', { confidentiality: '1', kind: 'networkLine' }),
  aRow('資-0003', '旧サーバ', { state: 'retired', disposedOn: '2026-03-31' }),
]

async function show() {
  const api = fakeApi({
    'assets.settings': {
      ...{ levels: shippedLevels, extraColumns: [], titles: [] },
      units: [{ id: unitId, name: '総務課', state: 'active' }],
    },
    'assets.list': { rows: JSON.stringify(rows), total: rows.length, next: null },
    'assets.listViews': [],
  })
  await renderScreen(<RegisterScreen />, ['officer'])
  await screen.findByRole('grid', { name: '情報資産の一覧' })
  return api
}

const names = () =>
  screen
    .getAllByRole('row')
    .filter((row) => row.dataset.index !== undefined)
    .map((row) => within(row).getAllByRole('cell')[2]?.textContent)
const heading = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-heading="${id}"]`)
  if (found === null) throw new Error(`no heading ${id}`)
  return found
}

describe('the register', () => {
  it('shows what is in use until a filter is taken off, and narrows by a column by keys', async () => {
    await show()
    expect(names()).toEqual(['髙圧受電設備', '庁内ネット'])
    await user.click(screen.getByRole('button', { name: /状態：利用中/ }))
    await waitFor(() => expect(names()).toEqual(['髙圧受電設備', '庁内ネット', '旧サーバ']))

    heading('kind').focus()
    await user.keyboard('{ArrowRight}{ArrowLeft}{Alt>}{ArrowDown}{/Alt}')
    const dialog = await screen.findByRole('dialog', { name: '種別でしぼる' })
    await user.click(within(dialog).getByLabelText('通信回線（1）'))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(names()).toEqual(['庁内ネット']))
    await user.click(screen.getByRole('button', { name: /種別：通信回線/ }))
    await waitFor(() => expect(names()).toHaveLength(3))
  })

  it('sorts and widens by keys in the headings', async () => {
    await show()
    heading('name').focus()
    await user.keyboard('{Enter}{Enter}')
    expect(heading('name').closest('th')?.getAttribute('aria-sort')).toBe('descending')
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect(document.querySelectorAll<HTMLElement>('col')[2]?.style.width).toMatch(/rem$/)
    await user.keyboard('{Enter}')
  })

  it('leads pasted rows into the import under the headings of the list', async () => {
    await show()
    fireEvent.paste(document.body, { clipboardData: { getData: () => 'PC-1\t端末' } })
    expect(takeOverLedger()).toMatch(/^資産番号\t名称\t.*最終確認日\r\nPC-1\t端末$/)
  })

  it('says so where what was pasted is no table', async () => {
    await show()
    fireEvent.paste(document.body, { clipboardData: { getData: () => '一行の文' } })
    expect(await screen.findByText(/貼り付けられるのは、表の行です。/)).toBeDefined()
    expect(takeOverLedger()).toBeNull()
  })

  it('points out what should have been disposed of', async () => {
    await show()
    await user.click(screen.getByRole('button', { name: '廃棄予定年度を過ぎたもの（1件）' }))
    await waitFor(() => expect(names()).toEqual(['髙圧受電設備']))
    expect(screen.getByText('【超過】令和6年度')).toBeDefined()
  })
})
