import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { buildFindingsReport } from '../../../shared/domain/report/findings-model.ts'
import { listFindings } from '../../data/repositories/finding-repository.ts'
import { getInspection } from '../../data/repositories/inspection-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 指摘・是正一覧 of an inspection or of all years, as things stand now. */
export const findingsDrawing: DrawingKind<'findings'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: ({ inspectionId }) => inspectionId ?? 'all',
  prepare: (context, { inspectionId }) => {
    const inspection = inspectionId === null ? null : getInspection(context.db, inspectionId)
    const { name, isSample } = getOrganization(context.db)
    const now = context.now()
    const model = buildFindingsReport({
      organizationName: name,
      isSample,
      createdOn: toLocalDate(now),
      createdAt: now.toISOString(),
      subject: inspection === null ? '全年度' : `${toFiscalYearLabel(inspection.fiscalYear)}　自己点検`,
      recordNumber: inspection?.recordNumber ?? null,
      findings: listFindings(context.db, inspectionId),
    })
    return {
      title: model.title,
      recordNumber: inspection?.recordNumber ?? '全年度',
      fiscalYear: inspection?.fiscalYear ?? null,
      recordSha256: null,
      shownSha256: null,
      draw: (signal) => context.drawReport('findings', model, signal),
    }
  },
}
