import { describe, expect, it } from 'vitest'
import { buildCoverage } from '../../../shared/domain/coverage/build-coverage.ts'
import type { CoveredMeasure, CoveredQuestion } from '../../../shared/domain/coverage/coverage.ts'
import { toGapWords } from '../../../shared/domain/coverage/coverage-words.ts'
import { findCoverageRows } from '../../../shared/domain/coverage/find-rows.ts'
import { noAnswers } from '../../../shared/domain/inspection/rate.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'

/** Of another body: its measures are in article 4, and 対策基準 has items too. */
const policy = parsePolicyText(`某町情報セキュリティ基本方針

（目的）
第1条　この方針は、情報を守ることを目的とする。
（情報セキュリティ対策基準）
第3条　対策基準には次のことを書く。
(1)　遵守事項
(2)　判断基準
(3)　その他
（情報セキュリティ対策）
第4条　次の対策を講ずる。
(1)　組織体制　体制を作る。
(2)　物理的対策　鍵をかける。
ア　書庫の鍵
(3)　教育　研修をする。
`)

function aQuestion(part: Partial<CoveredQuestion>): CoveredQuestion {
  return {
    ...{
      audience: 'staff',
      code: 'S01',
      text: '設問',
      provisions: ['第4条(1)'],
      ordinanceItem: 1,
      counts: null,
    },
    ...part,
  }
}

function aMeasure(part: Partial<CoveredMeasure>): CoveredMeasure {
  return {
    ...{ id: 'm1', number: 1, title: '対策', provisions: ['第4条(1)'], ordinanceItems: [1] },
    ...{ state: 'implemented', result: null },
    ...part,
  }
}

function build(questions: readonly CoveredQuestion[], measures: readonly CoveredMeasure[]) {
  const rows = findCoverageRows(policy, [...questions, ...measures])
  return buildCoverage({ fiscalYear: 2026, inspection: 'closed', rows, questions, measures })
}

const row = (map: ReturnType<typeof build>, citation: string | null) => {
  const found = map.rows.find((one) => one.citation === citation)
  if (found === undefined) throw new Error(`no row ${citation}`)
  return found
}

describe('the rows', () => {
  it('are the items of the article on measures, whatever its number', () => {
    const { article, rows } = findCoverageRows(policy, [])
    expect(article).toEqual({ citation: '第4条', heading: '情報セキュリティ対策' })
    expect(rows).toEqual([
      { citation: '第4条(1)', name: '組織体制' },
      { citation: '第4条(2)', name: '物理的対策' },
      { citation: '第4条(3)', name: '教育' },
    ])
  })

  it('take the first citation that lies in one of them, in any spelling and at any depth', () => {
    const { findRow } = findCoverageRows(policy, [])
    expect(findRow(['第1条', '第四条第二号', '第4条(1)'])).toBe('第4条(2)')
    expect(findRow(['第4条(2)ア'])).toBe('第4条(2)')
    expect(findRow(['第1条', '第9条'])).toBeUndefined()
  })

  it('are the cited articles where the policy has no such article, and the map says so', () => {
    const plain = parsePolicyText(
      '某町方針\n\n（体制）\n第1条　作る。\n（研修）\n第2条　行う。\n（鍵）\n第3条　かける。',
    )
    const questions = [
      aQuestion({ provisions: ['第2条'] }),
      aQuestion({ code: 'S02', provisions: ['第3条'] }),
    ]
    const rows = findCoverageRows(plain, questions)
    expect(rows.rows.map(({ citation }) => citation)).toEqual(['第2条', '第3条'])
    const map = buildCoverage({ fiscalYear: 2026, inspection: 'closed', rows, questions, measures: [] })
    expect(map.gaps[0]).toMatchObject({ kind: 'noArticle' })
  })
})

