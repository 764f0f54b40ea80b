import { describe, expect, it } from 'vitest'
import { buildPolicyTextReport } from '../../../shared/domain/report/policy-text-model.ts'
import { aPolicyText } from '../../support/a-policy-text.ts'

const longPolicy = [
  '情報セキュリティ対策基準',
  '第1章 総則',
  '(目的)',
  '第1条 この基準は、必要な事項を定める。',
  '2 前項の規定は、議会に準用する。',
  '(1) 職員',
  'ア 会計年度任用職員',
  '附則',
  'この基準は、令和8年4月1日から施行する。',
].join('\n')

describe('buildPolicyTextReport', () => {
  it('sets captions over articles and numbers in front of their texts', () => {
    const { blocks } = buildPolicyTextReport(aPolicyText())
    expect(blocks.slice(0, 3)).toEqual([
      { kind: 'caption', text: '（目的）' },
      {
        kind: 'text',
        text: expect.stringMatching(/^第1条　本基本方針は、北松北部環境組合/),
        indent: 0,
        bookmark: { text: '第1条　目的', depth: 1 },
      },
      { kind: 'caption', text: '（用語の定義）' },
    ])
    expect(blocks[4]).toMatchObject({
      indent: 1,
      text: expect.stringMatching(/^\(1\)　ネットワーク　コンピュータ等を/),
    })
  })

  it('puts each kind of provision in its place', () => {
    const { blocks } = buildPolicyTextReport(aPolicyText(longPolicy))
    expect(blocks.map((block) => [block.kind, block.text.slice(0, 7)])).toEqual([
      ['heading', '第1章　総則'],
      ['caption', '（目的）'],
      ['text', '第1条　この基'],
      ['text', '2　前項の規定'],
      ['text', '(1)　職員'],
      ['text', 'ア　会計年度任'],
      ['heading', '附　則'],
      ['text', '　この基準は、'],
    ])
    const indents = blocks.flatMap((block) => (block.kind === 'text' ? [block.indent] : []))
    expect(indents).toEqual([0, 0, 1, 2, 0])
  })

  it('names the edition and its day by era', () => {
    expect(buildPolicyTextReport(aPolicyText()).editionText).toBe('第1版　令和8年4月1日採用')
  })

  it.each([
    [{ state: 'draft' }, '第1版　起案中'],
    [{ state: 'approved', decidedOn: '2026-11-20' }, '第1版　令和8年11月20日決裁'],
    [{ state: 'approved', effectiveOn: '2027-04-01' }, '第1版　令和9年4月1日施行'],
    [
      { state: 'current', effectiveOn: '2026-04-01', documentNumber: '訓令第3号' },
      '第1版　訓令第3号　令和8年4月1日施行',
    ],
  ] as const)('says of %j how it stands', (fields, text) => {
    const input = aPolicyText()
    const edition = { ...input.edition, ...fields }
    expect(buildPolicyTextReport({ ...input, edition }).editionText).toBe(text)
  })
})
