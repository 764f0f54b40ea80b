import { buildCoverage } from '../../shared/domain/coverage/build-coverage.ts'
import type { CoveredMeasure, CoveredQuestion } from '../../shared/domain/coverage/coverage.ts'
import { findCoverageRows } from '../../shared/domain/coverage/find-rows.ts'
import { noAnswers } from '../../shared/domain/inspection/rate.ts'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'

const policy = parsePolicyText(`方針

（情報セキュリティ対策）
第7条　次の対策を講ずる。
(1)　組織体制　体制を作る。
(2)　物理的対策　鍵をかける。
(3)　教育　研修をする。
`)

const question = (
  code: string,
  citation: string,
  ordinanceItem: number,
  done: number | null,
): CoveredQuestion => ({
  ...{ audience: 'staff', code, text: `設問${code}`, provisions: [citation], ordinanceItem },
  counts: done === null ? null : { ...noAnswers, done, notDone: 10 - done },
})

export const someMeasures = [
  { id: 'm1', number: 1, title: '責任者の指名', item: 1, state: 'implemented', result: 'kept' },
  { id: 'm2', number: 2, title: '書庫の鍵', item: 3, state: 'preparing', result: null },
] as const

/** 組織体制 has all, 物理的対策 no question, 教育 neither. */
export function aCoverage() {
  const questions = [question('S01', '第7条(1)', 1, 9), question('S02', '第7条(1)', 4, null)]
  const measures = someMeasures.map(
    ({ item, ...measure }): CoveredMeasure => ({
      ...measure,
      ...{ provisions: [measure.number === 1 ? '第7条(1)' : '第7条(2)'], ordinanceItems: [item] },
    }),
  )
  const rows = findCoverageRows(policy, [...questions, ...measures])
  return buildCoverage({ fiscalYear: 2026, inspection: 'closed', rows, questions, measures })
}
