import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aDossier } from './a-dossier.ts'
import { anInspection, aSheetSummary, aTally } from './an-inspection.ts'
import { InspectionWithTabs } from './inspection-with-tabs.tsx'

const user = userEvent.setup({ delay: null })
const submitted = aSheetSummary({
  id: 'sheet-2' as never,
  number: 'R8-002',
  staffName: '山﨑 花子',
  state: 'submitted',
  submittedAt: '2026-11-20T01:00:00.000Z',
})

async function show(answers: FakeAnswers = {}) {
  const api = fakeApi({
    'inspections.get': anInspection(),
    'inspections.listSheets': [aSheetSummary(), submitted],
    'inspections.tally': aTally(),
    'approvals.get': aDossier(),
    ...answers,
  })
  await renderScreen(<InspectionWithTabs />)
  await screen.findByRole('heading', { name: /令和8年度 情報セキュリティ自己点検/ })
  return api
}

const inputsOf = (api: { calls: { name: string; input: unknown }[] }, name: string) =>
  api.calls.filter((call) => call.name === name).map((call) => call.input)

describe('InspectionScreen', () => {
  it('shows how many sheets came back, and who has not handed in', async () => {
    await show()
    expect(screen.getByText('対象2枚中 1枚 提出済み（50.0％）')).toBeTruthy()
    await user.selectOptions(screen.getByRole('combobox', { name: '状態' }), '未提出')
    const table = screen.getByRole('grid', { name: '点検票の一覧' })
    expect(within(table).getByText('髙橋 一郎')).toBeTruthy()
    expect(within(table).queryByText('山﨑 花子')).toBeNull()
  })

  it('takes a person out only with a reason', async () => {
    const api = await show({ 'inspections.excludeSheet': aSheetSummary({ state: 'excluded' }) })
    await user.click(screen.getByRole('button', { name: '髙橋 一郎さんを対象から外す' }))
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '対象から外す' }))
    expect(within(dialog).getByText('理由を入力してください。')).toBeTruthy()
    await user.type(within(dialog).getByRole('textbox', { name: /外す理由/ }), '長期休職のため')
    await user.click(within(dialog).getByRole('button', { name: '対象から外す' }))
    await screen.findByText('髙橋 一郎さんを対象から外しました。')
    expect(inputsOf(api, 'inspections.excludeSheet')).toEqual([
      { sheetId: 'sheet-1', expectedRowVersion: 2, reason: '長期休職のため' },
    ])
  })

  it('closes only when everybody who has not handed in is ticked off and a reason is given', async () => {
    const api = await show({ 'inspections.close': anInspection({ state: 'closed' }) })
    await user.click(screen.getByRole('button', { name: '締め切る' }))
    const dialog = screen.getByRole('dialog', { name: '自己点検を締め切りますか' })
    await user.click(within(dialog).getByRole('button', { name: '締め切る' }))
    expect(within(dialog).getByText('未提出の人を一人ずつ確かめて、印を付けてください。')).toBeTruthy()
    expect(within(dialog).getByText('理由を入力してください。')).toBeTruthy()
    await user.click(within(dialog).getByRole('checkbox', { name: /髙橋 一郎/ }))
    await user.type(within(dialog).getByRole('textbox', { name: /締め切る理由/ }), '長期出張のため')
    await user.click(within(dialog).getByRole('button', { name: '締め切る' }))
    await screen.findByText(/締め切りました/)
    expect(inputsOf(api, 'inspections.close')).toEqual([
      {
        inspectionId: 'inspection-1',
        expectedRowVersion: 4,
        closedOn: '2026-11-22',
        acknowledgedSheetIds: ['sheet-1'],
        reason: '長期出張のため',
      },
    ])
  })

  it('asks nothing about people when all have handed in', async () => {
    const api = await show({
      'inspections.listSheets': [submitted],
      'inspections.close': anInspection({ state: 'closed' }),
    })
    await user.click(screen.getByRole('button', { name: '締め切る' }))
    const dialog = screen.getByRole('dialog')
    expect(within(dialog).queryByRole('checkbox')).toBeNull()
    await user.click(within(dialog).getByRole('button', { name: '締め切る' }))
    await screen.findByText(/締め切りました/)
    expect(inputsOf(api, 'inspections.close')).toMatchObject([{ acknowledgedSheetIds: [], reason: null }])
  })

  it('counts with every choice in its own column, against last year, and says the rule', async () => {
    await show()
    await user.click(screen.getByRole('tab', { name: '集計' }))
    expect(await screen.findByText(/令和7年度は 50.0％（差 ＋25.0）/)).toBeTruthy()
    expect(screen.getByText(/「できている」÷（全回答 － 該当なし）/)).toBeTruthy()
    expect(
      screen.getByRole('img', {
        name: '対策の分野ごとの実施率の棒グラフ。最も高いのは「組織体制」の75.0％、最も低いのは「運用」の25.0％です。',
      }),
    ).toBeTruthy()
    const [first] = screen.getAllByText('数値を表で見る')
    if (first !== undefined) await user.click(first)
    const table = screen.getByRole('table', { name: '対策の分野ごとの実施率' })
    expect(within(table).getByRole('row', { name: /組織体制/ }).textContent).toBe(
      '組織体制3100175.0％50.0％＋25.0',
    )
  })

  it('offers no change once closed, but the report', async () => {
    await show({ 'inspections.get': anInspection({ state: 'closed', closedOn: '2026-11-20' }) })
    expect(screen.queryByRole('button', { name: '締め切る' })).toBeNull()
    expect(screen.queryByRole('button', { name: /対象から外す/ })).toBeNull()
    expect(screen.getByRole('button', { name: '結果報告書を開く' })).toBeTruthy()
  })
})
