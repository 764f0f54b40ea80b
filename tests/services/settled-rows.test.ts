import { describe, expect, it } from 'vitest'
import { aClosedInspection } from '../support/a-closed-inspection.ts'
import { anOpenInspection } from '../support/a-union.ts'
import { withoutGuards } from '../support/without-guards.ts'

type Union = Awaited<ReturnType<typeof anOpenInspection>>

/** What verify names after somebody who knows SQL changed the records past the guards. */
async function findPlaceAfter({ context, officer }: Union, sql: string): Promise<string | null> {
  withoutGuards(context.db, () => context.db.exec(sql))
  return (await officer.history.verify({})).brokenPlace
}

describe('the rows of a closed inspection', () => {
  it.each([
    ['inspection', 'UPDATE inspection SET row_version = 9'],
    ['inspection_question', 'UPDATE inspection_question SET position = position + 1000'],
    ['inspection_sheet', "UPDATE inspection_sheet SET reading = 'よみ' WHERE serial = 2"],
    ['answer', 'UPDATE answer SET row_version = 7 WHERE sheet_id = (SELECT max(sheet_id) FROM answer)'],
    ['inspection_question', "DELETE FROM inspection_question WHERE audience = 'systemAdministrator'"],
  ])('are settled to the last column: a change of %s is found', async (table, sql) => {
    const place = await findPlaceAfter(await aClosedInspection(), sql)
    expect(place).toContain(`確定した ${table} の行が書き換えられています`)
  })

  it('may change again when it is opened again, and are settled anew when it is closed', async () => {
    const union = await aClosedInspection()
    const { officer, subject } = union
    const { inspectionId } = subject
    const { rowVersion } = await officer.inspections.get({ inspectionId })
    const reason = '回答を確かめるため'
    await officer.inspections.reopen({ inspectionId, expectedRowVersion: rowVersion, reason })
    const [sheet] = await officer.inspections.listSheets({ inspectionId })
    if (sheet === undefined) throw new Error('no sheet')
    const back = { sheetId: sheet.id, expectedRowVersion: sheet.rowVersion }
    const { rowVersion: sheetVersion } = await officer.sheets.takeBack(back)
    expect((await officer.history.verify({})).brokenPlace).toBeNull()
    await officer.sheets.submit({ sheetId: sheet.id, expectedRowVersion: sheetVersion })
    await officer.inspections.close({
      ...{ inspectionId, expectedRowVersion: rowVersion + 1, closedOn: '2026-11-21' },
      ...{ acknowledgedSheetIds: [], reason: null },
    })
    expect((await officer.history.verify({})).brokenPlace).toBeNull()
    const place = await findPlaceAfter(union, 'UPDATE inspection_sheet SET row_version = 9')
    expect(place).toContain('確定した inspection_sheet の行が書き換えられています')
  })

  it('show nothing of their fingerprints to the reader of the history', async () => {
    const { officer } = await aClosedInspection()
    const entries = await officer.history.list({ record: null, before: null })
    expect(entries.some(({ act }) => act === 'inspections.close')).toBe(true)
    const fields = entries.flatMap(({ changes }) => changes.map(({ field }) => field))
    expect(fields.filter((field) => /settledRows|questionsSha256|wrappedSha256/.test(field))).toEqual([])
  })
})

describe('an edition of a checklist', () => {
  it('is found changed in a question', async () => {
    const sql = "UPDATE checklist_edition_question SET text = 'ほかの設問' WHERE code = 'S01'"
    const place = await findPlaceAfter(await anOpenInspection(), sql)
    expect(place).toMatch(/^checklistEdition .*questionsSha256 が履歴に残さず書き換えられています$/)
  })
})

describe('a running inspection', () => {
  it('has its questions settled from the day it is opened', async () => {
    const place = await findPlaceAfter(
      await anOpenInspection(),
      "UPDATE inspection_question SET guidance = 'やさしい説明' WHERE code = 'S03'",
    )
    expect(place).toContain('確定した inspection_question の行が書き換えられています')
  })
})

describe('what a finding came from', () => {
  it('is found changed, whatever the order it is kept in', async () => {
    const union = await anOpenInspection()
    await withOneWeakAnswer(union)
    expect((await union.officer.history.verify({})).isSound).toBe(true)
    const place = await findPlaceAfter(
      union,
      `UPDATE finding_source SET question_id = (SELECT id FROM inspection_question WHERE code = 'S02')`,
    )
    expect(place).toMatch(/^finding .*sources が履歴に残さず書き換えられています$/)
  })
})

/** Closes the inspection with one できていない, of which a finding is made. */
async function withOneWeakAnswer({ officer, inspection, sheets }: Union): Promise<void> {
  const [sheet] = sheets
  if (sheet === undefined) throw new Error('no sheet')
  const { questions } = await officer.sheets.get({ sheetId: sheet.id })
  const answers = questions.map(({ id }, index) => ({
    ...{ questionId: id, note: '鍵がない', expectedRowVersion: 0 },
    choice: index === 0 ? ('notDone' as const) : ('done' as const),
  }))
  await officer.sheets.saveAnswers({ sheetId: sheet.id, answers })
  await officer.sheets.submit({ sheetId: sheet.id, expectedRowVersion: sheet.rowVersion })
  await officer.inspections.close({
    ...{ inspectionId: inspection.id, expectedRowVersion: 1, closedOn: '2026-11-20', reason: '未提出' },
    acknowledgedSheetIds: sheets.slice(1).map(({ id }) => id),
  })
  await officer.findings.createByQuestion({ inspectionId: inspection.id })
}
