import { describe, expect, it } from 'vitest'
import type { ComparisonCell, ComparisonTableReport } from '../../../shared/domain/report/comparison-table.ts'
import { usualColumns } from '../../../shared/domain/report/comparison-table.ts'
import { aComparisonTable } from '../../support/a-comparison-table.ts'
import { policyAfter, policyBefore } from '../../support/policy-editions.ts'

/** A cell in a line: what is marked between low lines, spaces for its indent. */
function showCell({ runs, indent }: ComparisonCell): string {
  const words = runs.map(({ text, isMarked }) => (isMarked ? `_${text}_` : text)).join('')
  return words === '' ? '' : '・'.repeat(indent) + words
}

function show({ rows }: ComparisonTableReport): string[] {
  return rows.map(({ cells }) => cells.map(showCell).join(' | '))
}

const policy = (...lines: string[]): string => ['試験組合規程', ...lines].join('\n')
const articles = [
  '（目的）',
  '第1条 甲とする。',
  '（範囲）',
  '第2条 乙とする。',
  '（義務）',
  '第3条 丙とする。',
  '（監査）',
  '第4条 丁とする。',
]

describe('buildComparisonTable', () => {
  it('shortens what did not change to its number, several articles to their first and last', () => {
    expect(
      show(
        aComparisonTable(policy(...articles), policy(...articles.map((line) => line.replace('丁', '戊')))),
      ),
    ).toEqual([
      '第1条～第3条　（略） | 第1条～第3条　（略）',
      '・（監査） | ・（監査）',
      '第4条　_戊_とする。 | 第4条　_丁_とする。',
    ])
  })

  it('shows a lone unchanged article under its caption', () => {
    expect(
      show(
        aComparisonTable(
          policy(...articles.slice(0, 4)),
          policy(...articles.slice(0, 4)).replace('乙', '己'),
        ),
      ),
    ).toEqual([
      '・（目的） | ・（目的）',
      '第1条　（略） | 第1条　（略）',
      '・（範囲） | ・（範囲）',
      '第2条　_己_とする。 | 第2条　_乙_とする。',
    ])
  })

  const rest = [
    '（第三）',
    '第3条 丙とする。',
    '（第四）',
    '第4条 丁とする。',
    '（第五）',
    '第5条 戊とする。',
  ]
  it('writes （新設） and （削る） once beside what has nothing beside it, and marks numbers that moved on', () => {
    const added = policy(
      '（目的）',
      '第1条 甲とする。',
      '（細目）',
      '第2条 次のとおり。',
      '(1) 庚',
      '(2) 辛',
      '（範囲）',
      '第3条 乙とする。',
    )
    const table = show(aComparisonTable(policy(...articles.slice(0, 4)), added))
    expect(table.slice(2)).toEqual([
      '・_（細目）_ | （新設）',
      '_第2条　次のとおり。_ | ',
      '・_(1)　庚_ | ',
      '・_(2)　辛_ | ',
      '・（範囲） | ・（範囲）',
      '_第3条_　（略） | _第2条_　（略）',
    ])
    expect(show(aComparisonTable(added, policy(...articles.slice(0, 4)))).slice(2, 4)).toEqual([
      '（削る） | ・_（細目）_',
      ' | _第2条　次のとおり。_',
    ])
  })

  it('joins articles that only got another number', () => {
    const before = policy('（目的）', '第1条 甲とする。', '（範囲）', '第2条 乙とする。', ...rest)
    const after = policy(
      '（目的）',
      '第1条 甲とする。',
      ...rest.map((line) => line.replace(/第(\d)条/, (_, digit) => `第${Number(digit) - 1}条`)),
    )
    expect(show(aComparisonTable(before, after)).at(-1)).toBe(
      '_第2条～第4条_　（略） | _第3条～第5条_　（略）',
    )
  })

  it('puts an article and what took its number side by side', () => {
    const after = policy('（様式）', '第1条 様式は、所長が定める。').replace('\n第1条', '\n第1条')
    expect(show(aComparisonTable(policy(...articles.slice(0, 2)), after))).toEqual([
      '・_（様式）_ | ・_（目的）_',
      '_第1条　様式は、所長が定める。_ | _第1条　甲とする。_',
    ])
  })

  it('says where a moved article went, and shows it at its new place', () => {
    const moved = policy(
      ...articles
        .slice(2, 8)
        .map((line) => line.replace(/第(\d)条/, (_, digit) => `第${Number(digit) - 1}条`)),
      '（目的）',
      '第4条 甲とする。',
    )
    expect(show(aComparisonTable(policy(...articles), moved))).toEqual([
      ' | _第1条_　（第4条へ移動）',
      '_第1条～第3条_　（略） | _第2条～第4条_　（略）',
      '・（目的） | ・（目的）',
      '_第4条_　（略） | _第1条_　（略）',
    ])
  })

  it('shortens paragraphs and items inside an article that changed', () => {
    const before = policy(
      '第1条 次のとおり。',
      '(1) 子',
      '(2) 丑',
      '(3) 寅とする。',
      '2 卯とする。',
      '3 辰とする。',
      '4 巳とする。',
    )
    expect(
      show(aComparisonTable(before, before.replace('寅とする', '寅である').replace('巳', '午'))),
    ).toEqual([
      '第1条　（略） | 第1条　（略）',
      '・(1)及び(2)　（略） | ・(1)及び(2)　（略）',
      '・(3)　寅_である_。 | ・(3)　寅_とする_。',
      '2及び3　（略） | 2及び3　（略）',
      '4　_午_とする。 | 4　_巳_とする。',
    ])
  })

  it('prints the number of the article before whichever paragraph is its first', () => {
    const before = policy('第1条 手順は、所長が定める。', '2 手順は、非公開とする。')
    const after = policy(
      '第1条 所長は、責任者とする。',
      '2 手順は、所長が定める。',
      '3 手順は、非公開とする。',
    )
    expect(show(aComparisonTable(before, after))).toEqual([
      '第1条　_所長は、責任者とする。_ | （新設）',
      '_2_　（略） | 第1条　（略）',
      '_3_　（略） | _2_　（略）',
    ])
  })

  it('shows a changed caption over （略）', () => {
    expect(
      show(aComparisonTable(policy('（目的）', '第1条 甲とする。'), policy('（趣旨）', '第1条 甲とする。'))),
    ).toEqual(['・（_趣旨_） | ・（_目的_）', '第1条　（略） | 第1条　（略）'])
  })

  it('shows chapters, supplements, tables, the preamble and the title', () => {
    const before = [
      '旧試験規程',
      '制定の趣旨の文',
      '第1章 総則',
      '第1条 甲とする。',
      '附則',
      'この規程は、公布の日から施行する。',
      '別表第1（第1条関係）',
      '区分　期間',
      '子　1年',
      '丑　2年',
      '寅　3年',
      '卯　4年',
    ].join('\n')
    const after = before
      .replace('旧試験', '新試験')
      .replace('趣旨の文', '理由の文')
      .replace('卯　4年', '卯　9年')
      .replace('別表', '附則（令和8年訓令第1号）\nこの訓令は、公布の日から施行する。\n別表')
    expect(show(aComparisonTable(before, after))).toEqual([
      '・・・_新_試験規程 | ・・・_旧_試験規程',
      '・制定の_理由_の文 | ・制定の_趣旨_の文',
      '・・・第1章　総則 | ・・・第1章　総則',
      '第1条　（略） | 第1条　（略）',
      '・・・附　則　（略） | ・・・附　則　（略）',
      '・・・_附　則（令和8年訓令第1号）_ | （新設）',
      '・_この訓令は、公布の日から施行する。_ | ',
      '別表第1（第1条関係） | 別表第1（第1条関係）',
      '区分　期間 | 区分　期間',
      '（略） | （略）',
      '卯　_9年_ | 卯　_4年_',
    ])
  })

  it('puts each line of a table beside what it was, and a new line beside nothing', () => {
    const before = policy(
      '第1条 甲。',
      '別表',
      '区分　期間',
      '子　1年',
      '丑　2年',
      '寅　3年',
      '卯　4年',
      '辰　5年',
    )
    const after = before.replace('子　1年', '子　9年').replace('辰　5年', '辰　5年\n巳　6年')
    expect(show(aComparisonTable(before, after)).slice(-5)).toEqual([
      '別表 | 別表',
      '区分　期間 | 区分　期間',
      '子　_9年_ | 子　_1年_',
      '（略） | （略）',
      '_巳　6年_ | ',
    ])
  })

  it('shortens lines before the first article without any number', () => {
    const before = ['試験組合規程', '令和5年3月1日', '訓令第2号', '制定の趣旨とする文', '第1条 甲。'].join(
      '\n',
    )
    expect(show(aComparisonTable(before, before.replace('趣旨', '理由')))[0]).toBe('・（略） | ・（略）')
  })

  it('puts the old text first where asked, under other headings', () => {
    const columns = { isAfterFirst: false, afterHeading: '新', beforeHeading: '旧' }
    const usual = aComparisonTable(policyBefore, policyAfter)
    const reversed = aComparisonTable(policyBefore, policyAfter, { columns })
    expect([usual.headings, reversed.headings]).toEqual([
      ['改正後', '改正前'],
      ['旧', '新'],
    ])
    expect(reversed.rows.map(({ cells }) => [cells[1], cells[0]])).toEqual(
      usual.rows.map(({ cells }) => cells),
    )
  })

  it('says in 備考 what the underline and the other words mean, and no more', () => {
    expect(aComparisonTable(policyBefore, policyAfter).remarks).toEqual([
      '下線の部分は、改正部分である。',
      '（略）は、改正のない部分の記載を省略したものである。',
      '「へ移動」は、その規定の位置を移したものである。',
    ])
    expect(
      aComparisonTable(policy('第1条 甲。'), policy('第1条 乙。'), { columns: usualColumns }).remarks,
    ).toEqual(['下線の部分は、改正部分である。'])
    expect(aComparisonTable(policyBefore, policyBefore).remarks[0]).toBe('改正のある規定はない。')
  })
})
