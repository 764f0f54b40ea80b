import { describe, expect, it } from 'vitest'
import { anOpenInspection, refusalOf } from '../support/a-union.ts'
import { readPdfCharacters } from '../support/pdf.ts'

const everybody = { unitName: null, sheetIds: null }
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

describe('papers of an inspection', () => {
  it('are drawn for all, a unit or some, and never issued', async () => {
    const { officer, inspection, sheets } = await anOpenInspection()
    const subject = {
      kind: 'inspection-sheets' as const,
      inspectionId: inspection.id,
      filling: 'blank' as const,
    }
    const all = readPdfCharacters(await bytesOf(await officer.reports.preview({ ...subject, ...everybody })))
    for (const { number } of sheets) expect(all).toContain(`点検票番号${number}`)
    const unit = { ...subject, unitName: '業務課', sheetIds: null }
    const own = readPdfCharacters(await bytesOf(await officer.reports.preview(unit)))
    expect(own).toContain('𠮷田次郎')
    expect(own).not.toContain('髙橋一郎')
    expect(await refusalOf(officer.reports.preview({ ...unit, unitName: 'ない課' }))).toMatchObject({
      code: 'not_found',
    })
    expect(await refusalOf(officer.reports.issue({ ...subject, ...everybody }))).toMatchObject({
      rule: 'notIssued',
    })
  })

  it('give a respondent the own sheet and no other', async () => {
    const union = await anOpenInspection()
    const [first, second] = union.sheets
    if (first === undefined || second === undefined) throw new Error('no sheets')
    const respondent = await union.signedInAs('respondent', first.staffMemberId)
    const subject = {
      ...{ kind: 'inspection-sheets' as const, inspectionId: union.inspection.id },
      ...{ filling: 'blank' as const, unitName: null },
    }
    const own = await respondent.reports.preview({ ...subject, sheetIds: [first.id] })
    expect(readPdfCharacters(await bytesOf(own))).toContain(first.number)
    expect(await refusalOf(respondent.reports.preview({ ...subject, sheetIds: [second.id] }))).toMatchObject({
      code: 'not_permitted',
    })
    expect(await refusalOf(respondent.reports.preview({ ...subject, sheetIds: null }))).toMatchObject({
      code: 'not_permitted',
    })
    const list = { kind: 'unsubmitted-list' as const, inspectionId: union.inspection.id }
    expect(await refusalOf(respondent.reports.preview(list))).toMatchObject({ code: 'not_permitted' })
  })

  it('ask for a new day that comes after the letter', async () => {
    const { officer, inspection } = await anOpenInspection()
    const letter = {
      ...{ kind: 'reminder-letter' as const, inspectionId: inspection.id, addressedTo: 'person' as const },
      ...{ documentNumber: '', contact: '', issuedOn: '2026-11-24', newDueOn: '2026-11-20' },
    }
    expect(await refusalOf(officer.reports.preview(letter))).toMatchObject({
      field: 'newDueOn',
      reason: 'beforeIssue',
    })
  })
})
