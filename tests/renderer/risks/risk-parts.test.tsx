import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { AcceptDialog } from '../../../renderer/features/risks/accept-dialog.tsx'
import { findBefore, toChangeWords } from '../../../renderer/features/risks/analysis-columns.tsx'
import { CloseDialog } from '../../../renderer/features/risks/close-dialog.tsx'
import { OpenDialog } from '../../../renderer/features/risks/open-dialog.tsx'
import { RatingSection } from '../../../renderer/features/risks/rating-section.tsx'
import type { ListedAnalysis, RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import { shippedMethod } from '../../../shared/domain/risk/risk-method.ts'
import { apiError, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aListedRisk, anAnalysis, anAnalysisDetail, aProposal, aRiskDetail } from './a-risk.ts'

const user = userEvent.setup({ delay: null })
const radio = (group: string, name: RegExp) =>
  within(screen.getByRole('group', { name: group })).getByRole('radio', { name })

describe('RatingSection', () => {
  it('answers by digits while a choice has the focus, and Enter goes on to the next factor', async () => {
    const { calls } = fakeApi({ 'riskAnalyses.updateRisk': aRiskDetail({ rowVersion: 4 }) })
    await renderScreen(<RatingSection detail={aRiskDetail()} onHold={() => undefined} />)
    await user.click(radio('発生の可能性', /^1/))
    await user.keyboard('3{Enter}')
    expect(document.activeElement).toBe(radio('発生時の損失', /^1/))
    await user.keyboard('2')
    expect(screen.getByText('可能性 3 × 損失 2 ＝ 6')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '評価を保存' }))
    await waitFor(() =>
      expect(calls[0]?.input).toMatchObject({
        ...{ riskId: 'r1', expectedRowVersion: 3, reason: '' },
        rating: { likelihood: 3, loss: 2 },
      }),
    )
  })

  it('shows the proposal with where it is from, and asks for the reason of another rating only', async () => {
    fakeApi({})
    await renderScreen(
      <RatingSection detail={aRiskDetail({ proposal: aProposal })} onHold={() => undefined} />,
    )
    expect(screen.getByText(/実施率 78.*令和8年度自己点検.*から/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '提案を採る' }))
    expect(radio('発生時の損失', /^3/)).toHaveProperty('checked', true)
    expect(screen.queryByRole('textbox', { name: /^提案と違う評価にする理由/ })).toBeNull()
    await user.click(radio('発生時の損失', /^1/))
    await user.click(screen.getByRole('button', { name: '評価を保存' }))
    expect(screen.getByText('提案と違う評価にする理由を入力してください。')).toBeTruthy()
  })

  it('keeps what is being written when the risk changes elsewhere, says so, and saves nothing over it', async () => {
    const { calls } = fakeApi({})
    function Moving() {
      const [detail, setDetail] = useState<RiskDetail>(aRiskDetail())
      return (
        <>
          <RatingSection detail={detail} onHold={() => undefined} />
          <button type="button" onClick={() => setDetail(aRiskDetail({ rowVersion: 9, note: '別の人' }))}>
            変わる
          </button>
        </>
      )
    }
    await renderScreen(<Moving />)
    await user.type(screen.getByRole('textbox', { name: /^備考/ }), '私の備考')
    await user.click(screen.getByRole('button', { name: '変わる' }))
    expect(screen.getByText('ほかの画面で、このリスクの内容が変わりました')).toBeTruthy()
    expect(screen.getByRole('textbox', { name: /^備考/ })).toHaveProperty('value', '私の備考')
    await user.click(screen.getByRole('button', { name: '評価を保存' }))
    expect(calls).toEqual([])
    await user.click(screen.getByRole('button', { name: '最新の内容を出す' }))
    expect(screen.getByRole('textbox', { name: /^備考/ })).toHaveProperty('value', '別の人')
  })

  it('leaves nothing to change in an analysis that is closed', async () => {
    fakeApi({})
    await renderScreen(
      <RatingSection detail={aRiskDetail({}, { mayChange: false })} onHold={() => undefined} />,
    )
    expect(screen.queryByRole('button', { name: '評価を保存' })).toBeNull()
    expect(radio('発生の可能性', /^1/).closest('fieldset[disabled]')).not.toBeNull()
  })
})

describe('OpenDialog', () => {
  it('shows what comes over from last year before the analysis is opened', async () => {
    const { calls } = fakeApi({
      'riskAnalyses.proposeOpening': {
        ...{ standingId: null, method: shippedMethod, inspection: null, threatCount: 41, assetCount: 320 },
        importantAssetCount: 60,
        previous: {
          ...{ id: 'p', number: 'R7-リスク分析-01', fiscalYear: 2025, state: 'closed' },
          ...{ riskCount: 48, endedAssetCount: 2 },
        },
      },
      'riskAnalyses.open': anAnalysis(),
    })
    await renderScreen(<OpenDialog fiscalYear={2026} onClose={() => undefined} />)
    expect(
      await screen.findByText(/令和7年度のリスク 48件を、対応・対策・期限内の承認といっしょに/),
    ).toBeTruthy()
    expect(screen.getByText(/うち2件は、情報資産が廃棄・廃止になったため/)).toBeTruthy()
    expect(screen.getByText(/締め切った自己点検がまだないため、評価の案は入りません/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '始める' }))
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'riskAnalyses.open')).toMatchObject({
        input: { fiscalYear: 2026, startedOn: '2026-11-22', isCarriedOver: true, hasBaselineRisks: true },
      }),
    )
  })
})

