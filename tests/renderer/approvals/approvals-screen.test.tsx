import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ApprovalsScreen } from '../../../renderer/features/approvals/approvals-screen.tsx'
import { WaitingApprovals } from '../../../renderer/features/home/waiting-approvals.tsx'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

describe('ApprovalsScreen', () => {
  it('leads straight to the 決裁 of what waits', async () => {
    fakeApi({
      'approvals.listWaiting': [
        {
          record: { kind: 'inspection', id: 'inspection-1' },
          title: '令和8年度 情報セキュリティ自己点検',
          recordNumber: 'R8-点検-01',
          boxTitle: '課長',
          requestedAt: '2026-11-20T01:00:00.000Z',
          requestedBy: '髙橋 花子',
        },
      ],
    })
    await renderScreen(<ApprovalsScreen />, ['approver'])
    const link = await screen.findByRole('link', { name: '令和8年度 情報セキュリティ自己点検の決裁へ進む' })
    expect(link.getAttribute('href')).toBe('/inspections/inspection-1?tab=approval')
    expect(screen.getByText('令和8年11月20日に髙橋 花子さんが決裁にかけました。')).toBeTruthy()
    expect(screen.getByText('「課長」の欄')).toBeTruthy()
  })

  it('leads to the 決裁 of an edition', async () => {
    fakeApi({
      'approvals.listWaiting': [
        {
          record: { kind: 'edition', id: 'edition-2' },
          ...{ title: '基本方針（第2版）', recordNumber: '方針-第2版', boxTitle: '課長' },
          ...{ requestedAt: '2026-11-20T01:00:00.000Z', requestedBy: '髙橋 花子' },
        },
      ],
    })
    await renderScreen(<ApprovalsScreen />, ['approver'])
    const link = await screen.findByRole('link', { name: '基本方針（第2版）の決裁へ進む' })
    expect(link.getAttribute('href')).toBe('/editions/edition-2/approval')
  })

  it('says when something would be there', async () => {
    fakeApi({ 'approvals.listWaiting': [] })
    await renderScreen(<ApprovalsScreen />, ['approver'])
    expect(await screen.findByText('決裁を待つ記録はありません')).toBeTruthy()
  })
})

describe('WaitingApprovals', () => {
  it('counts on the home screen what waits', async () => {
    await renderScreen(<WaitingApprovals count={2} />, ['approver'])
    expect(screen.getByText('2件')).toBeTruthy()
    expect(screen.getByRole('link', { name: '決裁をはじめる' }).getAttribute('href')).toBe('/approvals')
  })

  it('is silent where nothing waits', async () => {
    await renderScreen(<WaitingApprovals count={0} />, ['approver'])
    expect(screen.queryByRole('link')).toBeNull()
  })
})
