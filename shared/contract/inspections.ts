import { z } from 'zod'
import { measureCategories } from '../domain/checklist/category.ts'
import { confirmationBases } from '../domain/inspection/confirmation.ts'
import { rosterMarks } from '../domain/inspection/roster-roll-over.ts'
import { call } from './call.ts'
import { rolledQuestion } from './checklists.ts'
import { comparison, counts, yearChoice } from './comparison.ts'
import {
  audience,
  calendarDate,
  fiscalYear,
  inspectionId,
  line,
  multiline,
  nothing,
  rowVersion,
  sheetId,
  staffMemberId,
  unitId,
} from './fields.ts'

const progress = z.object({
  /** 対象者: sheets that are to be answered. */
  assigned: z.number(),
  submitted: z.number(),
  answering: z.number(),
  notStarted: z.number(),
})

export const inspection = z.object({
  id: inspectionId,
  recordNumber: z.string(),
  fiscalYear: z.number(),
  title: z.string(),
  purpose: z.string(),
  state: z.enum(['open', 'closed']),
  openedOn: z.string(),
  dueOn: z.string(),
  closedOn: z.string().nullable(),
  closeReason: z.string().nullable(),
  /** Whether 所属長の確認 is asked for before closing. */
  requiresConfirmation: z.boolean(),
  progress,
  rowVersion: z.number(),
})
export type Inspection = z.infer<typeof inspection>

export const sheetSummary = z.object({
  id: sheetId,
  number: z.string(),
  staffMemberId,
  staffName: z.string(),
  reading: z.string(),
  title: z.string(),
  unitId: unitId.nullable(),
  unitName: z.string(),
  audience,
  state: z.enum(['notStarted', 'answering', 'submitted', 'excluded']),
  answeredCount: z.number(),
  questionCount: z.number(),
  submittedAt: z.string().nullable(),
  /** 所属長の確認: when, whose, and seen on screen or taken over from the sealed paper. */
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  confirmationBasis: z.enum(confirmationBases).nullable(),
  /** The newest 差し戻し; it stays until the sheet is confirmed. */
  returnedAt: z.string().nullable(),
  returnedBy: z.string().nullable(),
  returnReason: z.string().nullable(),
  /** The second pass over a paper sheet. */
  comparedAt: z.string().nullable(),
  comparedBy: z.string().nullable(),
  rowVersion: z.number(),
})
export type SheetSummary = z.infer<typeof sheetSummary>

/** 実施率 = できている ÷ (all answers − 該当なし), 0 to 1; null where nothing counts. */
const rateRow = z.object({ counts, rate: z.number().nullable(), previousRate: z.number().nullable() })

const tally = z.object({
  inspectionId,
  fiscalYear: z.number(),
  previousFiscalYear: z.number().nullable(),
  total: rateRow,
  byCategory: z.array(rateRow.extend({ category: z.enum(measureCategories) })),
  byUnit: z.array(rateRow.extend({ unitName: z.string(), assigned: z.number(), submitted: z.number() })),
  byAudience: z.array(rateRow.extend({ audience, assigned: z.number(), submitted: z.number() })),
  byQuestion: z.array(
    rateRow.extend({
      audience,
      code: z.string(),
      text: z.string(),
      category: z.enum(measureCategories),
      provisions: z.array(z.string()),
      ordinanceItem: z.number(),
    }),
  ),
})
export type Tally = z.infer<typeof tally>

const assignment = z.object({ staffMemberId, audience })
const byId = z.object({ inspectionId })
const format = z.enum(['csv', 'xlsx'])

const proposed = assignment.extend({
  staffName: z.string(),
  reading: z.string(),
  title: z.string(),
  unitName: z.string(),
})

