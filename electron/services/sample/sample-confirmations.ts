import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { confirmSheets, confirmSheetsOnPaper, showConfirmations } from '../confirmation-service.ts'
import type { Actor, ServiceContext } from '../service-context.ts'
import { showSheets } from '../sheet-service.ts'
import { showUnits } from '../unit-service.ts'

/**
 * 所属長の確認 of every submitted sheet: on screen by those who have an account, on the sealed paper by those who have
 * none. `contextOf` gives the surroundings of a person at the moment of the confirmation.
 */
export function confirmSampleSheets(
  contextOf: (actor: Actor) => ServiceContext,
  people: { officer: Actor; respondents: readonly Actor[] },
  inspectionId: InspectionId,
): void {
  for (const actor of people.respondents) {
    const context = contextOf(actor)
    const sheets = showConfirmations(context)
      .filter(({ mayConfirm, state, confirmedAt }) => mayConfirm && state === 'submitted' && !confirmedAt)
      .map(({ id, rowVersion }) => ({ sheetId: id, expectedRowVersion: rowVersion }))
    if (sheets.length > 0) confirmSheets(context, { sheets })
  }
  confirmRestOnPaper(contextOf(people.officer), inspectionId)
}

function confirmRestOnPaper(context: ServiceContext, inspectionId: InspectionId): void {
  const heads = new Map(showUnits(context).map((unit) => [unit.id, unit.headName]))
  const confirmedOn = toLocalDate(context.now())
  for (const sheet of showSheets(context, { inspectionId })) {
    if (sheet.state !== 'submitted' || sheet.confirmedAt !== null || sheet.unitId === null) continue
    const target = { sheetId: sheet.id, expectedRowVersion: sheet.rowVersion }
    const confirmerName = heads.get(sheet.unitId)
    if (confirmerName) confirmSheetsOnPaper(context, { sheets: [target], confirmerName, confirmedOn })
  }
}
