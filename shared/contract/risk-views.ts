import { z } from 'zod'
import { measureStates } from '../domain/measure/measure-state.ts'
import { subjectKinds } from '../domain/risk/risk-subject.ts'
import { treatments } from '../domain/risk/treatment.ts'
import { threatGroups } from '../domain/threat/threat-group.ts'
import { assetId, measureId, riskAnalysisId, riskId, threatId, unitId } from './fields.ts'
import { riskAnalysis } from './risk-analysis-views.ts'
import { proposal, rating, riskBand, shownAcceptance, subjectRule } from './risk-values.ts'

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

export const risk = rating.extend({
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

export const riskDetail = z.object({
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
  acceptances: z.array(shownAcceptance),
  today: z.string(),
  mayChange: z.boolean(),
  mayAccept: z.boolean(),
})

/** A risk of the newest analysis as another record shows it. */
export const linkedRisk = z.object({
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
