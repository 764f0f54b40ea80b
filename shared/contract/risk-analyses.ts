import { z } from 'zod'
import { treatments } from '../domain/risk/treatment.ts'
import { call } from './call.ts'
import {
  assetId,
  calendarDate,
  fiscalYear,
  line,
  measureId,
  multiline,
  nothing,
  riskAcceptanceId,
  riskAnalysisId,
  riskId,
  rowVersion,
  threatId,
  unitId,
} from './fields.ts'
import {
  analysisDetail,
  detailProposals,
  listedAnalysis,
  opening,
  riskAnalysis,
  settings,
} from './risk-analysis-views.ts'
import {
  acceptanceFields,
  analysisTarget,
  rating,
  riskMethod,
  riskTarget,
  wantedSubject,
} from './risk-values.ts'
import { linkedRisk, riskDetail } from './risk-views.ts'

export type RiskSettings = z.infer<typeof settings>
export type RiskAnalysis = z.infer<typeof riskAnalysis>
export type ListedAnalysis = z.infer<typeof listedAnalysis>
export type RiskAnalysisDetail = z.infer<typeof analysisDetail>
export type RiskOpening = z.infer<typeof opening>
export type DetailProposals = z.infer<typeof detailProposals>
export type RiskDetail = z.infer<typeof riskDetail>
export type LinkedRisk = z.infer<typeof linkedRisk>

const treatmentFields = z.object({
  /** null takes the treatment off. */
  treatment: z.enum(treatments).nullable(),
  plan: multiline(1000),
  ownerTitle: line(40, 0),
  ownerUnitId: unitId.nullable(),
  dueOn: calendarDate.nullable(),
  doneOn: calendarDate.nullable(),
  /** What is left of the risk once it is done. */
  residual: rating,
})
export type TreatmentFields = z.infer<typeof treatmentFields>

/** A rating of one risk; a rating that is not the proposal says why where there is one (`required`). */
const riskRating = riskTarget.extend({ rating, reason: multiline(500) })

/**
 * リスク分析 (policy article 11). Read by those who read results, made by the officer. Rules `analysisClosed` and
 * `analysisWithdrawn` for every change of one that is not open, `riskEnded` for a risk that has ended.
 */
