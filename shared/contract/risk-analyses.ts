import { z } from 'zod'
import { assetClasses } from '../domain/asset/asset-class.ts'
import { assetKinds } from '../domain/asset/asset-kind.ts'
import { measureStates } from '../domain/measure/measure-state.ts'
import { analysisStates } from '../domain/risk/analysis-state.ts'
import { subjectKinds } from '../domain/risk/risk-subject.ts'
import { treatments } from '../domain/risk/treatment.ts'
import { threatGroups } from '../domain/threat/threat-group.ts'
import { call } from './call.ts'
import {
  assetId,
  calendarDate,
  fiscalYear,
  inspectionId,
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
  acceptance,
  acceptanceFields,
  analysisTarget,
  baseline,
  proposal,
  rating,
  riskBand,
  riskLevel,
  riskMethod,
  riskTarget,
  subjectRule,
  wantedSubject,
} from './risk-values.ts'

const settings = z.object({
  method: riskMethod,
  /** Nobody changed it: as the program ships it. */
  isShipped: z.boolean(),
  mayChange: z.boolean(),
  rowVersion: z.number(),
})
export type RiskSettings = z.infer<typeof settings>

export const riskAnalysis = z.object({
  id: riskAnalysisId,
  number: z.string(),
  fiscalYear: z.number(),
  state: z.enum(analysisStates),
  method: riskMethod,
  /** null until the results of a self-inspection are taken. */
  baseline: baseline.nullable(),
  purpose: z.string(),
  overview: z.string(),
  startedOn: z.string(),
  closedOn: z.string().nullable(),
  closedBy: z.string(),
  withdrawalReason: z.string().nullable(),
  /** The analysis its risks were carried over from. */
  previousId: riskAnalysisId.nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  rowVersion: z.number(),
})
export type RiskAnalysis = z.infer<typeof riskAnalysis>

const bandCounts = z.object({ high: z.number(), medium: z.number(), low: z.number(), unrated: z.number() })

const listedAnalysis = riskAnalysis
  .pick({ id: true, number: true, fiscalYear: true, state: true, startedOn: true, closedOn: true })
  .extend({
    /** Standing risks. */
    counts: bandCounts,
    endedCount: z.number(),
    /** 決裁 is complete. */
    isSealed: z.boolean(),
    withdrawalReason: z.string().nullable(),
  })
export type ListedAnalysis = z.infer<typeof listedAnalysis>

const matrixCell = z.object({
  possibility: riskLevel,
  damage: riskLevel,
  score: z.number(),
  band: riskBand,
  count: z.number(),
})

const analysisDetail = z.object({
  analysis: riskAnalysis,
  previous: z
    .object({
      id: riskAnalysisId,
      number: z.string(),
      fiscalYear: z.number(),
      state: z.enum(analysisStates),
      /** Weighed by the same formula, bands and scales, so that scores may be compared. */
      isMethodSame: z.boolean(),
    })
    .nullable(),
  /** Every risk by number as compact text: see `readListedRisks`. */
  risks: z.string(),
  /** The heat map: the nine fields. */
  matrix: z.array(matrixCell),
  /** Days are of this day, by which acceptances run out. */
  today: z.string(),
  mayChange: z.boolean(),
  /** The caller accepts risks in the program. */
  mayAccept: z.boolean(),
  mayReopen: z.boolean(),
})
export type RiskAnalysisDetail = z.infer<typeof analysisDetail>

const opening = z.object({
  /** The analysis of this 年度 that stands; there is one a year only. */
  standingId: riskAnalysisId.nullable(),
  previous: z
    .object({
      id: riskAnalysisId,
      number: z.string(),
      fiscalYear: z.number(),
      state: z.enum(analysisStates),
      /** Risks that would come along. */
      riskCount: z.number(),
      /** Of these, single assets that have ended since: they come along as 終了. */
      endedAssetCount: z.number(),
    })
    .nullable(),
  method: riskMethod,
  /** What the proposals would be made from; null while no self-inspection is closed. */
  inspection: z
    .object({ id: inspectionId, recordNumber: z.string(), fiscalYear: z.number(), closedOn: z.string() })
    .nullable(),
  threatCount: z.number(),
  assetCount: z.number(),
  importantAssetCount: z.number(),
})
export type RiskOpening = z.infer<typeof opening>

