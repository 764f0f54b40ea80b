import type { Attachment } from '../../shared/contract/attachments.ts'
import type { AssetId, AttachmentId } from '../../shared/domain/id/branded-id.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { getAsset } from '../data/repositories/asset-repository.ts'
import { getAttachment } from '../data/repositories/attachment-repository.ts'
import { attachFile, retireAttachment } from './attachment-service.ts'
import type { ServiceContext } from './service-context.ts'

/** Keeps a network diagram, a specification or the like with an asset; it is as confidential as that. */
export function attachToAsset(
  context: ServiceContext,
  input: { assetId: AssetId; fileName: string; bytes: Uint8Array },
): Attachment {
  const { fileName, bytes } = input
  const { id } = getAsset(context.db, input.assetId)
  return attachFile(context, { recordKind: 'asset', recordId: id, fileName, bytes })
}

export function retireAssetAttachment(
  context: ServiceContext,
  input: { attachmentId: AttachmentId; expectedRowVersion: number },
): Record<string, never> {
  const row = getAttachment(context.db, input.attachmentId)
  if (row.recordKind !== 'asset') throw new AppError('not_permitted')
  retireAttachment(context, row, input.expectedRowVersion)
  return {}
}
