import { z } from 'zod'
import { employments } from '../domain/staff-member/employment.ts'
import { call } from './call.ts'
import { audience, line, nothing, rowVersion, staffMemberId, unitId } from './fields.ts'

const staffMember = z.object({
  id: staffMemberId,
  name: z.string(),
  reading: z.string(),
  title: z.string(),
  employment: z.enum(employments),
  unitId,
  unitName: z.string(),
  audiences: z.array(audience),
  position: z.number(),
  state: z.enum(['active', 'retired']),
  hasAccount: z.boolean(),
  rowVersion: z.number(),
})
export type StaffMember = z.infer<typeof staffMember>

const fields = z.object({
  name: line(40),
  reading: line(60, 0),
  title: line(30, 0),
  employment: z.enum(employments),
  unitId,
  audiences: z.array(audience).min(1),
})
const target = z.object({ staffMemberId, expectedRowVersion: rowVersion })

/** One row of a roster file. `line` counts from 1 as a spreadsheet shows it; a wrong row says which column and why. */
const importRow = z.object({
  line: z.number(),
  state: z.enum(['new', 'changed', 'unchanged', 'wrong']),
  name: z.string(),
  reading: z.string(),
  title: z.string(),
  employment: z.string(),
  unitName: z.string(),
  audiences: z.string(),
  problems: z.array(z.object({ column: z.string(), reason: z.string(), value: z.string() })),
})

const importPreview = z.object({
  format: z.enum(['csv', 'xlsx']),
  encoding: z.enum(['utf-8', 'utf-8-bom', 'cp932', 'utf-16']).nullable(),
  rows: z.array(importRow),
  newUnits: z.array(z.string()),
  counts: z.object({ new: z.number(), changed: z.number(), unchanged: z.number(), wrong: z.number() }),
  /** Given back with the import, which is refused when file or roster changed in between (rule `previewOutdated`). */
  digest: z.string(),
})
export type StaffImportPreview = z.infer<typeof importPreview>

const exportFormat = z.enum(['csv', 'xlsx'])

export const staffContract = {
  list: call.input(nothing).output(z.array(staffMember)),
  create: call.input(fields).output(staffMember),
  update: call.input(fields.extend(target.shape)).output(staffMember),
  retire: call.input(target).output(staffMember),
  reinstate: call.input(target).output(staffMember),
  /** The active staff of one unit in their new order. */
  reorder: call
    .input(z.object({ unitId, staffMemberIds: z.array(staffMemberId).max(2000) }))
    .output(z.array(staffMember)),
  previewImport: call.input(z.object({ file: z.file() })).output(importPreview),
  /** Keeps every row of the previewed file or, when one is wrong, none (rule `importHasWrongRows`). */
  importFile: call
    .input(z.object({ file: z.file(), digest: z.string(), createUnits: z.boolean() }))
    .output(z.object({ added: z.number(), changed: z.number() })),
  exportFile: call.input(z.object({ format: exportFormat })).output(z.file()),
}
