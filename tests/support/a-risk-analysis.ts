import { measureCategories } from '../../shared/domain/checklist/category.ts'
import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import type { ReportedRisk, RiskAnalysisInput } from '../../shared/domain/report/risk-analysis-input.ts'
import { noRating } from '../../shared/domain/risk/rating.ts'
import { shippedMethod } from '../../shared/domain/risk/risk-method.ts'
import { threatGroups } from '../../shared/domain/threat/threat-group.ts'

/** A risk of 全体, weighed 2 × 3 as proposed and acted upon. */
export function aReportedRisk(changes: Partial<ReportedRisk> = {}): ReportedRisk {
  return {
    ...{ number: 'R8-リスク-001', subjectName: '情報資産全体', threatTitle: '機器の故障', threatGroup: 2 },
    ...{ previousScore: null, previousBand: null, ...noRating, likelihood: 2, loss: 3 },
    ...{ ratingBasis: 'proposal', ratingReason: '', score: 6, band: 'high', note: '' },
    ...{ treatment: 'reduce', treatmentPlan: '予備の機器を備える。', ownerTitle: '総務係長' },
    ...{
      ownerUnitName: '総務課',
      dueOn: '2027-03-31',
      doneOn: null,
      residualScore: 3,
      residualBand: 'medium',
    },
    ...{ state: 'active', endReason: null, measures: ['対策38　バックアップと復元の試験'], acceptance: null },
    ...changes,
  }
}

/** One that the 管理者 took as it is. */
export function anAcceptedRisk(changes: Partial<ReportedRisk> = {}): ReportedRisk {
  return aReportedRisk({
    ...{ number: 'R8-リスク-002', threatTitle: '地震', threatGroup: 3, likelihood: 1, loss: 3 },
    ...{ score: 3, band: 'medium', previousScore: 3, previousBand: 'medium', treatment: 'accept' },
    ...{ treatmentPlan: '', residualScore: null, residualBand: null, measures: [] },
    acceptance: {
      ...{ acceptedBy: '髙橋 一郎', title: '管理者', acceptedOn: '2026-11-20', validUntil: '2027-03-31' },
      ...{ reason: '建物の耐震工事を令和9年度に行うため。', way: 'paper' },
    },
    ...changes,
  })
}

/** The analysis of 令和8年度, closed: one acted upon, one accepted, one lower than the year before, one ended. */
export function aRiskAnalysis(changes: Partial<RiskAnalysisInput> = {}): RiskAnalysisInput {
  return {
    organization: { name: '北松北部環境組合', addressee: '北松北部環境組合管理者', sender: '事務局長' },
    analysis: {
      ...{
        number: 'R8-リスク分析-01',
        fiscalYear: 2026,
        purpose: '',
        overview: '更新の時期の過ぎた機器が残る。',
      },
      ...{ startedOn: '2026-10-01', closedOn: '2026-11-22', closedBy: '情報 太郎', method: shippedMethod },
      ...{ previousFiscalYear: 2025, isMethodSame: true },
      baseline: {
        // an id of no record of the tests
        inspectionId: 'i' as InspectionId,
        ...{ recordNumber: 'R8-点検-01', fiscalYear: 2026, takenOn: '2026-10-02' },
        categories: measureCategories.map((category, index) => ({
          category,
          counts: { done: 70 + index, partlyDone: 20, notDone: 10 - index, unknown: 0, notApplicable: 3 },
          rate: category === 'socialMedia' ? null : (70 + index) / 100,
        })),
      },
    },
    risks: [
      anAcceptedRisk(),
      aReportedRisk(),
      aReportedRisk({
        ...{
          number: 'R8-リスク-003',
          subjectName: '総務課の業務システム',
          threatTitle: '停電・電力供給の途絶',
        },
        ...{
          threatGroup: 5,
          likelihood: 1,
          loss: 2,
          score: 2,
          band: 'low',
          previousScore: 4,
          previousBand: 'medium',
        },
        ...{
          ratingBasis: 'byHand',
          ratingReason: '無停電電源装置を入れ替えた。',
          treatment: null,
          measures: [],
        },
      }),
      aReportedRisk({
        ...{ number: 'R8-リスク-004', subjectName: '旧計量サーバ', threatTitle: '更新や保守の漏れ' },
        ...{
          ...noRating,
          score: null,
          band: null,
          previousScore: 9,
          previousBand: 'high',
          ratingBasis: null,
        },
        ...{ state: 'ended', endReason: '機器を廃棄したため。', treatment: null, measures: [] },
      }),
    ],
    policyBasis: '情報セキュリティ基本方針第11条',
    threatItems: threatGroups.map((group) => ({
      ...{ group, provision: `第6条(${group})`, text: `第${group}の脅威` },
    })),
    approvalBoxes: [
      { title: '事務局長', signerName: null, signedOn: null, method: null },
      { title: '担当', signerName: '担当 一郎', signedOn: '2026-11-23', method: 'signature' },
    ],
    seal: null,
    ...{ isSample: false, isDraft: false },
    snapshot: { json: '{"analysis":{"id":"a"}}', sha256: '0123456789abcdef'.repeat(4) },
    ...{ createdOn: '2026-11-24', createdAt: '2026-11-24T01:00:00.000Z' },
    ...changes,
  }
}
