import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MySheets } from '../../../../renderer/features/home/my-sheets.tsx'
import { aSheet } from '../../sheets/a-sheet.ts'
import { fakeApi } from '../../support/fake-api.tsx'
import { renderScreen } from '../../support/render-screen.tsx'

describe('MySheets', () => {
  it('tells on the home screen why a sheet was sent back', async () => {
    const { summary } = aSheet(3, { state: 'answering', returnReason: '備考に理由を書いてください。' })
    fakeApi({ 'sheets.listMine': [{ ...summary, inspectionTitle: '自己点検', dueOn: '2026-12-25' }] })
    await renderScreen(<MySheets />, ['respondent'])
    expect(await screen.findByText('差し戻し：備考に理由を書いてください。')).toBeTruthy()
    expect(screen.getByRole('link', { name: '直して提出する' })).toBeTruthy()
  })
})
