import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LinkedRisks } from '../../../renderer/components/linked-risks.tsx'
import { ThreatActs } from '../../../renderer/features/threats/threat-acts.tsx'
import type { LinkedRisk } from '../../../shared/contract/risk-analyses.ts'
import { asId } from '../../support/a-union.ts'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aLinkedRisk, aThreat } from './a-threat.ts'

const user = userEvent.setup({ delay: null })

describe('ThreatActs', () => {
  it('asks for the reason before a threat is 廃止', async () => {
    const { calls } = fakeApi({ 'threats.retire': aThreat({ retirementReason: '重なるため' }) })
    await renderScreen(<ThreatActs threat={aThreat()} items={[]} />)
    await user.click(await screen.findByRole('button', { name: '廃止する' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '廃止する' }))
    expect(dialog.getByText('廃止する理由を入力してください。')).toBeTruthy()
    expect(calls).toEqual([])
    await user.type(dialog.getByRole('textbox', { name: /廃止する理由/ }), '重なるため')
    await user.click(dialog.getByRole('button', { name: '廃止する' }))
    await waitFor(() =>
      expect(calls[0]?.input).toEqual({ threatId: 't1', expectedRowVersion: 3, reason: '重なるため' }),
    )
  })

  it('changes a threat, and takes the change back', async () => {
    const { calls } = fakeApi({ 'threats.update': aThreat({ title: '大地震', rowVersion: 4 }) })
    await renderScreen(<ThreatActs threat={aThreat()} items={[]} />)
    await user.click(await screen.findByRole('button', { name: '内容を直す' }))
    const title = await screen.findByRole('textbox', { name: /脅威の名前/ })
    await user.clear(title)
    await user.type(title, '大地震')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    await user.click(await screen.findByRole('button', { name: /元に戻す/ }))
    await waitFor(() => expect(calls).toHaveLength(2))
    expect(calls.map(({ input }) => input)).toMatchObject([
      { title: '大地震', expectedRowVersion: 3 },
      { title: '地震', expectedRowVersion: 4, group: 3, usualLevel: 1 },
    ])
  })

  it('takes one that is 廃止 back into use', async () => {
    const { calls } = fakeApi({ 'threats.reinstate': aThreat() })
    await renderScreen(<ThreatActs threat={aThreat({ retirementReason: '重なる' })} items={[]} />)
    await user.click(await screen.findByRole('button', { name: 'もう一度使う' }))
    await waitFor(() => expect(calls[0]?.input).toEqual({ threatId: 't1', expectedRowVersion: 3 }))
  })
})

describe('LinkedRisks', () => {
  const risk = (number: string, part: Partial<LinkedRisk>) =>
    aLinkedRisk({ riskId: asId<LinkedRisk['riskId']>(number), number, ...part })

  it('puts the gravest first and what has ended last, with treatment and the way to each', async () => {
    await renderScreen(
      <LinkedRisks
        showsWay
        none="ない"
        risks={[
          risk('低いもの', { score: 2, band: 'low', treatment: null, through: 'asset' }),
          risk('終わったもの', { score: 9, state: 'ended' }),
          risk('高いもの', { through: 'group' }),
          risk('まだのもの', { score: null, band: null }),
        ]}
      />,
    )
    const lines = (await screen.findAllByRole('listitem')).map((line) => line.textContent)
    expect(lines.map((line) => line?.slice(0, 4))).toEqual(['高いもの', '低いもの', 'まだのも', '終わった'])
    expect(lines[0]).toContain('高 6')
    expect(lines[0]).toContain('まとまりとして')
    expect(lines[0]).toContain('対応　低減')
    expect(lines[1]).toContain('対応　未定')
    expect(screen.getByRole('link', { name: '高いもの' }).getAttribute('href')).toContain('/risks/a1/')
  })

  it('says what to do where there is none', async () => {
    await renderScreen(<LinkedRisks risks={[]} none="リスク分析で加えると、ここに出ます。" />)
    expect(await screen.findByText('リスク分析で加えると、ここに出ます。')).toBeTruthy()
  })
})
