import { z } from 'zod'
import { assetKinds } from '../domain/asset/asset-kind.ts'
import { measureCategories } from '../domain/checklist/category.ts'
import { riskBands, riskLevels } from '../domain/policy-review/risk.ts'
import { methodKinds } from '../domain/risk/risk-method.ts'
import { acceptanceWays } from '../domain/risk/treatment.ts'
import { attachment } from './attachments.ts'
import {
  assetId,
  calendarDate,
  inspectionId,
  line,
  multiline,
  riskAcceptanceId,
  riskAnalysisId,
  riskId,
  rowVersion,
  unitId,
} from './fields.ts'

export const riskLevel = z.literal(riskLevels)
export const riskBand = z.enum(riskBands)

/** Either every factor the analysis asks for, or none (`half` otherwise); factors of the other form are dropped. */
export const rating = z.object({
  likelihood: riskLevel.nullable(),
  loss: riskLevel.nullable(),
  threatLevel: riskLevel.nullable(),
  vulnerability: riskLevel.nullable(),
  importance: riskLevel.nullable(),
})

const scaleLevel = z.object({ name: line(10), criterion: line(100) })
const scale = z.tuple([scaleLevel, scaleLevel, scaleLevel]).readonly()
const codes = z.array(line(10)).max(20).readonly()
const percent = z.int().min(0).max(100)

/** Formula, scales, bands and thresholds; `mediumFrom` ≤ `highFrom` and `partlyKeptFrom` ≤ `wellKeptFrom` (`notAscending`). */
export const riskMethod = z.object({
  kind: z.enum(methodKinds),
  scales: z.object({
    likelihood: scale,
    loss: scale,
    threatLevel: scale,
    vulnerability: scale,
    importance: scale,
  }),
  mediumFrom: z.int().min(2).max(9),
  highFrom: z.int().min(2).max(10),
  wellKeptFrom: percent,
  partlyKeptFrom: percent,
  important: z.object({
    confidentiality: codes,
    integrity: codes,
    availability: codes,
    importanceFrom: riskLevel.nullable(),
  }),
})

const counts = z.object({
  done: z.number(),
  partlyDone: z.number(),
  notDone: z.number(),
  unknown: z.number(),
  notApplicable: z.number(),
})

/** What the proposals of an analysis rest on, as it was when it was taken. */
export const baseline = z.object({
  inspectionId,
  recordNumber: z.string(),
  fiscalYear: z.number(),
  takenOn: z.string(),
  categories: z.array(z.object({ category: z.enum(measureCategories), counts, rate: z.number().nullable() })),
})

export const proposal = rating.extend({
  category: z.enum(measureCategories).nullable(),
  rate: z.number().nullable(),
  fiscalYear: z.number().nullable(),
})

export const subjectRule = z.object({
  kinds: z.array(z.enum(assetKinds)).max(assetKinds.length),
  unitId: unitId.nullable(),
  isImportantOnly: z.boolean(),
})

/** A group is told by a rule or by the assets it names, never by both. */
export const wantedSubject = z.union([
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('asset'), assetId }),
  z.strictObject({ kind: z.literal('group'), name: line(100), rule: subjectRule }),
  z.strictObject({
    kind: z.literal('group'),
    name: line(100),
    assetIds: z.array(assetId).min(1).max(1000),
  }),
])

export const analysisTarget = z.object({ riskAnalysisId, expectedRowVersion: rowVersion })
export const riskTarget = z.object({ riskId, expectedRowVersion: rowVersion })

export const acceptance = z.object({
  id: riskAcceptanceId,
  acceptedBy: z.string(),
  title: z.string(),
  acceptedOn: z.string(),
  validUntil: z.string().nullable(),
  reason: z.string(),
  way: z.enum(acceptanceWays),
  acceptedScore: z.number(),
  /** The acceptance of the year before that still holds. */
  carriedFromId: riskAcceptanceId.nullable(),
  state: z.enum(['active', 'withdrawn']),
  withdrawalReason: z.string().nullable(),
  rowVersion: z.number(),
})

/** An acceptance with the scan of its paper, where there is one. */
export const shownAcceptance = acceptance.extend({ scan: attachment.nullable() })
export type RiskAcceptance = z.infer<typeof shownAcceptance>

export const acceptanceFields = z.object({
  way: z.enum(acceptanceWays),
  /** On paper: who signed it. In the program it is the caller, whatever is given. */
  acceptedBy: line(60, 0),
  /** 職名. */
  title: line(60, 0),
  acceptedOn: calendarDate,
  validUntil: calendarDate.nullable(),
  reason: multiline(500).refine((text) => text.trim() !== '', { error: 'required' }),
})
