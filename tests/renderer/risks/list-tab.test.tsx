import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ListTab } from '../../../renderer/features/risks/list-tab.tsx'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aListedRisk, anAnalysis, anAnalysisDetail, aProposal } from './a-risk.ts'

const user = userEvent.setup({ delay: null })
const id = (text: string) => text as ListedRisk['id']
let made = 0

const risks = [
  aListedRisk({ id: id('r1'), number: 'R8-リスク-001', rowVersion: 3 }),
  aListedRisk({
    ...{ id: id('r2'), number: 'R8-リスク-002', threatTitle: '地震', rowVersion: 5 },
    ...{ likelihood: 3, loss: 3, score: 9, band: 'high', ratingBasis: 'byHand' },
  }),
  aListedRisk({
    id: id('r3'),
    number: 'R8-リスク-003',
    threatTitle: '停電',
    proposal: aProposal,
    rowVersion: 7,
  }),
]

/** Shows the list of an analysis of its own, since a window remembers what it showed of one. */
async function show(shown: readonly ListedRisk[] = risks, mayChange = true) {
  made += 1
  const analysis = anAnalysis({ id: `analysis-${made}` as never })
  const detail = anAnalysisDetail(shown, { analysis, mayChange })
  await renderScreen(<ListTab detail={detail} risks={shown} />)
  return detail
}
const rows = () =>
  within(screen.getByRole('grid', { name: 'リスクの一覧' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent?.slice(0, 3))
const row = (name: RegExp) => screen.getByRole('row', { name })
const focusRow = (name: RegExp) => act(() => row(name).focus())

describe('ListTab', () => {
  it('narrows the list by a cell of the matrix and widens it again', async () => {
    fakeApi({})
    await show()
    expect(rows()).toEqual(['001', '002', '003'])
    await user.click(screen.getByRole('button', { name: /1件\s?高（9）/ }))
    expect(screen.getAllByText('3件中 1件を表示')).toHaveLength(1)
    expect(row(/R8-リスク-002/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'しぼり込みを解く' }))
    expect(screen.getByText('3件中 3件を表示')).toBeTruthy()
  })

  it('shows what is not rated by one press', async () => {
    fakeApi({})
    await show()
    await user.click(screen.getByRole('button', { name: '未評価 2件' }))
    expect(screen.getByText('3件中 2件を表示')).toBeTruthy()
    expect(screen.queryByRole('row', { name: /R8-リスク-002/ })).toBeNull()
  })

  it('rates the row by its digits, 可能性 then 損失, and goes on to the next', async () => {
    const { calls } = fakeApi({ 'riskAnalyses.rateMany': { before: [], withdrawnAcceptances: 0 } })
    await show()
    focusRow(/R8-リスク-001/)
    await user.keyboard('2')
    expect(screen.getByText('発生の可能性 2（中）、発生時の損失 ＿')).toBeTruthy()
    expect(calls).toEqual([])
    await user.keyboard('3')
    await waitFor(() => expect(calls[0]?.name).toBe('riskAnalyses.rateMany'))
    expect(calls[0]?.input).toMatchObject({
      ratings: [
        {
          riskId: 'r1',
          expectedRowVersion: 3,
          reason: '',
          rating: { likelihood: 2, loss: 3, importance: null },
        },
      ],
    })
    await waitFor(() => expect(document.activeElement).toBe(row(/R8-リスク-002/)))
  })

  it('never carries a digit over to another row', async () => {
    const { calls } = fakeApi({})
    await show()
    focusRow(/R8-リスク-001/)
    await user.keyboard('2')
    focusRow(/R8-リスク-002/)
    await user.keyboard('1')
    expect(screen.getByText('発生の可能性 1（小）、発生時の損失 ＿')).toBeTruthy()
    expect(calls).toEqual([])
  })

  it('leaves keys alone that an input method is composing with, and those of one who may only read', async () => {
    const { calls } = fakeApi({})
    await show()
    focusRow(/R8-リスク-001/)
    fireEvent.keyDown(row(/R8-リスク-001/), { key: '2', isComposing: true, keyCode: 229 })
    expect(screen.queryByText(/発生時の損失 ＿/)).toBeNull()
    expect(calls).toEqual([])
  })

  it('asks why a rating departs from the proposal, and keeps the reason with it', async () => {
    const { calls } = fakeApi({ 'riskAnalyses.rateMany': { before: [], withdrawnAcceptances: 0 } })
    await show()
    focusRow(/R8-リスク-003/)
    await user.keyboard('33')
    const dialog = screen.getByRole('dialog', { name: 'R8-リスク-003 を提案と違う評価にする' })
    expect(within(dialog).getByText(/実施率 78/)).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'この評価にする' }))
    expect(within(dialog).getByText('理由を入力してください。')).toBeTruthy()
    expect(calls).toEqual([])
    await user.type(within(dialog).getByRole('textbox'), '入れ替えの直後のため')
    await user.click(within(dialog).getByRole('button', { name: 'この評価にする' }))
    await waitFor(() =>
      expect(calls[0]?.input).toMatchObject({ ratings: [{ riskId: 'r3', reason: '入れ替えの直後のため' }] }),
    )
  })

  it('takes the proposal of a row by ＋', async () => {
    const { calls } = fakeApi({ 'riskAnalyses.rateMany': { before: [], withdrawnAcceptances: 0 } })
    await show()
    focusRow(/R8-リスク-003/)
    await user.keyboard('+')
    await waitFor(() =>
      expect(calls[0]?.input).toMatchObject({
        ratings: [{ riskId: 'r3', rating: { likelihood: 2, loss: 3 } }],
      }),
    )
    focusRow(/R8-リスク-001/)
    await user.keyboard('+')
    expect(screen.getByText('R8-リスク-001 には、そのまま採れる提案がありません。')).toBeTruthy()
  })

  it('rates chosen rows at once after showing what changes, and takes it back', async () => {
    const before = [{ riskId: 'r1', expectedRowVersion: 4, rating: {}, reason: '' }]
    const { calls } = fakeApi({ 'riskAnalyses.rateMany': { before, withdrawnAcceptances: 1 } })
    await show()
    await user.click(screen.getByRole('checkbox', { name: 'R8-リスク-001 を選ぶ' }))
    await user.click(screen.getByRole('checkbox', { name: 'R8-リスク-002 を選ぶ' }))
    await user.click(screen.getByRole('button', { name: 'まとめて評価' }))
    const dialog = screen.getByRole('dialog', { name: '選んだ2件をまとめて評価する' })
    await user.click(within(dialog).getByRole('radio', { name: 'すべて同じ評価にする' }))
    await user.click(
      within(within(dialog).getByRole('group', { name: '発生の可能性' })).getByRole('radio', { name: /^2/ }),
    )
    await user.click(
      within(within(dialog).getByRole('group', { name: '発生時の損失' })).getByRole('radio', { name: /^1/ }),
    )
    expect(within(dialog).getByText('変わるもの 2件')).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: '2件を評価する' }))
    expect(
      await screen.findByText('2件を評価しました。評価が変わったため、受容の承認を1件取り消しました。'),
    ).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /元に戻す/ }))
    await waitFor(() => expect(calls.at(-1)?.input).toMatchObject({ ratings: before }))
  })

  it('lists what closing lacks with the way to each', async () => {
    fakeApi({})
    await show()
    await user.click(screen.getByText('締め切るまでに済ませること：リスク3件'))
    expect(screen.getByText(/まだ評価していません。/)).toBeTruthy()
    await user.click(
      screen.getByRole('button', {
        name: /対応（低減・回避・移転・受容）を決めていません。の1件だけを一覧に出す/,
      }),
    )
    expect(screen.getByText('3件中 1件を表示')).toBeTruthy()
  })
})
