import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ListTab } from '../../../renderer/features/risks/list-tab.tsx'
import type { ThreatRecord } from '../../../shared/contract/threats.ts'
import { aRegisterRow } from '../assets/a-register.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aListedRisk, anAnalysis, anAnalysisDetail } from './a-risk.ts'

const user = userEvent.setup({ delay: null })

const aThreat = (id: string, title: string, retirementReason: string | null = null) =>
  ({ id, title, retirementReason, group: 1, description: '' }) as ThreatRecord
const threats = [aThreat('t1', '不正アクセス'), aThreat('t2', '地震'), aThreat('t3', '古い脅威', '使わない')]
const assets = [aRegisterRow('資-0001', '財務会計サーバ'), aRegisterRow('資-0002', '計量サーバ')]

async function open(answers: FakeAnswers = {}, mayChange = true) {
  const { calls } = fakeApi({
    'threats.list': { threats, mayChange: true },
    'assets.list': { rows: JSON.stringify(assets), total: 2, next: null },
    'riskAnalyses.addRisks': ({ risks }: { risks: unknown[] }) => ({ riskIds: risks.map(() => 'r') }),
    ...answers,
  })
  const risks = [aListedRisk()]
  const detail = anAnalysisDetail(risks, { analysis: anAnalysis(), mayChange })
  await renderScreen(<ListTab detail={detail} risks={risks} />)
  const added = () => calls.filter(({ name }) => name === 'riskAnalyses.addRisks').map(({ input }) => input)
  return { added }
}

async function openDialog() {
  await user.click(screen.getByRole('button', { name: 'リスクを加える' }))
  return within(await screen.findByRole('dialog', { name: 'リスクを加える' }))
}

describe('リスクを加える', () => {
  it('adds each chosen asset under each chosen threat', async () => {
    const { added } = await open()
    const dialog = await openDialog()
    await user.type(await dialog.findByLabelText(/^情報資産を探す/), 'サーバ{Enter}')
    await user.click(await dialog.findByLabelText(/財務会計サーバ/))
    await user.click(dialog.getByLabelText(/計量サーバ/))
    await user.type(dialog.getByLabelText(/^脅威を探す/), '地震{Enter}')
    expect(added()).toEqual([])
    await user.click(dialog.getByLabelText('地震'))
    await user.click(dialog.getByRole('button', { name: '2件を加える' }))
    await waitFor(() => expect(added()).toHaveLength(1))
    expect(added()[0]).toEqual({
      riskAnalysisId: 'a1',
      risks: ['資-0001', '資-0002'].map((assetId) => ({
        subject: { kind: 'asset', assetId },
        threatId: 't2',
      })),
    })
    expect(await screen.findByText('リスクを2件加えました。')).toBeDefined()
  })

  it('adds chosen assets as one subject, which has a name', async () => {
    const { added } = await open()
    const dialog = await openDialog()
    await user.click(dialog.getByLabelText('選んだ情報資産をまとめて一つの対象に'))
    await user.type(await dialog.findByLabelText(/^情報資産を探す/), 'サーバ')
    await user.click(await dialog.findByLabelText(/計量サーバ/))
    await user.click(dialog.getByLabelText('不正アクセス'))
    await user.click(dialog.getByRole('button', { name: '1件を加える' }))
    expect(dialog.getByText('まとまりの名前を入力してください。')).toBeDefined()
    await user.type(dialog.getByLabelText(/^まとまりの名前/), 'サーバ室の機器')
    await user.click(dialog.getByRole('button', { name: '1件を加える' }))
    await waitFor(() => expect(added()).toHaveLength(1))
    expect(added()[0]).toMatchObject({
      risks: [{ subject: { kind: 'group', name: 'サーバ室の機器', assetIds: ['資-0002'] }, threatId: 't1' }],
    })
  })

  it('offers no threat that is 廃止, nor for 全体 one that is there already', async () => {
    await open()
    const dialog = await openDialog()
    expect(await dialog.findByLabelText('不正アクセス')).toBeDefined()
    expect(dialog.queryByLabelText('古い脅威')).toBeNull()
    await user.click(dialog.getByLabelText('情報資産全体'))
    expect(dialog.queryByLabelText('不正アクセス')).toBeNull()
    expect(dialog.getByLabelText('地震')).toBeDefined()
  })

  it('says which risk is there already', async () => {
    await open({
      'riskAnalyses.addRisks': () => {
        throw apiError('rule_violation', { rule: 'riskExists', subject: '計量サーバ', threat: '地震' })
      },
    })
    const dialog = await openDialog()
    await user.click(dialog.getByLabelText('情報資産全体'))
    await user.click(await dialog.findByLabelText('地震'))
    await user.click(dialog.getByRole('button', { name: '1件を加える' }))
    expect(
      await dialog.findByText(/「計量サーバ」の「地震」は、すでにリスクの一覧にあります。/),
    ).toBeDefined()
  })

  it('is not there for whoever may not change the analysis', async () => {
    await open({}, false)
    expect(screen.queryByRole('button', { name: 'リスクを加える' })).toBeNull()
  })
})
