import { z } from 'zod'
import { incidentKinds } from '../domain/incident/incident-kind.ts'
import { incidentStates } from '../domain/incident/incident-state.ts'
import { attachment } from './attachments.ts'
import { call } from './call.ts'
import {
  assetId,
  attachmentId,
  calendarDate,
  fiscalYear,
  incidentId,
  line,
  multiline,
  nothing,
  rowVersion,
} from './fields.ts'

/** A time of day as `09:05`. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'impossibleTime' })

/** To whom outside an incident was reported, such as 県, 総務省, 個人情報保護委員会 or 警察, and when. */
const notice = z.object({ recipient: line(50), reportedOn: calendarDate })

const particulars = z.object({
  title: line(100),
  kind: z.enum(incidentKinds),
  foundOn: calendarDate,
  foundTime: timeOfDay.nullable(),
  occurredOn: calendarDate.nullable(),
  circumstances: multiline(2000),
  impact: multiline(2000),
  firstAid: multiline(2000),
  cause: multiline(2000),
  prevention: multiline(2000),
  reporterName: line(60, 0),
  receiverName: line(60, 0),
  notices: z.array(notice).max(30),
  /** One that has ended is not named anew (`notActive`). */
  affectedAssetIds: z.array(assetId).max(50),
})
/** What is written of an incident. */
export type IncidentParticulars = z.infer<typeof particulars>

const summary = z.object({
  id: incidentId,
  number: z.string(),
  fiscalYear,
  /** As all texts of an incident, （鍵がないため表示できません） for one who was not given the key. */
  title: z.string(),
  kind: z.enum(incidentKinds),
  foundOn: z.string(),
  foundTime: z.string().nullable(),
  occurredOn: z.string().nullable(),
  state: z.enum(incidentStates),
  settledOn: z.string().nullable(),
  rowVersion: z.number(),
})
/** An incident in a list. */
export type IncidentSummary = z.infer<typeof summary>

const incident = summary.extend({
  circumstances: z.string(),
  impact: z.string(),
  firstAid: z.string(),
  cause: z.string(),
  prevention: z.string(),
  reporterName: z.string(),
  receiverName: z.string(),
  /** Why it was opened again the last time. */
  reopeningReason: z.string().nullable(),
  withdrawalReason: z.string().nullable(),
  notices: z.array(z.object({ recipient: z.string(), reportedOn: z.string() })),
  affectedAssetIds: z.array(assetId),
})
export type Incident = z.infer<typeof incident>

/** Whether what is written is encrypted by the caller: `missing` is one without the key, `notBegun` records without any. */
const keyState = z.enum(['held', 'missing', 'notBegun'])
export type IncidentKeyState = z.infer<typeof keyState>

const detail = z.object({
  incident,
  /** The assets it hit, as they are now. */
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
  keyState,
  /** While it is handled, for one who records incidents and has the key. */
  mayChange: z.boolean(),
  /** Settled, the paper with its seals may still be added. */
  mayAttach: z.boolean(),
  mayReopen: z.boolean(),
})
export type IncidentDetail = z.infer<typeof detail>

const target = z.object({ incidentId, expectedRowVersion: rowVersion })
const reason = line(200)

/** Incidents; each call that writes asks for the key (rules `closedKeyMissing`, `closedKeyNotBegun`). */
export const incidentsContract = {
  /** Those taken back too, the newest first. */
  list: call
    .input(nothing)
    .output(z.object({ incidents: z.array(summary), keyState, mayRecord: z.boolean() })),
  get: call.input(z.object({ incidentId })).output(detail),
  create: call.input(particulars).output(detail),
  /** While it is handled (rules `incidentSettled`, `incidentWithdrawn`). */
  update: call.input(target.extend(particulars.shape)).output(detail),
  /** Settles it; its cause and prevention must be written. */
  settle: call.input(target.extend({ settledOn: calendarDate })).output(detail),
  /** Takes the settling back (rule `incidentNotSettled`). */
  reopen: call.input(target.extend({ reason })).output(detail),
  /** Takes back what was no incident; it stays in the list. */
  withdraw: call.input(target.extend({ reason })).output(detail),
  /** PDF, JPEG or PNG of at most 20 MB, told by its content (`file_unreadable` otherwise). */
  attach: call.input(z.object({ incidentId, file: z.file() })).output(attachment),
  retireAttachment: call
    .input(z.object({ attachmentId, expectedRowVersion: rowVersion }))
    .output(z.object({})),
  /** The list of a 年度, or of all years, as a file marked 非公開; who took it is in the history. */
  exportFile: call
    .input(z.object({ fiscalYear: fiscalYear.nullable(), format: z.enum(['csv', 'xlsx']) }))
    .output(z.file()),
}