describe('CloseDialog', () => {
  it('says what is lacking, with a link to each risk, and offers no closing', async () => {
    const risks = [aListedRisk()]
    fakeApi({})
    await renderScreen(
      <CloseDialog detail={anAnalysisDetail(risks)} risks={risks} onClose={() => undefined} />,
    )
    expect(screen.getByRole('dialog', { name: '令和8年度リスク分析は、まだ締め切れません' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'R8-リスク-001' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '締め切る' })).toBeNull()
  })

  it('closes with the row version it was opened at where nothing is lacking', async () => {
    const risks = [aListedRisk({ likelihood: 1, loss: 1, score: 1, band: 'low' })]
    const { calls } = fakeApi({ 'riskAnalyses.close': anAnalysis({ state: 'closed' }) })
    await renderScreen(
      <CloseDialog detail={anAnalysisDetail(risks)} risks={risks} onClose={() => undefined} />,
    )
    await user.click(screen.getByRole('button', { name: '締め切る' }))
    await waitFor(() =>
      expect(calls[0]?.input).toMatchObject({ expectedRowVersion: 2, closedOn: '2026-11-22' }),
    )
  })
})

describe('AcceptDialog', () => {
  const risk = aListedRisk({ likelihood: 2, loss: 2, score: 4, band: 'medium', treatment: 'accept' })

  it('records a paper with the name and the day of the one who signed it', async () => {
    const { calls } = fakeApi({ 'riskAnalyses.accept': { acceptedCount: 1 } })
    await renderScreen(
      <AcceptDialog analysis={anAnalysis()} mayAccept={false} risks={[risk]} onClose={() => undefined} />,
    )
    await user.click(screen.getByRole('button', { name: '記録する' }))
    expect(screen.getByText('紙で承認した人の氏名を入力してください。')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: /^紙で承認した人の氏名/ }), '山田 太郎')
    await user.type(screen.getByRole('textbox', { name: /^受け入れる理由/ }), '影響が小さいため')
    const file = new File(['紙'], '受容の承認.pdf')
    fireEvent.change(document.querySelector('input[type=file]') as Element, { target: { files: [file] } })
    expect(screen.getByText('受容の承認.pdf')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '記録する' }))
    await waitFor(() =>
      expect(calls[0]?.input).toMatchObject({
        file,
        ...{ way: 'paper', acceptedBy: '山田 太郎', acceptedOn: '2026-11-22', reason: '影響が小さいため' },
        risks: [{ riskId: 'r1', expectedRowVersion: 3 }],
      }),
    )
  })

  it('asks an approver for no name, but for a reason', async () => {
    fakeApi({})
    await renderScreen(
      <AcceptDialog analysis={anAnalysis()} mayAccept risks={[risk]} onClose={() => undefined} />,
      ['approver'],
    )
    expect(screen.queryByRole('textbox', { name: /^紙で承認した人の氏名/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: '承認する' }))
    expect(screen.getByText('受け入れる理由を入力してください。')).toBeTruthy()
  })

  it('sends the password of the approver once more, and says in words that it was wrong', async () => {
    const { calls } = fakeApi({
      'riskAnalyses.accept': () => {
        throw apiError('rule_violation', { rule: 'wrongPassword' })
      },
    })
    await renderScreen(
      <AcceptDialog analysis={anAnalysis()} mayAccept risks={[risk]} onClose={() => undefined} />,
      ['approver'],
    )
    await user.type(screen.getByRole('textbox', { name: /^受け入れる理由/ }), '影響が小さいため')
    await user.click(screen.getByRole('button', { name: '承認する' }))
    expect(screen.getByText('パスワードを入力してください。')).toBeTruthy()
    await user.type(screen.getByLabelText(/^パスワード/), 'ちがうことば')
    await user.click(screen.getByRole('button', { name: '承認する' }))
    expect(await screen.findByText(/パスワードが違います/)).toBeTruthy()
    expect(calls[0]?.input).toMatchObject({ way: 'program', password: 'ちがうことば' })
  })
})

describe('toChangeWords', () => {
  const listed = (fiscalYear: number, high: number, medium: number, unrated = 0): ListedAnalysis => ({
    ...{ id: anAnalysis().id, number: '', fiscalYear, state: 'closed', startedOn: '', closedOn: null },
    counts: { high, medium, low: 0, unrated },
    ...{ endedCount: 0, isSealed: false, withdrawalReason: null },
  })

  it('compares with the nearest year before that stands', () => {
    const list = [
      listed(2026, 3, 5),
      { ...listed(2025, 9, 9), state: 'withdrawn' as const },
      listed(2024, 5, 5),
    ]
    const [now] = list
    if (now === undefined) throw new Error('there is one')
    expect(toChangeWords(now, findBefore(list, now))).toBe('高 2件減　中 同じ')
  })

  it('compares nothing while something is not rated, or nothing stands before', () => {
    expect(toChangeWords(listed(2026, 1, 1, 4), listed(2025, 1, 1))).toBe('評価が済むと出ます')
    expect(toChangeWords(listed(2026, 1, 1), undefined)).toBe('―')
  })
})
