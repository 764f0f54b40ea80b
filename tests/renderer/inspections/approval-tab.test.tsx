import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { ApprovalDossier } from '../../../shared/contract/approvals.ts'
import type { Inspection } from '../../../shared/contract/inspections.ts'
import type { Role } from '../../../shared/domain/account/role.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aDossier, anApproval, aSeal, aStep } from './a-dossier.ts'
import { anInspection } from './an-inspection.ts'
import { InspectionWithTabs } from './inspection-with-tabs.tsx'

const user = userEvent.setup({ delay: null })
const closed = { state: 'closed', closedOn: '2026-11-20', rowVersion: 7 } as const

type Shown = { dossier?: ApprovalDossier; inspection?: Partial<Inspection>; roles?: Role[] }

async function show({ dossier = aDossier(), inspection = closed, roles }: Shown, more: FakeAnswers = {}) {
  const api = fakeApi({
    'inspections.get': anInspection(inspection),
    'inspections.listSheets': [],
    'findings.list': [],
    'findings.listCandidates': [],
    'approvals.get': dossier,
    ...more,
  })
  await renderScreen(<InspectionWithTabs first="approval" />, roles)
  await screen.findByRole('tabpanel', { name: '決裁' })
  return api
}

const inputsOf = (api: { calls: { name: string; input: unknown }[] }, name: string) =>
  api.calls.filter((call) => call.name === name).map((call) => call.input)
const titlesIn = (list: HTMLElement) =>
  within(list)
    .getAllByRole('listitem')
    .map((box) => box.firstChild?.textContent)

describe('ApprovalTab before a round', () => {
  it('says while the inspection runs that it is closed first', async () => {
    await show({ inspection: {}, dossier: aDossier({ mayRequest: false }) })
    expect(await screen.findByText('締め切ると、決裁にかけられます。')).toBeTruthy()
    expect(screen.getByText('実施中')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '決裁にかける' })).toBeNull()
  })

  it('shows, once opened again, what was found before', async () => {
    const finding = {
      ...{ id: 'finding-1', number: 'R8-指摘-001', title: '施錠していない', state: 'notStarted' },
      ...{ dueOn: null, ownerName: null, ownerUnitName: null, fiscalYear: 2026, sourceCount: 1 },
    }
    await show({ inspection: {} }, { 'findings.list': [finding] })
    await user.click(await screen.findByRole('tab', { name: '指摘' }))
    expect(await screen.findByText('R8-指摘-001')).toBeTruthy()
    expect(screen.queryByRole('region', { name: '指摘にしていない回答' })).toBeNull()
  })

  it('shows the boxes to be and asks, saying that findings go with the record', async () => {
    const requested = aDossier({ approvals: [anApproval()], mayRequest: false })
    const api = await show({}, { 'approvals.request': requested, 'findings.listCandidates': [{}, {}] })
    const boxes = await screen.findByRole('list', { name: 'これからの決裁欄（上の職から順に）' })
    expect(titlesIn(boxes)).toEqual(['事務局長', '担当'])
    expect(screen.getByText('締切済み')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '決裁にかける' }))
    const dialog = screen.getByRole('dialog', { name: '決裁にかけますか' })
    expect(await within(dialog).findByText(/指摘にしていない回答が2問残っています/)).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: '決裁にかける' }))
    expect(await screen.findByText('決裁中（第1回）')).toBeTruthy()
    expect(screen.getByText('決裁中')).toBeTruthy()
    expect(inputsOf(api, 'approvals.request')).toEqual([
      { record: { kind: 'inspection', id: 'inspection-1' }, expectedRowVersion: 7 },
    ])
  })

  it('leads to the settings where no box is named, instead of asking', async () => {
    await show({ dossier: aDossier({ boxTitles: [] }) })
    expect(await screen.findByText('決裁欄がまだ決まっていません')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '決裁にかける' })).toBeNull()
    const link = screen.getByRole('link', { name: '「設定」で決裁欄を直す' })
    expect(link.getAttribute('href')).toBe('/organization')
  })

  it('names the box whose signer is gone', async () => {
    const refused = () => {
      throw apiError('rule_violation', { rule: 'signerRetired', title: '事務局長' })
    }
    await show({}, { 'approvals.request': refused })
    await user.click(await screen.findByRole('button', { name: '決裁にかける' }))
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '決裁にかける' }))
    expect(await within(dialog).findByText(/「事務局長」の欄の人は、アカウントが廃止/)).toBeTruthy()
  })

  it('opens a closed inspection again only with a reason', async () => {
    const api = await show({}, { 'inspections.reopen': anInspection() })
    const [button] = await screen.findAllByRole('button', { name: '締切を取り消して直す' })
    if (button !== undefined) await user.click(button)
    const dialog = screen.getByRole('dialog')
    expect(within(dialog).getByText('印刷した結果報告書は使えなくなります')).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: '締切を取り消す' }))
    expect(within(dialog).getByText('理由を入力してください。')).toBeTruthy()
    await user.type(within(dialog).getByRole('textbox'), '提出し忘れが\nあったため')
    await user.click(within(dialog).getByRole('button', { name: '締切を取り消す' }))
    await screen.findByText(/締切を取り消しました/)
    expect(inputsOf(api, 'inspections.reopen')).toEqual([
      { inspectionId: 'inspection-1', expectedRowVersion: 7, reason: '提出し忘れが あったため' },
    ])
  })

  it('tells an auditor what is to come and offers nothing', async () => {
    await show({ dossier: aDossier({ mayRequest: false }), roles: ['auditor'] })
    expect(await screen.findByText(/担当者が決裁にかけると/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /決裁にかける|取り消して/ })).toBeNull()
    expect(screen.queryByRole('link', { name: /設定/ })).toBeNull()
  })
})

