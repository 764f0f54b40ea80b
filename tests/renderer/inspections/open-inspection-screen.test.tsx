import { screen, waitFor, within } from '@testing-library/react'
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
  exclusionReason: null,
})
const fields = { guidance: '', category: 'physical', provisions: ['第7条(2)'], ordinanceItem: 3 }
const proposal = {
  previous: {
    inspectionId: 'i0',
    fiscalYear: 2025,
    title: '令和7年度 情報セキュリティ自己点検',
    purpose: '前の年からの目的',
    requiresConfirmation: true,
    state: 'closed',
    openedOn: '2025-10-01',
    dueOn: '2025-10-31',
  },
  questions: [
    {
      ...{ audience: 'staff', code: 'S01', text: '鍵をかける', ...fields, mark: 'changed' },
      changedParts: ['text', 'provisions'],
      previous: { ...fields, text: '鍵を閉める', provisions: ['第7条(1)'] },
    },
    {
      ...{ audience: 'staff', code: 'S02', text: '札を付ける', ...fields, mark: 'new' },
      ...{ changedParts: [], previous: null },
    },
  ],
  roster: [
    proposed('m1', '髙橋 一郎'),
    { ...proposed('m1', '髙橋 一郎', 'systemAdministrator'), mark: 'added' },
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
    const summary = document.querySelector('dl')?.textContent ?? ''
    expect(summary).toContain('職員等 1人、システム管理者 1人（点検票 2枚）')
    expect(summary).toContain('継続 1・区分追加 1')
    expect(summary).toContain('2問（新規 1・変更 1）')
    expect(summary).toContain('提出された点検票を、所属長が確認する')
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
    expect(document.body.textContent).toContain('設問文　令和7年度：鍵を閉める')
    expect(document.body.textContent).toContain('条項　令和7年度：第7条(1) → 第7条(2)')
    expect(document.body.textContent).toContain('新規 1問')
    await user.selectOptions(screen.getByRole('combobox', { name: '前回との違い' }), '新規')
    expect(screen.queryByText('鍵をかける')).toBeNull()
    await user.click(screen.getByRole('button', { name: '次へ' }))
    expect(screen.getByText('前回は 業務課 主任')).toBeTruthy()
    expect(document.body.textContent).toContain('異動 1枚')
    expect(screen.getByText(/去年 居人（業務課・職員等）/).textContent).toContain('名簿から外れました')
    await user.selectOptions(screen.getByRole('combobox', { name: '前回との違い' }), '異動')
    expect(screen.queryByText('髙橋 一郎')).toBeNull()
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
    ).toEqual([
      ...['令和9年度', '令和7年度', '令和6年度', '令和5年度', '令和4年度'],
      ...['令和3年度', '令和2年度', '令和元年度', '平成30年度', '平成29年度'],
    ])
  })

  it('says what it goes on from, and warns while that is not closed', async () => {
    await show({
      'inspections.proposeOpening': { ...proposal, previous: { ...proposal.previous, state: 'open' } },
    })
    expect(await screen.findByText('令和7年度の自己点検から引き継いでいます。')).toBeTruthy()
    expect(screen.getByText('令和7年度の自己点検は、まだ締め切られていません。')).toBeTruthy()
  })

  it('marks nothing in the first year', async () => {
    await show({ 'inspections.proposeOpening': { ...proposal, previous: null, left: [] } })
    expect(await screen.findByText('はじめての自己点検です。')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '次へ' }))
    expect(screen.queryByRole('combobox', { name: '前回との違い' })).toBeNull()
    await user.click(screen.getByRole('button', { name: '次へ' }))
    expect(screen.queryByRole('columnheader', { name: /前回と/ })).toBeNull()
  })

  it('takes the focus to the heading of each step, so that Enter held down opens nothing', async () => {
    const api = await show()
    ;(await screen.findByRole('button', { name: '次へ' })).focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('設問')
    await user.keyboard('{Enter}{Enter}{Enter}')
    expect(screen.getByRole('heading', { name: '設問' })).toBeTruthy()
    expect(api.calls.some(({ name }) => name === 'inspections.open')).toBe(false)
  })

  it('asks before another year takes the place of what was written', async () => {
    await show()
    await user.type(await screen.findByRole('textbox', { name: /題名/ }), '（再）')
    await user.selectOptions(screen.getByRole('combobox', { name: '年度' }), '令和9年度')
    const question = await screen.findByRole('dialog', { name: '年度を変えますか' })
    await user.click(within(question).getByRole('button', { name: '入力に戻る' }))
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /題名/ }).value).toContain('（再）')
  })

  it('asks before another screen takes the place of what was written', async () => {
    await show()
    await user.type(await screen.findByRole('textbox', { name: /題名/ }), '（再）')
    await user.click(screen.getByRole('button', { name: '次へ' }))
    await user.click(screen.getByRole('link', { name: '設問集' }))
    const question = await screen.findByRole('dialog', { name: '入力した内容を捨てますか' })
    await user.click(within(question).getByRole('button', { name: '入力に戻る' }))
    expect(screen.getByRole('heading', { name: '設問' })).toBeTruthy()
    await user.click(screen.getByRole('link', { name: '設問集' }))
    await user.click(await screen.findByRole('button', { name: '捨てて閉じる' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('leads to the roster while nobody is registered', async () => {
    await show({ 'inspections.proposeOpening': { ...proposal, roster: [] } })
    expect(await screen.findByRole('link', { name: '職員と所属を開く' })).toBeTruthy()
  })
})
