import type { Attachment } from '../../shared/contract/attachments.ts'
import type { FindingDetail } from '../../shared/contract/findings.ts'
import { toFindingTable } from '../../shared/domain/finding/finding-table.ts'
import type { AttachmentId, EditionId, FindingId, InspectionId } from '../../shared/domain/id/branded-id.ts'
import { mayReadIncidents } from '../../shared/domain/incident/incident-readers.ts'
import { AppError, notFound } from '../../shared/errors/app-error.ts'
import {
  type AttachmentRow,
  getAttachment,
  listAttachmentsOf,
} from '../data/repositories/attachment-repository.ts'
import { listAssetsOfFinding } from '../data/repositories/finding-asset-repository.ts'
import {
  type FindingRow,
  getFinding,
  listFindingSources,
  listFindings,
} from '../data/repositories/finding-repository.ts'
import { listInspectionQuestions } from '../data/repositories/inspection-repository.ts'
import { writeCsv } from '../files/csv-writer.ts'
import { writeSpreadsheet } from '../files/spreadsheet-writer.ts'
import { attachFile, readAttachedFile, retireAttachment, toShownAttachment } from './attachment-service.ts'
import {
  checkMayReadFinding,
  checkMayReportFinding,
  isFindingOwner,
  isFindingReader,
  mayChangeFindings,
  mayConfirmFinding,
  refuseSettled,
} from './finding-access.ts'
import { getReadableEdition, listHiddenRecordIds } from './policy-document-access.ts'
import type { ServiceContext } from './service-context.ts'

/** A finding with what it came from, its evidence, and what the caller may do with it. */
export function showFinding(context: ServiceContext, input: { findingId: FindingId }): FindingDetail {
  const finding = getFinding(context.db, input.findingId)
  checkMayReadFinding(context, finding)
  const sources = listFindingSources(context.db, finding.id)
  return {
    finding,
    question: findQuestion(context, finding, sources[0]?.questionId),
    // the owner of the action learns what is to be done, not who answered what
    sources: isFindingReader(context) ? sources : [],
    assets: isFindingReader(context) ? listAssetsOfFinding(context.db, finding.id) : [],
    attachments: listAttachmentsOf(context.db, 'finding', finding.id).map(toShownAttachment),
    mayChange: mayChangeFindings(context) && finding.state !== 'confirmed' && finding.state !== 'withdrawn',
    mayReport:
      (mayChangeFindings(context) || isFindingOwner(context, finding)) &&
      finding.state !== 'confirmed' &&
      finding.state !== 'withdrawn',
    mayConfirm: mayConfirmFinding(context, finding),
  }
}

/** Adds evidence to a finding that is not confirmed yet (rule `findingSettled`). */
export function attachToFinding(
  context: ServiceContext,
  input: { findingId: FindingId; fileName: string; bytes: Uint8Array },
): Attachment {
  const finding = getFinding(context.db, input.findingId)
  checkMayReportFinding(context, finding)
  refuseSettled(finding)
  const { fileName, bytes } = input
  return attachFile(context, { recordKind: 'finding', recordId: finding.id, fileName, bytes })
}

/** Takes evidence off a finding that is not confirmed yet. */
export function retireFindingAttachment(
  context: ServiceContext,
  input: { attachmentId: AttachmentId; expectedRowVersion: number },
): Record<string, never> {
  const row = getAttachment(context.db, input.attachmentId)
  if (row.recordKind !== 'finding') throw new AppError('not_permitted')
  // an attachment of a finding names it
  const finding = getFinding(context.db, row.recordId as FindingId)
  checkMayReportFinding(context, finding)
  refuseSettled(finding)
  retireAttachment(context, row, input.expectedRowVersion)
  return {}
}

/** The bytes of an attached file, for those who may see its record. */
export function openAttachment(context: ServiceContext, input: { attachmentId: AttachmentId }): File {
  const row = getAttachment(context.db, input.attachmentId)
  if (listHiddenRecordIds(context).includes(row.id)) throw notFound('attachment', row.id)
  if (row.recordKind === 'edition') checkMayReadScan(context, row)
  else checkMayReadAttached(context, row)
  return readAttachedFile(context, row)
}

// the files of an asset are as confidential as the register
const resultFiles: readonly string[] = ['approval', 'measure', 'asset', 'riskAcceptance']

/** Evidence follows its finding; that of a measure and the scans of a 決裁 and of a risk's acceptance are for those who read results. */
function checkMayReadAttached(context: ServiceContext, row: AttachmentRow): void {
  if (resultFiles.includes(row.recordKind) && isFindingReader(context)) return
  if (row.recordKind === 'incident' && mayReadIncidents(context.actor.roles)) return
  if (row.recordKind !== 'finding') throw new AppError('not_permitted')
  // an attachment of a finding names it
  checkMayReadFinding(context, getFinding(context.db, row.recordId as FindingId))
}

/** The scan of an edition's 決裁 follows the edition, for those who read results. */
function checkMayReadScan(context: ServiceContext, { recordId }: AttachmentRow): void {
  // an attachment of an edition names it
  getReadableEdition(context, recordId as EditionId)
  if (!isFindingReader(context)) throw new AppError('not_permitted')
}

/** The list as a file, by due date. */
export function exportFindings(
  context: ServiceContext,
  input: { inspectionId: InspectionId | null; format: 'csv' | 'xlsx' },
): { bytes: Uint8Array; name: string } {
  const table = toFindingTable(listFindings(context.db, input.inspectionId))
  const bytes = input.format === 'csv' ? writeCsv(table) : writeSpreadsheet('指摘と是正', table)
  return { bytes, name: `指摘・是正一覧.${input.format}` }
}

function findQuestion(
  context: ServiceContext,
  finding: FindingRow,
  id: string | undefined,
): FindingDetail['question'] {
  if (finding.inspectionId === null || id === undefined) return null
  const question = listInspectionQuestions(context.db, finding.inspectionId).find((other) => other.id === id)
  if (question === undefined) return null
  const { code, text, guidance, provisions } = question
  return { code, text, guidance, provisions }
}
