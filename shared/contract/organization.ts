import { z } from 'zod'
import { call } from './call.ts'
import { accountId, line, nothing, rowVersion } from './fields.ts'

/** The body itself and what its reports print. */
const organizationFields = z.object({
  name: line(60),
  /** 宛名 and 発信者 of reports, as job titles or names. */
  addressee: line(60, 0),
  sender: line(60, 0),
  /** The boxes of the 決裁欄, from the highest, each with who signs there; null is any approver. */
  approvalBoxes: z.array(z.object({ title: line(10), accountId: accountId.nullable() })).max(8),
  /** 様式 number printed at the top left of the result report, such as 様式第１号（第１０条関係）. */
  inspectionResultFormNumber: line(40, 0),
  idleLockMinutes: z.int().min(1).max(120),
})

export const organization = organizationFields.extend({ rowVersion: z.number(), isSample: z.boolean() })
export type Organization = z.infer<typeof organization>

/** The certificate that issued reports are signed with; `sha256` is the fingerprint of its DER bytes. */
const bodyCertificate = z.object({
  holder: z.string(),
  madeAt: z.string(),
  validUntil: z.string(),
  sha256: z.string(),
})
export type BodyCertificate = z.infer<typeof bodyCertificate>

export const organizationContract = {
  get: call.input(nothing).output(organization),
  update: call.input(organizationFields.extend({ expectedRowVersion: rowVersion })).output(organization),
  certificate: call.input(nothing).output(bodyCertificate),
  /** As a `.cer` file, by which others check the signatures of this body's reports. */
  exportCertificate: call.input(nothing).output(z.file()),
}
