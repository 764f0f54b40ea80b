import type { SheetSummary } from '../../../shared/contract/inspections.ts'
import type { TestClient } from '../../support/a-program.ts'

/** Makes the people 所属長 of the units, in the order of the units. */
export async function headUnits(
  officer: TestClient,
  heads: readonly Parameters<TestClient['units']['update']>[0]['headStaffMemberId'][],
): Promise<void> {
  const units = await officer.units.list({})
  for (const [index, { id: unitId, name, body, rowVersion }] of units.entries()) {
    const change = { unitId, name, body, expectedRowVersion: rowVersion }
    await officer.units.update({ ...change, headStaffMemberId: heads[index] ?? null })
  }
}

/** Answers the first questions of a sheet: できていない with the note to the first, できている to the others. */
export async function answer(
  officer: TestClient,
  sheet: SheetSummary,
  note: string,
  count = Number.POSITIVE_INFINITY,
): Promise<void> {
  const { questions } = await officer.sheets.get({ sheetId: sheet.id })
  const answers = questions.slice(0, count).map(({ id }, index) => ({
    ...{ questionId: id, expectedRowVersion: 0 },
    ...(index === 0 ? { choice: 'notDone' as const, note } : { choice: 'done' as const, note: '' }),
  }))
  await officer.sheets.saveAnswers({ sheetId: sheet.id, enteredFrom: 'paper', answers })
}

/** Answers all of a sheet and hands it in. */
export async function submit(officer: TestClient, sheet: SheetSummary, note: string): Promise<SheetSummary> {
  await answer(officer, sheet, note)
  return officer.sheets.submit({ sheetId: sheet.id, expectedRowVersion: sheet.rowVersion })
}