const openingProposal = z.object({
  /** The newest inspection of an earlier 年度; null in the first year, when everything is new. */
  previous: z
    .object({
      inspectionId,
      fiscalYear: z.number(),
      title: z.string(),
      purpose: z.string(),
      requiresConfirmation: z.boolean(),
      /** It may still be running; what it asked and whom can be compared all the same. */
      state: z.enum(['open', 'closed']),
      openedOn: z.string(),
      dueOn: z.string(),
    })
    .nullable(),
  questions: z.array(rolledQuestion),
  roster: z.array(
    proposed.extend({
      mark: z.enum(rosterMarks),
      movedFrom: z.object({ unitName: z.string(), title: z.string() }).nullable(),
      exclusionReason: z.string().nullable(),
    }),
  ),
  /** Those of last year who are not proposed: gone from the roster, or no longer of that audience. */
  left: z.array(
    assignment.extend({
      staffName: z.string(),
      unitName: z.string(),
      title: z.string(),
      isOnRoster: z.boolean(),
    }),
  ),
})
export type OpeningProposal = z.infer<typeof openingProposal>

export const inspectionsContract = {
  /** Newest year first. */
  list: call.input(nothing).output(z.array(inspection)),
  get: call.input(byId).output(inspection),
  /** Every active staff member with each audience they belong to, in roster order. */
  proposeRoster: call.input(nothing).output(z.array(proposed)),
  /** What this year's would be made of against last year's: 新規・変更・継続・廃止, and who joined, moved and left. */
  proposeOpening: call.input(z.object({ fiscalYear })).output(openingProposal),
  /**
   * The questions it asks, marked against those of the inspection before (null: there is none), the retired ones
   * last, and the editions of the checklists it was opened with.
   */
  listQuestions: call.input(byId).output(
    z.object({
      previousFiscalYear: z.number().nullable(),
      questions: z.array(rolledQuestion),
      editions: z.array(z.object({ audience, number: z.number() })),
    }),
  ),
  /** One inspection a 年度 (rule `inspectionExists`); the questions are copied and keep their wording. */
  open: call
    .input(
      z.object({
        fiscalYear,
        title: line(60),
        purpose: multiline(1000),
        openedOn: calendarDate,
        dueOn: calendarDate,
        requiresConfirmation: z.boolean().default(false),
        assignments: z.array(assignment).min(1).max(2000),
      }),
    )
    .output(inspection),
  update: call
    .input(
      byId.extend({
        expectedRowVersion: rowVersion,
        title: line(60),
        purpose: multiline(1000),
        dueOn: calendarDate,
      }),
    )
    .output(inspection),
  listSheets: call.input(byId).output(z.array(sheetSummary)),
  addSheets: call
    .input(byId.extend({ assignments: z.array(assignment).min(1).max(2000) }))
    .output(z.array(sheetSummary)),
  /** Takes a person off the roster with the reason; refused once submitted (rule `sheetSubmitted`). */
  excludeSheet: call
    .input(z.object({ sheetId, expectedRowVersion: rowVersion, reason: line(200) }))
    .output(sheetSummary),
  includeSheet: call.input(z.object({ sheetId, expectedRowVersion: rowVersion })).output(sheetSummary),
  /**
   * With unsubmitted sheets it is refused (rule `sheetsUnsubmitted`) until exactly these sheets are acknowledged
   * and a reason is given.
   */
  close: call
    .input(
      byId.extend({
        expectedRowVersion: rowVersion,
        closedOn: calendarDate,
        acknowledgedSheetIds: z.array(sheetId).max(2000),
        reason: multiline(500).nullable(),
      }),
    )
    .output(inspection),
  /**
   * Opens a closed inspection again to mend it, with the reason; refused while it is being approved (rule
   * `approvalExists`) and for ever once it is sealed (rule `recordSealed`).
   */
  reopen: call.input(byId.extend({ expectedRowVersion: rowVersion, reason: line(200) })).output(inspection),
  /** Counts submitted sheets only; running inspections give the state so far. */
  tally: call.input(byId).output(tally),
  /** The tally as a file: numbers to go on working with, against the year before. */
  exportTally: call.input(byId.extend({ format })).output(z.file()),
  /** Named years are closed ones (rule `noClosedInspection`). */
  compareYears: call.input(yearChoice).output(comparison),
  exportComparison: call.input(yearChoice.extend({ format })).output(z.file()),
}
