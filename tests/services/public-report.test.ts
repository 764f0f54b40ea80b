import { describe, expect, it } from 'vitest'
import { anOpenInspection, anOpening, aUnion, refusalOf, submitAll } from '../support/a-union.ts'
import { readPdfCharacters, readPdfObjects, readPdfStrings } from '../support/pdf.ts'

const secretNote = '秘密の備考'

/** Four people of 総務課, two of whom manage, and one of 業務課, all answered; one note nobody outside may read. */
async function aClosedUnion() {
  const union = await aUnion()
  const names = ['甲野 一郎', '乙山 二郎', '丙川 三郎', '丁田 四郎']
  const people = await union.addPeople([
    ...names.map((name, index) => ({
      name,
      ...(index < 2 ? { audiences: ['staff' as const, 'manager' as const] } : {}),
    })),
    { name: '戊谷 五郎', unitName: '業務課' },
  ])
  const admin = await union.signedInAsAdmin()
  const { isSample: _, rowVersion: version, ...organization } = await admin.organization.get({})
  const sender = '総務課長　甲野 一郎'
  await admin.organization.update({ ...organization, sender, expectedRowVersion: version })
  const opening = { ...anOpening(people), purpose: '甲野 一郎の指示により、乙山二郎が状況を確かめる。' }
  const inspection = await union.officer.inspections.open(opening)
  const sheets = await union.officer.inspections.listSheets({ inspectionId: inspection.id })
  for (const [index, { id }] of sheets.entries()) {
    if (index === 0) {
      const { questions } = await union.officer.sheets.get({ sheetId: id })
      const answers = questions.map((question, place) => ({
        ...{ questionId: question.id, expectedRowVersion: 0 },
        ...(place === 0
          ? { choice: 'notDone' as const, note: secretNote }
          : { choice: 'done' as const, note: '' }),
      }))
      await union.officer.sheets.saveAnswers({ sheetId: id, answers })
      await union.officer.sheets.submit({ sheetId: id, expectedRowVersion: 1 })
    } else await submitAll(union.officer, id)
  }
  const { rowVersion } = await union.officer.inspections.get({ inspectionId: inspection.id })
  await union.officer.inspections.close({
    ...{ inspectionId: inspection.id, expectedRowVersion: rowVersion, closedOn: '2026-11-20' },
    ...{ acknowledgedSheetIds: [], reason: null },
  })
  return { ...union, inspectionId: inspection.id }
}

describe('the copy that may be published', () => {
  it('has no name, no note, no record attached and no unit of fewer than three', async () => {
    const { officer, inspectionId } = await aClosedUnion()
    const issued = await officer.reports.issue({ kind: 'inspection-result-public', inspectionId })
    const file = await officer.reports.openIssued({ issuedReportId: issued.id })
    const pdf = new Uint8Array(await file.arrayBuffer())
    const text = readPdfCharacters(pdf)
    expect(text).toContain('公開用')
    expect(text).toContain('取扱区分公開')
    expect(text).toContain('〇〇の指示により、〇〇が状況を確かめる。')
    expect(text).toContain('その他の対象用（設問別の集計は公開しない。）')
    expect(issued.fileName).toBe('R8-点検-01_令和8年度自己点検結果（公開用）.pdf')
    const strings = readPdfStrings(pdf)
    expect(strings).toContain('３　対象及び回収率')
    const inside = `${text} ${strings} ${readPdfObjects(pdf)}`
    for (const secret of [
      '甲野',
      '乙山',
      '丙川',
      '丁田',
      '戊谷',
      secretNote,
      '業務課',
      'EmbeddedFile',
      '総務課長',
      'R8-001',
    ])
      expect(inside, secret).not.toContain(secret)
    expect(await officer.reports.issue({ kind: 'inspection-result-public', inspectionId })).toEqual(issued)
  })

  it('is not made before closing', async () => {
    const { officer, inspection } = await anOpenInspection()
    const subject = { kind: 'inspection-result-public' as const, inspectionId: inspection.id }
    expect(await refusalOf(officer.reports.issue(subject))).toMatchObject({ rule: 'inspectionOpen' })
    expect(await refusalOf(officer.reports.preview(subject))).toMatchObject({ rule: 'inspectionOpen' })
  })
})
