import { z } from 'zod'
import { call } from './call.ts'
import { attachmentId } from './fields.ts'

export const attachment = z.object({
  id: attachmentId,
  fileName: z.string(),
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  sizeBytes: z.number(),
  attachedAt: z.string(),
  attachedBy: z.string(),
  rowVersion: z.number(),
})
export type Attachment = z.infer<typeof attachment>

export const attachmentsContract = {
  /** The bytes as attached, checked against their SHA-256; for those who may see the record they belong to. */
  open: call.input(z.object({ attachmentId })).output(z.file()),
}