describe('ApprovalTab underway', () => {
  const underway = (part: Parameters<typeof anApproval>[0] = {}) =>
    aDossier({ approvals: [anApproval(part)], mayRequest: false })

  it('draws the boxes from the highest, says whose turn it is and offers what may be done', async () => {
    await show({ dossier: underway() })
    const boxes = await screen.findByRole('list', { name: '決裁欄（上の職から順に）' })
    expect(titlesIn(boxes)).toEqual(['事務局長', '担当'])
    expect(within(boxes).getByText('今の番').closest('li')?.textContent).toContain('担当髙橋 花子')
    expect(within(boxes).getByText('待ち').closest('li')?.textContent).toContain('事務局長承認者')
    expect(screen.getByText(/「担当」の欄は、あなたの番です/)).toBeTruthy()
    expect(screen.getByText(/^01234567 89abcdef 01234567/)).toBeTruthy()
    const tab = screen.getByRole('tabpanel')
    const buttons = within(tab).getAllByRole('button')
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      '署名する',
      '結果報告書を印刷する',
      '紙の押印を記録する',
      '差し戻す',
      '取り下げる',
    ])
  })

  it('gives an approver whose turn it is not the report to read only', async () => {
    const waiting = aStep({ maySign: false, assigneeName: '渡邊 由香' })
    const dossier = underway({ steps: [waiting], maySendBack: false, mayWithdraw: false })
    await show({ dossier, roles: ['approver'] })
    expect(await screen.findByText('次は「担当」の番です（渡邊 由香さん）。')).toBeTruthy()
    const tab = screen.getByRole('tabpanel')
    expect(within(tab).queryByRole('button')).toBeNull()
    expect(within(tab).getByRole('link', { name: '結果報告書の内容を見る' })).toBeTruthy()
  })

  it('says beside the findings that what is changed now does not go with the 決裁', async () => {
    await show({ dossier: underway() })
    await user.click(await screen.findByRole('tab', { name: '指摘' }))
    expect(await screen.findByText(/決裁の対象は、決裁にかけたときの指摘です/)).toBeTruthy()
  })

  it('sends back with a reason, after which the reason stands at the top', async () => {
    const ended = {
      state: 'sentBack' as const,
      endedAt: '2026-11-22T02:00:00.000Z',
      endedBy: '髙橋 花子',
      reason: '集計に誤りがある。',
      maySendBack: false,
      mayWithdraw: false,
    }
    const api = await show(
      { dossier: underway() },
      { 'approvals.sendBack': aDossier({ approvals: [anApproval(ended)] }) },
    )
    await user.click(await screen.findByRole('button', { name: '差し戻す' }))
    const dialog = screen.getByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: /差し戻す理由/ }), '集計に誤りがある。')
    await user.click(within(dialog).getByRole('button', { name: '差し戻す' }))
    expect(await screen.findByText('髙橋 花子さんが令和8年11月22日に差し戻しました')).toBeTruthy()
    const past = screen.getByRole('region', { name: 'これまでの決裁' })
    expect(past.textContent).toContain('第1回差し戻し令和8年11月22日　髙橋 花子理由：集計に誤りがある。')
    expect(inputsOf(api, 'approvals.sendBack')).toEqual([
      { approvalId: 'approval-1', expectedRowVersion: 3, reason: '集計に誤りがある。' },
    ])
  })

  it('reads the state again where somebody else was quicker', async () => {
    const late = () => {
      throw apiError('rule_violation', { rule: 'approvalEnded', round: 1 })
    }
    const api = await show({ dossier: underway() }, { 'approvals.withdraw': late })
    await user.click(await screen.findByRole('button', { name: '取り下げる' }))
    const dialog = screen.getByRole('dialog')
    await user.type(within(dialog).getByRole('textbox'), '直すため')
    const before = inputsOf(api, 'approvals.get').length
    await user.click(within(dialog).getByRole('button', { name: '取り下げる' }))
    expect(await within(dialog).findByText(/この回の決裁は、すでに終わっています/)).toBeTruthy()
    await waitFor(() => expect(inputsOf(api, 'approvals.get').length).toBeGreaterThan(before))
  })
})

