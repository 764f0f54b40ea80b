import { acceptFromWindow, withdrawAcceptance } from '../services/risk-analysis/acceptance-service.ts'
import { showRiskAnalyses, showRiskAnalysis } from '../services/risk-analysis/analysis-detail.ts'
import { takeBaseline } from '../services/risk-analysis/baseline-service.ts'
import {
  changeAnalysisTexts,
  closeRiskAnalysis,
  reopenRiskAnalysis,
  withdrawRiskAnalysis,
} from '../services/risk-analysis/closing-service.ts'
import { proposeDetails } from '../services/risk-analysis/detail-proposals.ts'
import {
  applyRiskSettings,
  changeRiskSettings,
  showRiskSettings,
} from '../services/risk-analysis/method-service.ts'
import { proposeOpening } from '../services/risk-analysis/opening-proposal.ts'
import { openRiskAnalysis } from '../services/risk-analysis/opening-service.ts'
import { rateManyRisks, rateRisk } from '../services/risk-analysis/rating-service.ts'
import { addRisks } from '../services/risk-analysis/risk-adding-service.ts'
import { showRisk } from '../services/risk-analysis/risk-detail.ts'
import { exportRisks } from '../services/risk-analysis/risk-export.ts'
import {
  listRisksForAsset,
  listRisksForMeasure,
  listRisksForThreat,
} from '../services/risk-analysis/risk-links.ts'
import { treatManyRisks } from '../services/risk-analysis/treat-many-service.ts'
import {
  endRisk,
  linkMeasures,
  restoreRisk,
  setTreatment,
} from '../services/risk-analysis/treatment-service.ts'
import { toBytes, toTableFile } from './files.ts'
import { api } from './implementer.ts'

const { riskAnalyses } = api

export const riskAnalysesApi = {
  settings: riskAnalyses.settings.handler(({ context }) => showRiskSettings(context.serviceContext())),
  updateSettings: riskAnalyses.updateSettings.handler(({ context, input }) =>
    changeRiskSettings(context.serviceContext(), input),
  ),
  list: riskAnalyses.list.handler(({ context }) => showRiskAnalyses(context.serviceContext())),
  get: riskAnalyses.get.handler(({ context, input }) => showRiskAnalysis(context.serviceContext(), input)),
  proposeOpening: riskAnalyses.proposeOpening.handler(({ context, input }) =>
    proposeOpening(context.serviceContext(), input),
  ),
  open: riskAnalyses.open.handler(({ context, input }) => openRiskAnalysis(context.serviceContext(), input)),
  update: riskAnalyses.update.handler(({ context, input }) =>
    changeAnalysisTexts(context.serviceContext(), input),
  ),
  applySettings: riskAnalyses.applySettings.handler(({ context, input }) =>
    applyRiskSettings(context.serviceContext(), input),
  ),
  takeBaseline: riskAnalyses.takeBaseline.handler(({ context, input }) =>
    takeBaseline(context.serviceContext(), input),
  ),
  proposeDetails: riskAnalyses.proposeDetails.handler(({ context, input }) =>
    proposeDetails(context.serviceContext(), input),
  ),
  addRisks: riskAnalyses.addRisks.handler(({ context, input }) => addRisks(context.serviceContext(), input)),
  getRisk: riskAnalyses.getRisk.handler(({ context, input }) => showRisk(context.serviceContext(), input)),
  updateRisk: riskAnalyses.updateRisk.handler(({ context, input }) =>
    rateRisk(context.serviceContext(), input),
  ),
  rateMany: riskAnalyses.rateMany.handler(({ context, input }) =>
    rateManyRisks(context.serviceContext(), input),
  ),
  setTreatment: riskAnalyses.setTreatment.handler(({ context, input }) =>
    setTreatment(context.serviceContext(), input),
  ),
  treatMany: riskAnalyses.treatMany.handler(({ context, input }) =>
    treatManyRisks(context.serviceContext(), input),
  ),
  linkMeasures: riskAnalyses.linkMeasures.handler(({ context, input }) =>
    linkMeasures(context.serviceContext(), input),
  ),
  accept: riskAnalyses.accept.handler(async ({ context, input: { file, ...given } }) => {
    const scan = file && { fileName: file.name, bytes: await toBytes(file) }
    return acceptFromWindow(context.connection, context.serviceContext(), { ...given, scan })
  }),
  withdrawAcceptance: riskAnalyses.withdrawAcceptance.handler(({ context, input }) =>
    withdrawAcceptance(context.serviceContext(), input),
  ),
  endRisk: riskAnalyses.endRisk.handler(({ context, input }) => endRisk(context.serviceContext(), input)),
  restoreRisk: riskAnalyses.restoreRisk.handler(({ context, input }) =>
    restoreRisk(context.serviceContext(), input),
  ),
  listForAsset: riskAnalyses.listForAsset.handler(({ context, input }) =>
    listRisksForAsset(context.serviceContext(), input),
  ),
  listForMeasure: riskAnalyses.listForMeasure.handler(({ context, input }) =>
    listRisksForMeasure(context.serviceContext(), input),
  ),
  listForThreat: riskAnalyses.listForThreat.handler(({ context, input }) =>
    listRisksForThreat(context.serviceContext(), input),
  ),
  close: riskAnalyses.close.handler(({ context, input }) =>
    closeRiskAnalysis(context.serviceContext(), input),
  ),
  reopen: riskAnalyses.reopen.handler(({ context, input }) =>
    reopenRiskAnalysis(context.serviceContext(), input),
  ),
  withdraw: riskAnalyses.withdraw.handler(({ context, input }) =>
    withdrawRiskAnalysis(context.serviceContext(), input),
  ),
  exportFile: riskAnalyses.exportFile.handler(({ context, input }) =>
    toTableFile(exportRisks(context.serviceContext(), input), input.format),
  ),
}
