import type { SheetSummary } from '../../shared/contract/inspections.ts'
import type { SheetId } from '../../shared/domain/id/branded-id.ts'
import { findSheets } from '../../shared/domain/inspection/sheet-number-text.ts'
import { listInspections } from '../data/repositories/inspection-repository.ts'
import { getSheet, listSheets, updateSheetCompared } from '../data/repositories/sheet-repository.ts'
import { getOpenInspection } from './inspection-service.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'
import { refuseSettled, toSheetSummary } from './sheet-service.ts'

/** Sheets of running inspections by number, QR text, serial or name. */
export function searchSheets(context: ServiceContext, input: { text: string }) {
  return listInspections(context.db)
    .filter(({ state }) => state === 'open')
    .flatMap(({ id, title }) =>
      findSheets(listSheets(context.db, id), input.text).map((sheet) => ({
        ...toSheetSummary(sheet),
        inspectionTitle: title,
      })),
    )
    .filter(({ state }) => state !== 'excluded')
}

/** Notes that a paper sheet was entered twice and compared. */
export function markSheetCompared(
  context: ServiceContext,
  input: { sheetId: SheetId; expectedRowVersion: number },
): SheetSummary {
  return inTransaction(context, () => {
    const before = getSheet(context.db, input.sheetId)
    getOpenInspection(context, before.inspectionId)
    refuseSettled(before)
    const compared = { comparedAt: context.now().toISOString(), comparedBy: context.actor.name }
    updateSheetCompared(context.db, before.id, compared, input.expectedRowVersion)
    const after = getSheet(context.db, before.id)
    const change = { act: 'sheets.markCompared', recordKind: 'inspectionSheet', recordId: before.id }
    recordChange(context, { ...change, before, after })
    return toSheetSummary(after)
  })
}