export const riskAnalysesContract = {
  /** How the next analysis weighs. */
  settings: call.input(nothing).output(settings),
  /** null goes back to what the program ships. */
  updateSettings: call
    .input(z.object({ method: riskMethod.nullable(), expectedRowVersion: rowVersion }))
    .output(settings),
  /** Of all years, the newest first. */
  list: call.input(nothing).output(z.array(listedAnalysis)),
  get: call.input(z.object({ riskAnalysisId })).output(analysisDetail),
  proposeOpening: call.input(z.object({ fiscalYear })).output(opening),
  /**
   * Opens the analysis of a 年度 by the settings as they are (rule `analysisExists`): with the standing risks of the
   * analysis before, the threats in use over 全体, and the results of the self-inspection where one is closed.
   */
  open: call
    .input(
      z.object({
        fiscalYear,
        startedOn: calendarDate,
        purpose: multiline(1000),
        isCarriedOver: z.boolean(),
        hasBaselineRisks: z.boolean(),
      }),
    )
    .output(riskAnalysis),
  update: call
    .input(
      analysisTarget.extend({
        startedOn: calendarDate,
        purpose: multiline(1000),
        overview: multiline(2000),
      }),
    )
    .output(riskAnalysis),
  /** Weighs by the settings as they are now, while nothing is rated yet (rule `alreadyRated`). */
  applySettings: call.input(analysisTarget).output(riskAnalysis),
  /** Takes the results of the newest closed self-inspection and proposes anew (rule `noClosedInspection`). */
  takeBaseline: call.input(analysisTarget).output(riskAnalysis),
  proposeDetails: call.input(z.object({ riskAnalysisId })).output(detailProposals),
  /** All or none; rule `riskExists` for a subject and threat that are there already, `threatRetired`. */
  addRisks: call
    .input(
      z.object({
        riskAnalysisId,
        risks: z
          .array(z.object({ subject: wantedSubject, threatId }))
          .min(1)
          .max(500),
      }),
    )
    .output(z.object({ riskIds: z.array(riskId) })),
  getRisk: call.input(z.object({ riskId })).output(riskDetail),
  /** Rates a risk and words its note; a changed rating takes the acceptance back. */
  updateRisk: call.input(riskRating.extend({ note: multiline(1000) })).output(riskDetail),
  /**
   * Rates many at once, all or none: proposals taken over, the same rating for all, or what they had before, which takes
   * it back. `before` is what to send for that.
   */
  rateMany: call.input(z.object({ riskAnalysisId, ratings: z.array(riskRating).min(1).max(2000) })).output(
    z.object({
      before: z.array(riskRating),
      withdrawnAcceptances: z.number(),
    }),
  ),
  setTreatment: call.input(riskTarget.extend(treatmentFields.shape)).output(riskDetail),
  /** The same for many at once, all or none. `before` is what to send to take it back. */
  treatMany: call
    .input(
      z.object({
        riskAnalysisId,
        /** Without a `residual` what is left of the risk stays as it was weighed. */
        treatments: z
          .array(riskTarget.extend({ ...treatmentFields.shape, residual: rating.optional() }))
          .min(1)
          .max(2000),
      }),
    )
    .output(
      z.object({
        before: z.array(riskTarget.extend(treatmentFields.shape)),
        withdrawnAcceptances: z.number(),
      }),
    ),
  /** The measures of a risk, in place of those it had; 廃止 ones are not linked anew (`notActive`). */
  linkMeasures: call.input(riskTarget.extend({ measureIds: z.array(measureId).max(100) })).output(riskDetail),
  /**
   * Accepts rated risks, all or none: an approver in the program, or the officer for a paper (`not_permitted` otherwise).
   * One that stands is replaced. Rule `riskNotRated`, and those of a wrong password.
   */
  accept: call
    .input(
      acceptanceFields.extend({
        riskAnalysisId,
        risks: z.array(riskTarget).min(1).max(500),
        /** In the program the caller's password once more (`required`), as before a signature. */
        password: z.string().max(200).optional(),
        /** The scan of a signed paper (PDF, JPEG or PNG of at most 20 MB), kept with each acceptance; never in the program. */
        file: z.file().optional(),
      }),
    )
    .output(z.object({ acceptedCount: z.number() })),
  withdrawAcceptance: call
    .input(z.object({ riskAcceptanceId, expectedRowVersion: rowVersion, reason: line(200) }))
    .output(riskDetail),
  /** 終了: the risk is no more; it stays in the list of this year and is not carried over. */
  endRisk: call.input(riskTarget.extend({ reason: line(200) })).output(riskDetail),
  /** Rule `riskActive`. */
  restoreRisk: call.input(riskTarget).output(riskDetail),
  /** Risks of the newest analysis that bear on an asset. */
  listForAsset: call.input(z.object({ assetId })).output(z.array(linkedRisk)),
  listForMeasure: call.input(z.object({ measureId })).output(z.array(linkedRisk)),
  listForThreat: call.input(z.object({ threatId })).output(z.array(linkedRisk)),
  /** Rules `noRisk`, and `analysisUnfinished` with the number of risks that lack something: see `listRiskGaps`. */
  close: call.input(analysisTarget.extend({ closedOn: calendarDate })).output(riskAnalysis),
  /** Opens a closed analysis again while nobody was asked to approve it (rules `approvalExists`, `recordSealed`). */
  reopen: call.input(analysisTarget.extend({ reason: line(200) })).output(riskAnalysis),
  /** 取りやめ of an open analysis, as one begun by mistake. */
  withdraw: call.input(analysisTarget.extend({ reason: line(200) })).output(riskAnalysis),
  exportFile: call.input(z.object({ riskAnalysisId, format: z.enum(['csv', 'xlsx']) })).output(z.file()),
}
