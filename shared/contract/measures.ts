import { z } from 'zod'
import { measureResults, measureStates } from '../domain/measure/measure-state.ts'
import { attachment } from './attachments.ts'
import { call } from './call.ts'
import { coverage } from './coverage.ts'
import {
  attachmentId,
  audience,
  calendarDate,
  fiscalYear,
  line,
  measureCheckId,
  measureId,
  multiline,
  nothing,
  rowVersion,
  unitId,
} from './fields.ts'

const check = z.object({
  id: measureCheckId,
  fiscalYear: z.number(),
  checkedOn: z.string(),
  result: z.enum(measureResults),
  note: z.string(),
  checkedBy: z.string(),
  rowVersion: z.number(),
})
export type MeasureCheck = z.infer<typeof check>

const measure = z.object({
  id: measureId,
  number: z.number(),
  /** Of the list that comes with the program; null for the body's own. */
  builtInCode: z.string().nullable(),
  title: z.string(),
  description: z.string(),
  /** Citations of the policy, the main one first: 第7条(3). */
  provisions: z.array(z.string()),
  /** Citations the policy in force does not have, as after an amendment. */
  unknownProvisions: z.array(z.string()),
  /** The 号 of 地方自治法施行規則 第16条の3, 1 to 8; none where it answers to no 号. */
  ordinanceItems: z.array(z.number()),
  state: z.enum(measureStates),
  declinedReason: z.string().nullable(),
  ownerTitle: z.string(),
  ownerUnitId: unitId.nullable(),
  ownerUnitName: z.string().nullable(),
  evidence: z.string(),
  checkIntervalMonths: z.number(),
  nextCheckOn: z.string().nullable(),
  note: z.string(),
  retirementReason: z.string().nullable(),
  attachmentCount: z.number(),
  /** What the 年度 asked for found; null where it was not checked in it. */
  yearCheck: check.nullable(),
  lastCheck: check.nullable(),
  rowVersion: z.number(),
})
export type Measure = z.infer<typeof measure>

const linkedQuestion = z.object({
  audience,
  code: z.string(),
  text: z.string(),
  state: z.enum(['active', 'retired']),
  /** 実施率 in the inspection of the 年度; null where it was not asked or not answered. */
  rate: z.number().nullable(),
})
export type LinkedQuestion = z.infer<typeof linkedQuestion>

const measureDetail = z.object({
  measure,
  /** The checks of all years, the newest first. */
  checks: z.array(check),
  questions: z.array(linkedQuestion),
  attachments: z.array(attachment),
  mayChange: z.boolean(),
})
export type MeasureDetail = z.infer<typeof measureDetail>

const measureFields = z.object({
  title: line(60),
  description: multiline(600),
  /** Each is a provision of the policy in force (`notInPolicy` otherwise). */
  provisions: z.array(line(40)).min(1, { error: 'required' }).max(10),
  ordinanceItems: z.array(z.int().min(1).max(8)).max(8),
  state: z.enum(measureStates),
  /** Needed for 見送り (`required` otherwise), dropped for any other state. */
  declinedReason: line(300, 0),
  ownerTitle: line(40, 0),
  ownerUnitId: unitId.nullable(),
  evidence: multiline(600),
  checkIntervalMonths: z.int().min(1).max(60),
  nextCheckOn: calendarDate.nullable(),
  note: multiline(1000),
  questions: z.array(z.object({ audience, code: line(10) })).max(200),
})
export type MeasureFields = z.infer<typeof measureFields>

const target = z.object({ measureId, expectedRowVersion: rowVersion })

export const measuresContract = {
  /** Every measure by its number, with what the 年度 found. */
  list: call.input(z.object({ fiscalYear })).output(z.array(measure)),
  get: call.input(z.object({ measureId, fiscalYear })).output(measureDetail),
  /** Questions and measures counted by provision and 号, with the results of the 年度. */
  coverage: call.input(z.object({ fiscalYear })).output(coverage),
  /** Adds the measures that come with the program and are not in the register yet, retired ones counting as there. */
  loadBuiltIn: call.input(nothing).output(z.object({ added: z.number() })),
  create: call.input(measureFields).output(measure),
  update: call.input(measureFields.extend(target.shape)).output(measure),
  /** 廃止 with the reason. */
  retire: call.input(target.extend({ reason: line(200) })).output(measure),
  reinstate: call.input(target).output(measure),
  /**
   * The same check of the 年度 for one or many measures, all or none; one that has a check of the year gets this one
   * in its place only where it is the single measure named (rule `alreadyChecked` otherwise).
   */
  recordChecks: call
    .input(
      z.object({
        fiscalYear,
        checkedOn: calendarDate,
        result: z.enum(measureResults),
        note: multiline(600),
        measures: z.array(target).min(1).max(1000),
      }),
    )
    .output(z.array(check)),
  /** Takes checks back, all or none; the day of the next check is what it was before. */
  withdrawChecks: call
    .input(
      z.object({
        checks: z
          .array(z.object({ measureCheckId, expectedRowVersion: rowVersion }))
          .min(1)
          .max(1000),
      }),
    )
    .output(nothing),
  /** PDF, JPEG or PNG of at most 20 MB, told by its content (`file_unreadable` otherwise). */
  attach: call.input(z.object({ measureId, file: z.file() })).output(attachment),
  retireAttachment: call.input(z.object({ attachmentId, expectedRowVersion: rowVersion })).output(nothing),
  exportFile: call.input(z.object({ fiscalYear, format: z.enum(['csv', 'xlsx']) })).output(z.file()),
}
