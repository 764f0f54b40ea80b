import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { createQueryClient } from '../../../renderer/api/query-client.ts'
import { App } from '../../../renderer/app/app.tsx'
import { createProgramRouter } from '../../../renderer/app/router.ts'
import { aSheet } from '../sheets/a-sheet.ts'
import { aSessionState, aSignedInAccount, aStartupStatus } from '../support/builders.ts'
import { fakeApi } from '../support/fake-api.tsx'

/** One sheet of the unit, as its 所属長 or deputy finds it. */
function open(summary: object, part: object = {}) {
  const base = aSheet(2, { state: 'submitted', submittedAt: '2026-11-20T01:00:00.000Z', ...summary })
  // plain values stand for those of the wire
  const answers = base.questions.map(({ id }) => ({
    ...{
      questionId: id,
      choice: 'done',
      note: '',
      enteredFrom: 'paper',
      enteredBy: '渡邊 由香',
      rowVersion: 1,
    },
  })) as unknown as typeof base.answers
  const listed = { ...base.summary, inspectionTitle: '自己点検', remarkCount: 0, mayConfirm: true }
  const account = aSignedInAccount({ roles: ['respondent'], isUnitHead: true })
  const { calls } = fakeApi({
    'startup.status': aStartupStatus(),
    'session.current': aSessionState({ account }),
    'confirmations.list': [{ ...listed, office: 'head', ...part }],
    'confirmations.undo': base.summary,
    'sheets.get': { ...base, answers },
    'sheets.listMine': [],
  })
  window.location.hash = '#/confirmations/s1'
  render(<App queryClient={createQueryClient()} router={createProgramRouter()} />)
  return { calls, user: userEvent.setup({ delay: null }) }
}

describe('ConfirmationScreen', () => {
  it('says who entered the answers from what', async () => {
    open({})
    expect(await screen.findByText(/紙の点検票から 渡邊 由香（2問）/)).toBeTruthy()
  })

  it('keeps the reason of a 差し戻し in sight when the sheet is handed in again', async () => {
    open({ returnedBy: '課長 花子', returnReason: '問5に理由を書く', returnedAt: '2026-11-19T01:00:00.000Z' })
    expect(await screen.findByText('差し戻したあと、もう一度提出されました')).toBeTruthy()
    expect(screen.getByText(/課長 花子さんの差し戻しの理由：問5に理由を書く/)).toBeTruthy()
  })

  it('tells a deputy that they act as one', async () => {
    open({}, { office: 'deputy' })
    expect(await screen.findByText('所属長の代理として確認します。')).toBeTruthy()
  })

  it('lets the 所属長 undo a mistaken confirmation', async () => {
    const confirmed = { confirmedAt: '2026-11-21T01:00:00.000Z', confirmedBy: '課長 花子' }
    const { calls, user } = open({ ...confirmed, confirmationBasis: 'screen' })
    expect(await screen.findByText('確認しました：課長 花子 令和8年11月21日')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '確認を取り消す' }))
    await waitFor(() => expect(calls.some(({ name }) => name === 'confirmations.undo')).toBe(true))
  })
})
