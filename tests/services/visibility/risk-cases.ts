import { testPassword } from '../../support/a-program.ts'
import { type CallCases, nothing, targetOf } from './call-case.ts'

type Union = Parameters<CallCases<'threats'>['list']>[0]

function threatFieldsOf({ risks: { threat } }: Union) {
  const { group, title, description, assetKinds, measureCategories, usualLevel } = threat
  return { group, title, description, assetKinds, measureCategories, usualLevel }
}

export const threatCases: CallCases<'threats'> = {
  list: nothing,
  loadBuiltIn: nothing,
  create: (union) => [{ ...threatFieldsOf(union), title: '新しい脅威' }],
  update: (union) => [{ ...threatFieldsOf(union), ...targetOf('threatId', union.risks.threat) }],
  retire: ({ risks: { threat } }) => [{ ...targetOf('threatId', threat), reason: '使わない' }],
  reinstate: async ({ officer, risks: { threat } }) => {
    const retired = await officer.threats.retire({ ...targetOf('threatId', threat), reason: '使わない' })
    return [targetOf('threatId', retired)]
  },
}

const rating = { likelihood: 2, loss: 2, threatLevel: null, vulnerability: null, importance: null } as const
const noRating = { ...rating, likelihood: null, loss: null }
const acceptance = { acceptedOn: '2026-11-21', validUntil: null, reason: '費用に見合わない' }

/** As it was accepted the year before, so that the acceptance holds. */
function rate(union: Union) {
  const same = { ...rating, loss: 3 } as const
  return union.officer.riskAnalyses.updateRisk({
    ...{ ...riskTarget(union), rating: same, reason: '実情による', note: '' },
  })
}

const openTarget = ({ risks: { open } }: Union) => targetOf('riskAnalysisId', open)
const riskTarget = ({ risks: { risk } }: Union) => targetOf('riskId', risk)

export const riskCases: CallCases<'riskAnalyses'> = {
  settings: nothing,
  updateSettings: async ({ officer }) => {
    const { method, rowVersion } = await officer.riskAnalyses.settings({})
    return [
      { method: { ...method, highFrom: 9 }, expectedRowVersion: rowVersion },
      { method: null, expectedRowVersion: rowVersion + 1 },
    ]
  },
  list: nothing,
  get: ({ risks: { open, closed } }) => [open, closed].map(({ id }) => ({ riskAnalysisId: id })),
  proposeOpening: () => [{ fiscalYear: 2027 }, { fiscalYear: 2026 }],
  open: () => [
    {
      ...{ fiscalYear: 2027, startedOn: '2027-05-01', purpose: '' },
      ...{ isCarriedOver: true, hasBaselineRisks: true },
    },
  ],
  update: (union) => [{ ...openTarget(union), startedOn: '2026-11-01', purpose: '目的', overview: '概要' }],
  applySettings: async (union) => {
    const { riskId, expectedRowVersion } = riskTarget(union)
    const ratings = [{ riskId, expectedRowVersion, rating: noRating, reason: '' }]
    await union.officer.riskAnalyses.rateMany({ riskAnalysisId: union.risks.open.id, ratings })
    return [openTarget(union)]
  },
  takeBaseline: (union) => [openTarget(union)],
  proposeDetails: ({ risks: { open } }) => [{ riskAnalysisId: open.id }],
  addRisks: ({ risks: { open, threat }, asset }) => [
    {
      riskAnalysisId: open.id,
      risks: [
        { subject: { kind: 'asset', assetId: asset.id }, threatId: threat.id },
        { subject: { kind: 'group', name: '名簿', assetIds: [asset.id] }, threatId: threat.id },
      ],
    },
  ],
  getRisk: ({ risks: { risk, closedRisk } }) => [risk, closedRisk].map(({ id }) => ({ riskId: id })),
  updateRisk: (union) => [{ ...riskTarget(union), rating, reason: '実情による', note: '備考' }],
  rateMany: (union) => [
    {
      riskAnalysisId: union.risks.open.id,
      ratings: [{ ...riskTarget(union), rating, reason: '実情による' }],
    },
  ],
  setTreatment: (union) => [
    {
      ...{ ...riskTarget(union), treatment: 'reduce', plan: '鍵を替える', ownerTitle: '課長' },
      ...{ ownerUnitId: null, dueOn: '2027-03-31', doneOn: null, residual: noRating },
    },
  ],
  treatMany: (union) => [
    {
      riskAnalysisId: union.risks.open.id,
      treatments: [
        {
          ...{ ...riskTarget(union), treatment: 'transfer', plan: '保険に入る', ownerTitle: '課長' },
          ...{ ownerUnitId: null, dueOn: '2027-03-31', doneOn: null },
        },
      ],
    },
  ],
  linkMeasures: (union) => [{ ...riskTarget(union), measureIds: [union.measures.measure.id] }],
  accept: async (union) => {
    const { risk } = await rate(union)
    const risks = [targetOf('riskId', risk)]
    const common = { ...acceptance, riskAnalysisId: union.risks.open.id, risks, title: '事務局長' }
    return [
      { ...common, way: 'program', acceptedBy: '', password: testPassword },
      { ...common, way: 'paper', acceptedBy: '長 太郎' },
    ]
  },
  withdrawAcceptance: ({ risks: { acceptance: kept } }) => [
    { ...targetOf('riskAcceptanceId', kept), reason: '事情が変わった' },
  ],
  endRisk: (union) => [{ ...riskTarget(union), reason: '業務をやめた' }],
  restoreRisk: async (union) => {
    const ended = await union.officer.riskAnalyses.endRisk({ ...riskTarget(union), reason: '業務をやめた' })
    return [targetOf('riskId', ended.risk)]
  },
  listForAsset: ({ asset }) => [{ assetId: asset.id }],
  listForMeasure: ({ measures }) => [{ measureId: measures.measure.id }],
  listForThreat: ({ risks: { threat } }) => [{ threatId: threat.id }],
  close: async (union) => {
    await rate(union)
    return [{ ...openTarget(union), closedOn: '2026-11-22' }]
  },
  reopen: ({ risks: { closed } }) => [{ ...targetOf('riskAnalysisId', closed), reason: '直す' }],
  withdraw: (union) => [{ ...openTarget(union), reason: '年度を間違えた' }],
  exportFile: ({ risks: { open, closed } }) => [
    { riskAnalysisId: open.id, format: 'csv' },
    { riskAnalysisId: closed.id, format: 'xlsx' },
  ],
}
