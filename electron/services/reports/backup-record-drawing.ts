import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { buildBackupRecordReport } from '../../../shared/domain/report/backup-record-model.ts'
import { findLastBackup } from '../../data/repositories/backup-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** バックアップ控え of the last good backup. */
export const backupRecordDrawing: DrawingKind<'backup-record'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: () => 'last',
  prepare: (context) => {
    const { name, isSample, approvalBoxes } = getOrganization(context.db)
    const now = context.now()
    const backup = findLastBackup(context.db) ?? null
    const model = buildBackupRecordReport({
      ...{ organizationName: name, isSample, backup },
      sealTitles: approvalBoxes.map(({ title }) => title),
      ...{ createdOn: toLocalDate(now), createdAt: now.toISOString() },
    })
    return {
      title: model.title,
      recordNumber: backup === null ? '控えなし' : toLocalDate(backup.madeAt),
      ...{ fiscalYear: null, recordSha256: null, shownSha256: null },
      draw: (signal) => context.drawReport('backup-record', model, signal),
    }
  },
}
