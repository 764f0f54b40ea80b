import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ChooseRiskDialog } from '../../../renderer/features/policy-reviews/choose-risk-dialog.tsx'
import type { Consideration } from '../../../shared/domain/policy-review/consideration.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { asId } from '../../support/a-union.ts'
import { aListedRisk, anAnalysisDetail } from '../risks/a-risk.ts'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

const risk = (number: string, part: Partial<ListedRisk>) =>
  aListedRisk({ id: asId<ListedRisk['id']>(number), number, ...part })
const risks = [
  risk('R8-リスク-001', { threatTitle: '停電', likelihood: 1, loss: 1, score: 1, band: 'low' }),
  risk('R8-リスク-002', { threatTitle: '髙潮', likelihood: 2, loss: 3, score: 6, band: 'high' }),
  risk('R8-リスク-003', { threatTitle: '終わった', score: 9, band: 'high', state: 'ended' }),
]
const analyses = [
  { id: 'w', state: 'withdrawn' },
  { id: 'a1', state: 'open' },
]

async function open(list: readonly object[] = analyses) {
  const { calls } = fakeApi({ 'riskAnalyses.list': list, 'riskAnalyses.get': anAnalysisDetail(risks) })
  const chosen: Consideration[] = []
  await renderScreen(<ChooseRiskDialog onChoose={(one) => chosen.push(one)} onClose={() => undefined} />)
  return { calls, chosen, user: userEvent.setup({ delay: null }) }
}

describe('ChooseRiskDialog', () => {
  it('offers the standing risks of the newest analysis, the gravest first', async () => {
    const { calls } = await open()
    const lines = within(await screen.findByRole('list', { name: 'リスク' })).getAllByRole('listitem')
    expect(lines.map((line) => line.textContent?.includes('髙潮'))).toEqual([true, false])
    expect(calls.find(({ name }) => name === 'riskAnalyses.get')?.input).toEqual({ riskAnalysisId: 'a1' })
  })

  it('begins a matter with the risk that was found, whatever the old forms', async () => {
    const { user, chosen } = await open()
    await user.type(await screen.findByRole('searchbox', { name: /リスクを探す/ }), '高潮')
    await user.click(await screen.findByRole('button', { name: 'R8-リスク-002 を取り込む' }))
    expect(screen.queryByRole('button', { name: 'R8-リスク-001 を取り込む' })).toBeNull()
    expect(chosen).toMatchObject([{ subject: '髙潮（情報資産全体）', likelihood: 2, loss: 3 }])
  })

  it('says where there is no analysis yet', async () => {
    await open([])
    expect(await screen.findByText(/リスク分析はまだありません/)).toBeTruthy()
  })
})
