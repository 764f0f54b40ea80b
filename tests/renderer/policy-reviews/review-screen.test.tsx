import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ConsiderationDialog } from '../../../renderer/features/policy-reviews/consideration-dialog.tsx'
import { DecisionDialog } from '../../../renderer/features/policy-reviews/decision-dialog.tsx'
import { ReviewActs } from '../../../renderer/features/policy-reviews/review-acts.tsx'
import type { ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import { apiError, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { asId } from '../support/some-editions.ts'

const user = userEvent.setup({ delay: null })

const detail: ReviewDetail = {
  review: {
    ...{ id: asId('r'), number: 'R8-見直し-01', fiscalYear: 2026, title: '見直し', state: 'open' },
    ...{ mediumFrom: 3, highFrom: 6, outcome: null, reasons: '', plannedAmendment: '', decidedOn: null },
    ...{ decidedBy: '', withdrawalReason: null, createdAt: '', createdBy: '担当', rowVersion: 4 },
  },
  triggers: [],
  considerations: [
    {
      ...{ id: asId('c'), subject: '漏えい', situation: '', provisions: [], likelihood: 2, loss: 3 },
      ...{ judgement: 'amend', reason: '理由' },
    },
  ],
  editions: [],
  ...{ mayChange: true, mayReopen: false, mayWithdraw: true, mustUnlinkFirst: false, mayLink: false },
}
const policy = { parsed: { title: null, preamble: [], provisions: [], warnings: [] }, glossary: [] }
const radio = (group: string, name: RegExp) =>
  within(screen.getByRole('group', { name: group })).getByRole('radio', { name })

describe('ConsiderationDialog', () => {
  it('shows the risk that comes of the two, and stores what was weighed with the row version it was opened at', async () => {
    const { calls } = fakeApi({ 'policy.current': policy, 'policyReviews.saveConsideration': detail })
    await renderScreen(<ConsiderationDialog detail={detail} consideration={null} onClose={() => undefined} />)
    await user.type(screen.getByRole('textbox', { name: /^検討する事項/ }), '停電')
    await user.click(radio('発生の可能性', /^2/))
    expect(screen.getByText('可能性と損失を選ぶと、リスクが出ます。')).toBeTruthy()
    await user.click(radio('発生時の損失', /^3/))
    expect(screen.getByText('リスク 高')).toBeTruthy()
    expect(screen.getByText('可能性 2 × 損失 3 ＝ 6')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '保存する' }))
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'policyReviews.saveConsideration')?.input).toMatchObject({
        ...{ policyReviewId: 'r', expectedRowVersion: 4, considerationId: null },
        consideration: { subject: '停電', likelihood: 2, loss: 3, judgement: null },
      }),
    )
  })

  it('says that the subject is missing and stores nothing', async () => {
    const { calls } = fakeApi({ 'policy.current': policy })
    await renderScreen(<ConsiderationDialog detail={detail} consideration={null} onClose={() => undefined} />)
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(await screen.findByText('検討する事項を入力してください。')).toBeTruthy()
    expect(calls.map(({ name }) => name)).not.toContain('policyReviews.saveConsideration')
  })
})

describe('DecisionDialog', () => {
  it('proposes what the matters ask for, and asks for the plan only where it is to be amended', async () => {
    fakeApi({})
    await renderScreen(<DecisionDialog detail={detail} onClose={() => undefined} />)
    expect(radio('結論必須', /^改正する/)).toHaveProperty('checked', true)
    expect(screen.getByRole('textbox', { name: /^予定する改正の内容/ })).toBeTruthy()
    await user.click(radio('結論必須', /^改正しない/))
    expect(screen.queryByRole('textbox', { name: /^予定する改正の内容/ })).toBeNull()
  })

  it('says in words why a decision is refused', async () => {
    fakeApi({
      'policyReviews.decide': () => {
        throw apiError('rule_violation', { rule: 'considerationUnfinished', subject: '停電' })
      },
    })
    await renderScreen(<DecisionDialog detail={detail} onClose={() => undefined} />)
    await user.type(screen.getByRole('textbox', { name: /^決定の理由/ }), '理由')
    await user.type(screen.getByRole('textbox', { name: /^予定する改正の内容/ }), '改める')
    await user.type(screen.getByRole('textbox', { name: /^決定した人・会議/ }), '局長')
    await user.click(screen.getByRole('button', { name: '決定する' }))
    expect(await screen.findByText(/「停電」の検討が終わっていません/)).toBeTruthy()
  })
})

describe('ReviewActs', () => {
  it('says what to take off first where an edition is linked, and asks for no reason', async () => {
    fakeApi({})
    const linked: ReviewDetail = {
      ...detail,
      review: { ...detail.review, state: 'decided', outcome: 'amend' },
      editions: [
        {
          ...{ id: asId('l'), editionId: asId('e'), policyDocumentId: asId('d'), documentName: '対策基準' },
          ...{ kind: 'standard', number: 2, state: 'draft', effectiveOn: null, rowVersion: 1 },
        },
      ],
      ...{ mayChange: false, mayWithdraw: false, mustUnlinkFirst: true, mayLink: true },
    }
    await renderScreen(<ReviewActs detail={linked} />)
    await user.click(screen.getByRole('button', { name: '取り下げる' }))
    const dialog = screen.getByRole('dialog', { name: 'R8-見直し-01 は、まだ取り下げられません' })
    expect(within(dialog).getByText('対策基準 第2版')).toBeTruthy()
    expect(within(dialog).queryByRole('textbox')).toBeNull()
  })
})
