import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { OpenInspectionScreen } from '../../../renderer/features/inspections/open-inspection-screen.tsx'
import { type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { anInspection } from './an-inspection.ts'

const user = userEvent.setup({ delay: null })
const proposed = (staffMemberId: string, staffName: string, audience = 'staff') => ({
  staffMemberId,
  audience,
  staffName,
  reading: '',
  title: '主事',
  unitName: '総務課',
  mark: 'same',
  movedFrom: null,
})
const proposal = {
  previous: {
    inspectionId: 'i0',
    fiscalYear: 2025,
    title: '令和7年度 情報セキュリティ自己点検',
    purpose: '前の年からの目的',
    requiresConfirmation: true,
  },
  questions: [
    {
      audience: 'staff',
      code: 'S01',
      text: '鍵をかける',
      mark: 'changed',
      changedParts: ['text'],
      previousText: '鍵を閉める',
    },
    { audience: 'staff', code: 'S02', text: '札を付ける', mark: 'new', changedParts: [], previousText: null },
  ],
  roster: [
    proposed('m1', '髙橋 一郎'),
    { ...proposed('m1', '髙橋 一郎', 'systemAdministrator'), mark: 'joined' },
    { ...proposed('m2', '山﨑 花子'), mark: 'moved', movedFrom: { unitName: '業務課', title: '主任' } },
  ],
  left: [
    {
      staffMemberId: 'm9',
      audience: 'staff',
      staffName: '去年 居人',
      unitName: '業務課',
      title: '',
      isOnRoster: false,
    },
  ],
}

async function show(answers: FakeAnswers = {}) {
  const api = fakeApi({
    'inspections.list': [],
    'inspections.proposeOpening': proposal,
    ...answers,
  })
  await renderScreen(<OpenInspectionScreen />)
  return api
}

describe('OpenInspectionScreen', () => {
  it('opens this year with what it proposes, less those taken out', async () => {
    const api = await show({ 'inspections.open': anInspection() })
    await user.click(await screen.findByRole('button', { name: '次へ' }))
    await user.click(screen.getByRole('button', { name: '次へ' }))
    await user.click(screen.getByRole('checkbox', { name: '山﨑 花子さんの職員等の点検票' }))
    expect(screen.getByText(/職員等 1人/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '次へ' }))
    expect(screen.getByText('職員等 1人、システム管理者 1人（点検票 2枚）')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'この内容で自己点検を始める' }))
    await screen.findByText(/を始めました/)
    expect(api.calls.find(({ name }) => name === 'inspections.open')?.input).toMatchObject({
      fiscalYear: 2026,
      title: '令和8年度 情報セキュリティ自己点検',
      purpose: '前の年からの目的',
      requiresConfirmation: true,
      openedOn: '2026-11-22',
      dueOn: '2026-12-20',
      assignments: [
        { staffMemberId: 'm1', audience: 'staff' },
        { staffMemberId: 'm1', audience: 'systemAdministrator' },
      ],
    })
  })

  it('shows what changed against the year before', async () => {
    await show()
    await user.click(await screen.findByRole('button', { name: '次へ' }))
    expect(screen.getByText('前年度：鍵を閉める')).toBeTruthy()
    expect(document.body.textContent).toContain('新規 1問')
    await user.selectOptions(screen.getByRole('combobox', { name: '前年度との違い' }), '新規')
    expect(screen.queryByText('鍵をかける')).toBeNull()
    await user.click(screen.getByRole('button', { name: '次へ' }))
    expect(screen.getByText('異動（前 業務課 主任）')).toBeTruthy()
    expect(screen.getByText(/去年 居人（業務課・職員等）/).textContent).toContain('名簿から外れました')
  })

  it('refuses a period outside the year before it asks the program', async () => {
    await show()
    const start = await screen.findByRole('group', { name: /開始日/ })
    const year = within(start).getByRole('textbox', { name: '年' })
    await user.clear(year)
    await user.type(year, '7')
    await user.click(screen.getByRole('button', { name: '次へ' }))
    expect(screen.getByText(/開始日は、選んだ年度の4月1日から3月31日まで/)).toBeTruthy()
  })

  it('does not offer a year that has its inspection', async () => {
    await show({ 'inspections.list': [anInspection()] })
    const years = await screen.findByRole('combobox', { name: '年度' })
    expect(
      within(years)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['令和9年度', '令和7年度'])
  })

  it('leads to the roster while nobody is registered', async () => {
    await show({ 'inspections.proposeOpening': { ...proposal, roster: [] } })
    expect(await screen.findByRole('link', { name: '職員と所属を開く' })).toBeTruthy()
  })
})
