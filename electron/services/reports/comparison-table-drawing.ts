import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { collectComparison, showComparisonSource } from '../edition-comparison-service.ts'
import type { DrawingKind } from './report-drawing.ts'

/** The 新旧対照表 of two editions, for those who may know of both; made anew each time. */
export const comparisonTableDrawing: DrawingKind<'comparison-table'> = {
  readers: 'anyone',
  isIssued: false,
  toSubjectId: ({ beforeEditionId, afterEditionId }) => `${beforeEditionId} ${afterEditionId}`,
  prepare: async (context, pair, { isIssue }) => {
    if (isIssue) throw ruleViolation('notIssued', { kind: 'comparison-table' })
    const source = showComparisonSource(context, pair)
    const { before, after } = source
    const model = await context.runFileTask('buildComparisonTable', collectComparison(context, source))
    return {
      title: model.title,
      recordNumber: `第${before.edition.number}版と第${after.edition.number}版`,
      fiscalYear: null,
      recordSha256: null,
      shownSha256: null,
      shownEditions: [before, after],
      draw: (signal) => context.drawReport('comparison-table', model, signal),
    }
  },
}
