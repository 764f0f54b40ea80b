import { noRating } from '../../shared/domain/risk/rating.ts'
import type { TestUnion } from './a-union.ts'
import { signNext } from './an-approval.ts'
import { addSomeAssets, anAnalysis, aPaperAcceptance, noTreatment, toTools } from './some-risks.ts'

/** An analysis of one accepted risk of an asset with its measure, closed, signed by the approver and sealed on paper. */
export async function approveRiskAnalysis({ officer, signedInAs }: TestUnion): Promise<void> {
  const { server } = await addSomeAssets(officer)
  const analysis = await officer.riskAnalyses.open(anAnalysis)
  const { id: riskAnalysisId } = analysis
  const { add } = await toTools(officer, analysis)
  const { id: riskId } = await add({ kind: 'asset', assetId: server.id })
  const rating = { ...noRating, likelihood: 2, loss: 2 } as const
  const rated = { riskId, expectedRowVersion: 1, rating, reason: '実情', note: '備考' }
  await officer.riskAnalyses.updateRisk(rated)
  const [measure] = await officer.measures.list({ fiscalYear: 2026 })
  if (measure === undefined) throw new Error('a measure')
  await officer.riskAnalyses.linkMeasures({ riskId, expectedRowVersion: 2, measureIds: [measure.id] })
  const treated = { ...noTreatment, riskId, expectedRowVersion: 3, treatment: 'accept' } as const
  await officer.riskAnalyses.setTreatment(treated)
  const risks = [{ riskId, expectedRowVersion: 4 }]
  await officer.riskAnalyses.accept({ ...aPaperAcceptance, riskAnalysisId, risks })
  const closing = { riskAnalysisId, expectedRowVersion: analysis.rowVersion, closedOn: '2026-11-22' }
  const { rowVersion } = await officer.riskAnalyses.close(closing)
  const record = { kind: 'riskAnalysis', id: riskAnalysisId } as const
  await officer.approvals.request({ record, expectedRowVersion: rowVersion })
  const { approvals } = await signNext(await signedInAs('approver'), { record })
  const [round] = approvals
  if (round === undefined) throw new Error('no round')
  await officer.approvals.signOnPaper({
    ...{ approvalId: round.id, expectedRowVersion: round.rowVersion },
    steps: round.steps
      .filter(({ method }) => method === null)
      .map(({ id }) => ({ approvalStepId: id, signerName: '管理 太郎', signedOn: '2026-11-22' })),
    file: new File(['%PDF-1.7\n分析の決裁\n%%EOF\n'], '分析の決裁.pdf'),
  })
}
