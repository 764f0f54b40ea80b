import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ReportsScreen } from '../../../renderer/features/reports/reports-screen.tsx'
import { apiError, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

describe('ReportsScreen', () => {
  it('lists what was issued, by date and name', async () => {
    fakeApi({
      'reports.listIssued': [
        {
          id: 'report-1',
          kind: 'inspection-result',
          title: '令和8年度自己点検結果報告書',
          recordNumber: 'R8-点検-01',
          fiscalYear: 2026,
          fileName: '報告書.pdf',
          sha256: 'a'.repeat(64),
          sizeBytes: 1000,
          issuedAt: '2026-11-22T16:00:00.000Z',
          issuedBy: '髙橋 一郎',
        },
      ],
    })
    await renderScreen(<ReportsScreen />)
    const row = await screen.findByRole('row', { name: /令和8年度自己点検結果報告書/ })
    expect(row.textContent).toBe('令和8年度自己点検結果報告書令和8年度R8-点検-01令和8年11月23日髙橋 一郎')
  })

  it('says how a first report comes about', async () => {
    fakeApi({ 'reports.listIssued': [] })
    await renderScreen(<ReportsScreen />)
    expect(await screen.findByText('発行した帳票はまだありません')).toBeTruthy()
  })

  it('says why the list cannot be read', async () => {
    fakeApi({
      'reports.listIssued': () => {
        throw apiError('not_permitted')
      },
    })
    await renderScreen(<ReportsScreen />, ['respondent'])
    expect(await screen.findByText(/この操作をする権限がありません/)).toBeTruthy()
  })
})