const detailProposals = z.object({
  /** Threats in use that bear on anything proposed here. */
  threats: z.array(
    z.object({
      id: threatId,
      number: z.number(),
      group: z.literal(threatGroups),
      title: z.string(),
      /** What is proposed of it apart from the damage, which is the importance of the group. */
      proposal,
    }),
  ),
  /** Threats that have no risk of 全体 yet. */
  baselineThreatIds: z.array(threatId),
  groups: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      kind: z.enum(assetKinds),
      assetClass: z.enum(assetClasses),
      unitId,
      unitName: z.string(),
      rule: subjectRule,
      assetCount: z.number(),
      /** The greatest of its assets. */
      importance: riskLevel.nullable(),
      /** Threats that bear on the kind and are not taken for this group yet. */
      threatIds: z.array(threatId),
    }),
  ),
})
export type DetailProposals = z.infer<typeof detailProposals>

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

const linkedMeasure = z.object({
  id: measureId,
  number: z.number(),
  title: z.string(),
  state: z.enum(measureStates),
  isRetired: z.boolean(),
})

/** A risk as it stood in the analysis of one 年度. */
const riskYear = z.object({
  riskAnalysisId,
  riskId,
  fiscalYear: z.number(),
  number: z.string(),
  score: z.number().nullable(),
  band: riskBand.nullable(),
  treatment: z.enum(treatments).nullable(),
  residualScore: z.number().nullable(),
})

const subjectAsset = z.object({
  id: assetId,
  number: z.string(),
  name: z.string(),
  unitName: z.string(),
  state: z.string(),
})

const risk = rating.extend({
  id: riskId,
  riskAnalysisId,
  number: z.string(),
  subjectKind: z.enum(subjectKinds),
  subjectName: z.string(),
  rule: subjectRule.nullable(),
  threatId,
  threatTitle: z.string(),
  threatGroup: z.literal(threatGroups),
  previousRiskId: riskId.nullable(),
  proposal: proposal.nullable(),
  ratingBasis: z.enum(['proposal', 'byHand']).nullable(),
  ratingReason: z.string(),
  score: z.number().nullable(),
  band: riskBand.nullable(),
  note: z.string(),
  treatment: z.enum(treatments).nullable(),
  treatmentPlan: z.string(),
  ownerTitle: z.string(),
  ownerUnitId: unitId.nullable(),
  ownerUnitName: z.string().nullable(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  residual: rating,
  residualScore: z.number().nullable(),
  residualBand: riskBand.nullable(),
  state: z.enum(['active', 'ended']),
  endReason: z.string().nullable(),
  rowVersion: z.number(),
})
export type RiskRecord = z.infer<typeof risk>

const riskDetail = z.object({
  risk,
  analysis: riskAnalysis.pick({ id: true, number: true, fiscalYear: true, state: true, method: true }),
  threat: z.object({ description: z.string(), isRetired: z.boolean() }),
  /** The same risk in the analyses before, the newest first. */
  years: z.array(riskYear),
  measures: z.array(linkedMeasure),
  /** The first hundred assets of the subject; none for 全体. */
  assets: z.array(subjectAsset),
  assetCount: z.number(),
  /** All of them, the newest first; at most one stands. */
  acceptances: z.array(acceptance),
  today: z.string(),
  mayChange: z.boolean(),
  mayAccept: z.boolean(),
})
export type RiskDetail = z.infer<typeof riskDetail>

/** A risk of the newest analysis as another record shows it. */
const linkedRisk = z.object({
  riskId,
  riskAnalysisId,
  fiscalYear: z.number(),
  number: z.string(),
  subjectName: z.string(),
  threatTitle: z.string(),
  score: z.number().nullable(),
  band: riskBand.nullable(),
  treatment: z.enum(treatments).nullable(),
  state: z.enum(['active', 'ended']),
  /** How it comes to the asset: by itself, with its group, or with everything; `all` where no asset was asked about. */
  through: z.enum(subjectKinds),
})
export type LinkedRisk = z.infer<typeof linkedRisk>

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
