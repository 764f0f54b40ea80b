import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MySheetsScreen } from '../../../renderer/features/sheets/my-sheets-screen.tsx'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aSheet } from './a-sheet.ts'

async function show(states: readonly Parameters<typeof aSheet>[1][], isInspectionOpen = true) {
  fakeApi({
    'sheets.listMine': states.map((state, index) => ({
      ...aSheet(40, state).summary,
      id: `s${index}`,
      inspectionTitle: '令和8年度 情報セキュリティ自己点検',
      dueOn: '2026-12-25',
      isInspectionOpen,
    })),
  })
  await renderScreen(<MySheetsScreen />, ['respondent'])
}

describe('MySheetsScreen', () => {
  it('leads straight to the sheet that is still to be answered', async () => {
    await show([{ state: 'answering', answeredCount: 8 }])
    const link = await screen.findByRole('link', { name: '続きから答える' })
    expect(link.getAttribute('href')).toBe('/sheets/s0')
    expect(screen.getByText(/40問中8問 回答済み（あと約8分）/)).toBeTruthy()
    expect(screen.getByText('令和8年12月25日')).toBeTruthy()
  })

  it('shows a submitted sheet to be read', async () => {
    await show([{ state: 'submitted' }])
    expect(await screen.findByRole('link', { name: '提出した内容を見る' })).toBeTruthy()
  })

  it('asks for no answer once the inspection is closed', async () => {
    await show([{ state: 'answering', answeredCount: 8 }], false)
    expect(await screen.findByText('未提出のまま締切')).toBeTruthy()
    expect(screen.getByRole('link', { name: '内容を見る' })).toBeTruthy()
    expect(screen.queryByText(/あと約/)).toBeNull()
  })

  it('says where a sheet comes from when there is none', async () => {
    await show([])
    expect(await screen.findByText('答える点検票はありません')).toBeTruthy()
  })
})
