import type { Attachment } from '../../../shared/contract/attachments.ts'
import type { AttachmentId, IncidentId } from '../../../shared/domain/id/branded-id.ts'
import { refuseUnlessHandling } from '../../../shared/domain/incident/incident-state.ts'
import { toIncidentTable } from '../../../shared/domain/incident/incident-table.ts'
import { AppError, ruleViolation } from '../../../shared/errors/app-error.ts'
import { getAttachment } from '../../data/repositories/attachment-repository.ts'
import { getIncident } from '../../data/repositories/incident-repository.ts'
import { writeCsv } from '../../files/csv-writer.ts'
import { writeSpreadsheet } from '../../files/spreadsheet-writer.ts'
import { attachFile, retireAttachment } from '../attachment-service.ts'
import type { ServiceContext } from '../service-context.ts'
import { recordIncidentCopies } from './incident-copies.ts'
import { requireIncidentKey } from './incident-texts.ts'
import { listOpenedIncidents } from './opened-incidents.ts'

/** Adds a file, name and bytes encrypted. To what is settled too: the paper with its seals comes after it. */
export function attachToIncident(
  context: ServiceContext,
  input: { incidentId: IncidentId; fileName: string; bytes: Uint8Array },
): Attachment {
  const { id, state, number } = getIncident(context.db, input.incidentId)
  requireIncidentKey(context)
  if (state === 'withdrawn') throw ruleViolation('incidentWithdrawn', { number })
  const { fileName, bytes } = input
  return attachFile(context, { recordKind: 'incident', recordId: id, fileName, bytes })
}

/** Takes a file off an incident that is handled. */
export function retireIncidentAttachment(
  context: ServiceContext,
  input: { attachmentId: AttachmentId; expectedRowVersion: number },
): Record<string, never> {
  const row = getAttachment(context.db, input.attachmentId)
  if (row.recordKind !== 'incident') throw new AppError('not_permitted')
  requireIncidentKey(context)
  // an attachment of an incident names it
  refuseUnlessHandling(getIncident(context.db, row.recordId as IncidentId))
  retireAttachment(context, row, input.expectedRowVersion)
  return {}
}

/** The list as a file, the newest first, for one with the key; each incident's history says that it was taken. */
export function exportIncidents(
  context: ServiceContext,
  { fiscalYear, format }: { fiscalYear: number | null; format: 'csv' | 'xlsx' },
): { bytes: Uint8Array; name: string } {
  const incidents = listOpenedIncidents(context, fiscalYear)
  const table = toIncidentTable(incidents)
  const bytes = format === 'csv' ? writeCsv(table) : writeSpreadsheet('インシデント', table)
  const name = `【非公開】インシデント一覧.${format}`
  recordIncidentCopies(
    context,
    'incidents.export',
    incidents.map(({ id }) => id),
    name,
  )
  return { bytes, name }
}
