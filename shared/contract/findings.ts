import { z } from 'zod'
import { findingStates } from '../domain/finding/finding-state.ts'
import { attachment } from './attachments.ts'
import { call } from './call.ts'
import {
  assetId,
  attachmentId,
  audience,
  calendarDate,
  findingId,
  inspectionId,
  inspectionQuestionId,
  line,
  multiline,
  nothing,
  rowVersion,
  sheetId,
  staffMemberId,
} from './fields.ts'

const source = z.object({ sheetId, questionId: inspectionQuestionId })

const sourceText = source.extend({
  sheetNumber: z.string(),
  unitName: z.string(),
  staffName: z.string(),
  choice: z.enum(['partlyDone', 'notDone']),
  note: z.string(),
})

/** Answers to one question that may become findings. */
const candidate = z.object({
  questionId: inspectionQuestionId,
  audience,
  code: z.string(),
  text: z.string(),
  provisions: z.array(z.string()),
  answers: z.array(sourceText),
})
export type FindingCandidate = z.infer<typeof candidate>

const finding = z.object({
  id: findingId,
  number: z.string(),
  inspectionId: inspectionId.nullable(),
  fiscalYear: z.number().nullable(),
  title: z.string(),
  cause: z.string(),
  correctiveAction: z.string(),
  ownerStaffMemberId: staffMemberId.nullable(),
  ownerName: z.string().nullable(),
  ownerUnitName: z.string().nullable(),
  dueOn: z.string().nullable(),
  state: z.enum(findingStates),
  completedOn: z.string().nullable(),
  outcome: z.string(),
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  withdrawalReason: z.string().nullable(),
  /** Who gave a completed action back, and why; until it is confirmed. */
  returnedBy: z.string().nullable(),
  returnReason: z.string().nullable(),
  foundAt: z.string(),
  sourceCount: z.number(),
  rowVersion: z.number(),
})
export type Finding = z.infer<typeof finding>

const findingDetail = z.object({
  finding,
  /** The question and the answers it came from; answers of others are not shown to the owner of the action. */
  question: z
    .object({ code: z.string(), text: z.string(), guidance: z.string(), provisions: z.array(z.string()) })
    .nullable(),
  sources: z.array(sourceText),
  /** The assets it is about, as they are now; the owner of the action does not read the register. */
  assets: z.array(
    z.object({
      id: assetId,
      number: z.string(),
      name: z.string(),
      unitName: z.string(),
      state: z.enum(['active', 'disposed', 'retired']),
    }),
  ),
  attachments: z.array(attachment),
  mayChange: z.boolean(),
  mayReport: z.boolean(),
  mayConfirm: z.boolean(),
})
export type FindingDetail = z.infer<typeof findingDetail>

const aboutAsset = finding.pick({ id: true, number: true, title: true, state: true, dueOn: true })
/** A finding as the page of an asset it names shows it. */
export type AboutAsset = z.infer<typeof aboutAsset>

const target = z.object({ findingId, expectedRowVersion: rowVersion })

export const findingsContract = {
  /** できていない and 一部できている of a closed inspection that no finding came from yet, by question. */
  listCandidates: call.input(z.object({ inspectionId })).output(z.array(candidate)),
  /** One finding of the given answers, all to one question (rule `severalQuestions`). */
  create: call
    .input(z.object({ inspectionId, sources: z.array(source).min(1).max(2000), title: line(200) }))
    .output(finding),
  /** A finding for each question that has candidates. */
  createByQuestion: call.input(z.object({ inspectionId })).output(z.array(finding)),
  /** All of an inspection, or of all years; by due date, those without one last. */
  list: call.input(z.object({ inspectionId: inspectionId.nullable() })).output(z.array(finding)),
  /** Those whose action the signed-in person owns. */
  listMine: call.input(nothing).output(z.array(finding)),
  get: call.input(z.object({ findingId })).output(findingDetail),
  /** A completed action keeps its owner (rule `ownerCompleted`). */
  update: call
    .input(
      target.extend({
        title: line(200),
        cause: multiline(1000),
        correctiveAction: multiline(1000),
        ownerStaffMemberId: staffMemberId.nullable(),
        dueOn: calendarDate.nullable(),
      }),
    )
    .output(finding),
  /**
   * Which assets it is about, in place of those it named; one that has ended is not named anew (`notActive`). Rule
   * `findingSettled`.
   */
  linkAssets: call.input(target.extend({ assetIds: z.array(assetId).max(50) })).output(findingDetail),
  /** The findings that name an asset, the newest first. */
  listForAsset: call.input(z.object({ assetId })).output(z.array(aboutAsset)),
  /** How far the action has come; by the officer or the owner of the action. */
  report: call
    .input(
      target.extend({
        state: z.enum(['notStarted', 'underway', 'completed']),
        completedOn: calendarDate.nullable(),
        outcome: multiline(1000),
      }),
    )
    .output(finding),
  /** By another than the owner of the action (rule `ownerConfirms`), once completed (rule `findingNotCompleted`). */
  confirm: call.input(target).output(finding),
  /** Gives a completed action back with the reason; by one who could confirm it. */
  sendBack: call.input(target.extend({ reason: line(200) })).output(finding),
  /** Takes a finding back with the reason; its answers may become findings again. */
  withdraw: call.input(target.extend({ reason: line(200) })).output(finding),
  /** PDF, JPEG or PNG of at most 20 MB, told by its content (`file_unreadable` otherwise). */
  attach: call.input(z.object({ findingId, file: z.file() })).output(attachment),
  retireAttachment: call
    .input(z.object({ attachmentId, expectedRowVersion: rowVersion }))
    .output(z.object({})),
  exportFile: call
    .input(z.object({ inspectionId: inspectionId.nullable(), format: z.enum(['csv', 'xlsx']) }))
    .output(z.file()),
}
