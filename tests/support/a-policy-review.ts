import type { PolicyReviewInput } from '../../shared/domain/report/policy-review-input.ts'

/** A review of 令和8年度 decided 改正する, with two matters. */
export function aPolicyReview(changes: Partial<PolicyReviewInput> = {}): PolicyReviewInput {
  return {
    organization: { name: '北松北部環境組合', addressee: '北松北部環境組合管理者', sender: '事務局長' },
    review: {
      ...{ number: 'R8-見直し-01', fiscalYear: 2026, title: '委託先の管理の見直し', outcome: 'amend' },
      ...{ reasons: '委託先の事故に備えるため。', plannedAmendment: '第7条(6)に報告の定めを加える。' },
      ...{ decidedOn: '2026-11-22', decidedBy: '事務局長', mediumFrom: 3, highFrom: 6 },
    },
    triggers: [
      {
        ...{ source: 'finding', linkedNumber: 'R8-指摘-001', occurredOn: '2026-11-20' },
        description: '髙橋さんの指摘：委託先を確かめていない。',
      },
    ],
    considerations: [
      {
        ...{ subject: '委託先からの情報漏えい', situation: '報告の定めがない。', provisions: ['第7条(6)'] },
        ...{ likelihood: 2, loss: 3, judgement: 'amend', reason: '報告の定めを置く。' },
      },
      {
        ...{ subject: '停電', situation: '', provisions: [], likelihood: 1, loss: 2 },
        ...{ judgement: 'keep', reason: '無停電電源装置がある。' },
      },
    ],
    policyBasis: '情報セキュリティ基本方針第11条',
    approvalBoxes: [
      { title: '事務局長', signerName: null, signedOn: null, method: null },
      { title: '担当', signerName: '担当 一郎', signedOn: '2026-11-23', method: 'signature' },
    ],
    seal: null,
    ...{ isSample: false, isDraft: false },
    snapshot: { json: '{"review":{"id":"r"}}', sha256: '0123456789abcdef'.repeat(4) },
    ...{ createdOn: '2026-11-24', createdAt: '2026-11-24T01:00:00.000Z' },
    ...changes,
  }
}
