import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { takeOverLedger } from '../../../renderer/components/pasted-ledger.ts'
import { RegisterScreen } from '../../../renderer/features/assets/register-screen.tsx'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aRegisterRow, registerAnswers } from './a-register.ts'

const user = userEvent.setup({ delay: null })
const rows = [
  aRegisterRow('資-0001', '髙圧受電設備', { confidentiality: '3B', plannedDisposalYear: 2024 }),
  aRegisterRow('資-0002', '庁内ネット', { confidentiality: '1', kind: 'networkLine' }),
  aRegisterRow('資-0003', '旧サーバ', { state: 'retired', disposedOn: '2026-03-31' }),
]

const savedView = {
  ...{ id: 'view-1', name: '回線', rowVersion: 1 },
  settings: { search: '庁内', filters: {}, columnIds: ['number', 'name'], sorting: null, widths: {} },
}

async function show() {
  const api = fakeApi(registerAnswers(rows, [savedView]))
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
    await user.click(await screen.findByRole('button', { name: '廃棄予定年度を過ぎたもの（1件）' }))
    await waitFor(() => expect(names()).toEqual(['髙圧受電設備']))
    expect(screen.getByText('【超過】令和6年度')).toBeDefined()
  })

  it('answers a key in the search box at once and narrows the list behind it', async () => {
    await show()
    const [kept] = screen.getAllByRole('row').filter(({ dataset }) => dataset.index !== undefined)
    fireEvent.change(screen.getByLabelText('台帳を探す'), { target: { value: 'ない言葉' } })
    expect(screen.getByLabelText('台帳を探す')).toHaveProperty('value', 'ない言葉')
    expect(kept?.isConnected).toBe(true)
    expect(await screen.findByText(/当てはまる情報資産がありません。/)).toBeDefined()
  })

  it('writes the search of a saved view into the box', async () => {
    await show()
    await user.selectOptions(await screen.findByLabelText('保存した表示'), '回線')
    expect(screen.getByLabelText('台帳を探す')).toHaveProperty('value', '庁内')
    await user.clear(screen.getByLabelText('台帳を探す'))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'この表示を外す' })).toBeNull())
  })
})
