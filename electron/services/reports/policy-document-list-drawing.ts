import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { mayReadEdition } from '../../../shared/domain/policy-document/document-readers.ts'
import { buildPolicyDocumentListReport } from '../../../shared/domain/report/policy-document-list-model.ts'
import { listExemptionMemos } from '../../data/repositories/exemption-memo-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { listAllEditions } from '../../data/repositories/policy-repository.ts'
import { openEdition } from '../closed/closed-editions.ts'
import { listReadableDocuments } from '../policy-document-access.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/**
 * 方針文書一覧 as things stand now, of what the caller may know of. With a 実施手順 on it each page is marked 非公開 with
 * who printed it.
 */
export const policyDocumentListDrawing: DrawingKind<'policy-document-list'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: ({ includesProcedures }) => String(includesProcedures),
  prepare: (context, { includesProcedures }) => {
    const { roles, name } = context.actor
    const editions = listAllEditions(context.db)
      .filter((edition) => mayReadEdition(roles, edition))
      .map((edition) => openEdition(context, edition))
    const readable = listReadableDocuments(context)
    const organization = getOrganization(context.db)
    const now = context.now()
    const model = buildPolicyDocumentListReport({
      organizationName: organization.name,
      isSample: organization.isSample,
      createdOn: toLocalDate(now),
      createdAt: now.toISOString(),
      printedBy: { name, time: toLocalTime(now) },
      documents: readable
        .filter(({ kind }) => includesProcedures || kind !== 'procedure')
        .map((document) => ({
          ...document,
          editions: editions.filter(({ policyDocumentId }) => policyDocumentId === document.id),
        })),
      memos: listExemptionMemos(context.db),
    })
    return {
      title: model.title,
      recordNumber: model.handling === 'closed' ? '【非公開】' : '方針',
      fiscalYear: null,
      recordSha256: null,
      shownSha256: null,
      draw: (signal) => context.drawReport('policy-document-list', model, signal),
    }
  },
}
