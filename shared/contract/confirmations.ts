import { z } from 'zod'
import { call } from './call.ts'
import { calendarDate, line, nothing, rowVersion, sheetId } from './fields.ts'
import { sheetSummary } from './inspections.ts'

const target = z.object({ sheetId, expectedRowVersion: rowVersion })
const targets = z.array(target).min(1).max(2000)

const confirmationSheet = sheetSummary.extend({
  inspectionTitle: z.string(),
  /** Answers other than できている and 該当なし, and those with a note. */
  remarkCount: z.number(),
  /** Whether the caller is the one to confirm it, and as whom. */
  mayConfirm: z.boolean(),
  office: z.enum(['head', 'deputy', 'approver']).nullable(),
})
export type ConfirmationSheet = z.infer<typeof confirmationSheet>

export const confirmationsContract = {
  /** The submitted and the sent-back sheets of running inspections that the caller confirms; the officer sees all. */
  list: call.input(nothing).output(z.array(confirmationSheet)),
  /** By the 所属長 of the sheet's unit (see `mayConfirm`); all of them or none. */
  confirm: call.input(z.object({ sheets: targets })).output(z.array(sheetSummary)),
  /** Gives a sheet back to be answered again; its answers stay and the reason is shown to the respondent. */
  sendBack: call.input(target.extend({ reason: line(200) })).output(sheetSummary),
  /** Records what the sealed papers show: who confirmed them, and when. */
  confirmOnPaper: call
    .input(z.object({ sheets: targets, confirmerName: line(40), confirmedOn: calendarDate }))
    .output(z.array(sheetSummary)),
  /** Takes a mistaken confirmation back while the inspection is open (rule `sheetNotConfirmed` otherwise); by the officer or its confirmer. */
  undo: call.input(target).output(sheetSummary),
}
