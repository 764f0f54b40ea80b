import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MySheets } from '../../../../renderer/features/home/my-sheets.tsx'
import { aSheet } from '../../sheets/a-sheet.ts'
import { fakeApi } from '../../support/fake-api.tsx'
import { renderScreen } from '../../support/render-screen.tsx'

type Summary = ReturnType<typeof aSheet>['summary']

function toOwn(summary: Summary, isInspectionOpen: boolean) {
  return { ...summary, inspectionTitle: '自己点検', dueOn: '2026-12-25', isInspectionOpen }
}

describe('MySheets', () => {
  it('tells on the home screen why a sheet was sent back', async () => {
    const { summary } = aSheet(3, { state: 'answering', returnReason: '備考に理由を書いてください。' })
    fakeApi({ 'sheets.listMine': [toOwn(summary, true)] })
    await renderScreen(<MySheets />, ['respondent'])
    expect(await screen.findByText('差し戻し：備考に理由を書いてください。')).toBeTruthy()
    expect(screen.getByRole('link', { name: '直して提出する' })).toBeTruthy()
  })

  it('asks for nothing of an inspection that is closed', async () => {
    const open = { ...aSheet(3, { state: 'notStarted' }).summary, number: 'R8-001' }
    const over = {
      ...aSheet(3, { state: 'notStarted' }).summary,
      id: 'over' as typeof open.id,
      number: 'R7-001',
    }
    fakeApi({ 'sheets.listMine': [toOwn(open, true), toOwn(over, false)] })
    await renderScreen(<MySheets />, ['respondent'])
    expect(await screen.findAllByRole('link', { name: '回答を始める' })).toHaveLength(1)
  })
})