describe('buildCoverage', () => {
  it('counts a measure of several 号 in each column and once in every total', () => {
    const map = build([], [aMeasure({ ordinanceItems: [2, 3] })])
    const first = row(map, '第4条(1)')
    expect(first.cells.map(({ measureCount }) => measureCount)).toEqual([0, 1, 1, 0, 0, 0, 0, 0])
    expect([first.total.measureCount, map.total.measureCount]).toEqual([1, 1])
    expect(map.columns.map(({ total }) => total.measureCount)).toEqual([0, 1, 1, 0, 0, 0, 0, 0])
  })

  it('has a last row and a last column for what is nowhere else, and only then', () => {
    expect(build([aQuestion({})], [aMeasure({})]).columns).toHaveLength(8)
    const map = build([aQuestion({ provisions: ['第1条'] })], [aMeasure({ ordinanceItems: [] })])
    expect(map.columns.at(-1)).toMatchObject({ item: null, total: { measureCount: 1, marks: ['noResult'] } })
    expect(row(map, null).cells[0]).toMatchObject({ questionCount: 1 })
    expect(map.total).toMatchObject({ questionCount: 1, measureCount: 1 })
  })

  it('marks what has only one of the two, and an empty row or column but no empty cell', () => {
    const map = build([aQuestion({})], [aMeasure({ provisions: ['第4条(2)'], ordinanceItems: [3] })])
    expect(row(map, '第4条(1)').cells[0]?.marks).toEqual(['noMeasures', 'noResult'])
    expect(row(map, '第4条(2)').cells[2]?.marks).toEqual(['noQuestions', 'noResult'])
    expect(row(map, '第4条(1)').cells[5]?.marks).toEqual([])
    expect(row(map, '第4条(3)').total.marks).toEqual(['noQuestions', 'noMeasures'])
    expect(map.columns[5]?.total.marks).toEqual(['noQuestions', 'noMeasures'])
  })

  it('has a result where a question was answered or a measure checked, even as 該当なし', () => {
    const answered = { ...noAnswers, done: 3, partlyDone: 1, notApplicable: 2 }
    const map = build(
      [aQuestion({ counts: answered }), aQuestion({ code: 'S02', counts: { ...noAnswers, notDone: 4 } })],
      [aMeasure({ result: 'partlyKept' }), aMeasure({ id: 'm2', result: 'kept', state: 'preparing' })],
    )
    expect(row(map, '第4条(1)').cells[0]).toMatchObject({
      ...{
        questionCount: 2,
        measureCount: 2,
        implementedCount: 1,
        rate: 3 / 8,
        checkedCount: 2,
        keptCount: 1,
      },
      marks: [],
    })
    const idle = build([aQuestion({ counts: { ...noAnswers, notApplicable: 1 } })], [aMeasure({})])
    expect(row(idle, '第4条(1)').cells[0]).toMatchObject({ rate: null, marks: [] })
  })

  it('tells the gaps from the whole to the single, a missing line before its cells', () => {
    const map = build(
      [aQuestion({}), aQuestion({ code: 'S02', provisions: ['第4条(2)'], ordinanceItem: 3 })],
      [
        aMeasure({ result: 'kept' }),
        aMeasure({ id: 'm2', ordinanceItems: [2], provisions: ['第4条(1)', '第9条'] }),
      ],
    )
    const told = map.gaps.map((gap) => [gap.kind, toGapWords(gap).place, gap.count])
    expect(told.filter(([kind]) => !String(kind).startsWith('column'))).toEqual([
      ['rowWithoutQuestions', '第4条(3)', 0],
      ['rowWithoutMeasures', '第4条(2)', 0],
      ['rowWithoutMeasures', '第4条(3)', 0],
      ['cellWithoutQuestions', '第4条(1)・第二号（情報資産の分類・管理）', 0],
      ['unknownProvisions', '全体', 1],
      ['notChecked', '全体', 1],
    ])
  })

  it('neither loses nor doubles a question, wherever it cites', () => {
    const citations = ['第4条(1)', '第4条(2)ア', '第1条', '第99条', '第4条(3)']
    const questions = Array.from({ length: 60 }, (_, index) =>
      aQuestion({
        code: `S${index + 10}`,
        provisions: [citations[index % 5] ?? '', citations[(index * 3) % 5] ?? ''],
        ordinanceItem: (index % 8) + 1,
      }),
    )
    const map = build(questions, [])
    const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0)
    const inCells = map.rows.flatMap(({ cells }) => cells.map(({ questionCount }) => questionCount))
    const inColumns = map.columns.map(({ total }) => total.questionCount)
    expect([sum(inCells), sum(inColumns), map.total.questionCount]).toEqual([60, 60, 60])
  })
})
