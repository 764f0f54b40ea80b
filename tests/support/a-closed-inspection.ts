import { anOpenInspection, submitAll } from './a-union.ts'

/** A union whose inspection of 令和8年度 is answered and, unless `isClosed` is false, closed; `subject` is its report. */
export async function aClosedInspection({ isClosed = true } = {}) {
  const union = await anOpenInspection()
  const { officer, inspection } = union
  for (const sheet of union.sheets) await submitAll(officer, sheet.id)
  const { id, rowVersion } = await officer.inspections.get({ inspectionId: inspection.id })
  if (isClosed) {
    await officer.inspections.close({
      inspectionId: id,
      expectedRowVersion: rowVersion,
      closedOn: '2026-11-20',
      acknowledgedSheetIds: [],
      reason: null,
    })
  }
  return { ...union, subject: { kind: 'inspection-result' as const, inspectionId: id } }
}
