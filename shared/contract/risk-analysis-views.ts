import { z } from 'zod'
import { assetClasses } from '../domain/asset/asset-class.ts'
import { assetKinds } from '../domain/asset/asset-kind.ts'
import { analysisStates } from '../domain/risk/analysis-state.ts'
import { threatGroups } from '../domain/threat/threat-group.ts'
import { inspectionId, riskAnalysisId, threatId, unitId } from './fields.ts'
import { baseline, proposal, riskBand, riskLevel, riskMethod, subjectRule } from './risk-values.ts'

export const settings = z.object({
  method: riskMethod,
  /** Nobody changed it: as the program ships it. */
  isShipped: z.boolean(),
  mayChange: z.boolean(),
  rowVersion: z.number(),
})

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

const bandCounts = z.object({ high: z.number(), medium: z.number(), low: z.number(), unrated: z.number() })

export const listedAnalysis = riskAnalysis
  .pick({ id: true, number: true, fiscalYear: true, state: true, startedOn: true, closedOn: true })
  .extend({
    /** Standing risks. */
    counts: bandCounts,
    endedCount: z.number(),
    /** 決裁 is complete. */
    isSealed: z.boolean(),
    withdrawalReason: z.string().nullable(),
  })

const matrixCell = z.object({
  possibility: riskLevel,
  damage: riskLevel,
  score: z.number(),
  band: riskBand,
  count: z.number(),
})

export const analysisDetail = z.object({
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

export const opening = z.object({
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

export const detailProposals = z.object({
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