describe('ApprovalTab sealed', () => {
  const complete = anApproval({
    ...{ state: 'complete', maySendBack: false, mayWithdraw: false },
    steps: [
      aStep({
        ...{ title: '事務局長', method: 'paper', signerName: '見本 太郎', signedOn: '2026-11-22' },
        ...{ confirmedBy: '髙橋 花子', isNext: false, maySign: false },
        attachment: {
          ...{ id: 'scan-1' as never, fileName: '決裁.png', mediaType: 'image/png', sizeBytes: 10 },
          ...{ attachedAt: '2026-11-22T01:00:00.000Z', attachedBy: '髙橋 花子', rowVersion: 1 },
        },
      }),
      aStep({
        ...{ id: 'step-9' as never, method: 'signature', signerName: '髙橋 花子', signedOn: '2026-11-21' },
        ...{ isNext: false, maySign: false },
      }),
    ],
  })
  const sealed = (part: Partial<ApprovalDossier> = {}) =>
    aDossier({
      ...{ approvals: [complete], seal: aSeal(), mayRequest: false, mayCorrect: true },
      ...part,
    })

  it('shows number, fingerprints and the filled boxes, and that nobody can change it', async () => {
    await show({ dossier: sealed() })
    const card = await screen.findByRole('region', { name: '封印' })
    expect(within(card).getByText('この記録は封印されています。だれも変えられません。')).toBeTruthy()
    expect(card.textContent).toContain('封印番号第1号')
    expect(card.textContent).toContain('記録の指紋01234567 89abcdef')
    expect(card.textContent).toContain('封印の指紋fedcba98 76543210')
    expect(card.textContent).toContain('見本 太郎R8.11.22紙に押印スキャン確かめた人髙橋 花子')
    expect(card.textContent).toContain('髙橋 花子R8.11.21電子署名')
    expect(screen.getAllByText('決裁済（封印）')).toHaveLength(2)
    expect(screen.queryByRole('button', { name: /取り消して|取り下げ/ })).toBeNull()
  })

  it('takes a correction only whole and ticked as final', async () => {
    const correction = {
      ...{ number: 'R8-点検-01-訂正-1', place: '提出数', wrongText: '5枚', rightText: '6枚' },
      ...{ reason: '入力漏れ', correctedAt: '2026-11-22T06:00:00.000Z', correctedBy: '髙橋 花子' },
    }
    const corrected = sealed({ seal: aSeal({ corrections: [correction] }) })
    const api = await show({ dossier: sealed() }, { 'approvals.correct': corrected })
    await user.click(await screen.findByRole('button', { name: '訂正を記録する' }))
    const dialog = screen.getByRole('dialog')
    const save = within(dialog).getByRole('button', { name: '訂正を記録する' })
    await user.click(save)
    expect(within(dialog).getAllByText('入力してください。')).toHaveLength(4)
    await user.type(within(dialog).getByRole('textbox', { name: /箇所/ }), '提出数')
    await user.type(within(dialog).getByRole('textbox', { name: /^誤/ }), '5枚')
    await user.type(within(dialog).getByRole('textbox', { name: /^正/ }), '6枚')
    await user.type(within(dialog).getByRole('textbox', { name: /理由/ }), '入力漏れ')
    await user.click(save)
    expect(inputsOf(api, 'approvals.correct')).toEqual([])
    await user.click(within(dialog).getByRole('checkbox'))
    await user.click(save)
    expect(await screen.findByText('R8-点検-01-訂正-1')).toBeTruthy()
    const { place, wrongText, rightText, reason } = correction
    expect(inputsOf(api, 'approvals.correct')).toEqual([
      { record: { kind: 'inspection', id: 'inspection-1' }, place, wrongText, rightText, reason },
    ])
  })

  it('lets those who may not correct only read', async () => {
    await show({ dossier: sealed({ mayCorrect: false }), roles: ['auditor'] })
    expect(await screen.findByText('訂正はありません。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '訂正を記録する' })).toBeNull()
  })
})
