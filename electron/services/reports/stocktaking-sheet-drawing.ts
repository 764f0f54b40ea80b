import { buildStocktakingSheetReport } from '../../../shared/domain/report/stocktaking-sheet-model.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'
import { collectStocktaking } from './stocktaking-collector.ts'

/** 棚卸し票 of one unit or of all, as things stand. */
export const stocktakingSheetDrawing: DrawingKind<'stocktaking-sheet'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: ({ stocktakingId }) => stocktakingId,
  prepare: (context, { stocktakingId, unitId }) => {
    const input = collectStocktaking(context, stocktakingId, unitId)
    const model = buildStocktakingSheetReport(input)
    const { recordNumber, fiscalYear } = input.stocktaking
    return {
      ...{ title: model.title.replace('　', ''), recordNumber, fiscalYear, recordSha256: null },
      shownSha256: null,
      draw: (signal) => context.drawReport('stocktaking-sheet', model, signal),
    }
  },
}
