import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { aProgram } from '../../support/a-program.ts'
import { readPdfText } from '../../support/pdf.ts'
import { refusalOf } from '../../support/refusal.ts'
import { wholeHistory } from '../../support/whole-history.ts'

const asExcel = { exportId: 'one', format: 'xlsx', encoding: 'utf-8-bom' } as const
const ofUnits = { ...wholeHistory, kind: 'unit' }

describe('the history as a file', () => {
  it('has each entry as a row of Excel, and on a second sheet what it is narrowed to', async () => {
    const { signedInAs } = await aProgram()
    const officer = await signedInAs('officer')
    const file = await officer.history.exportFile({ ...asExcel, filter: ofUnits })
    expect(file.name).toBe('履歴_2026-11-22.xlsx')
    const book = read(new Uint8Array(await file.arrayBuffer()))
    const rows = utils.sheet_to_json<Record<string, string>>(book.Sheets.履歴 ?? {})
    expect(rows.map((row) => row.記録)).toEqual(['業務課', '総務課'])
    expect(rows[0]?.変わった内容).toContain('名前：業務課')
    const notes = utils.sheet_to_json<string[]>(book.Sheets.書き出しの条件 ?? {}, { header: 1 })
    expect(notes).toContainEqual(['記録の種類', '所属'])
    expect(notes).toContainEqual(['件数', '2件'])
    expect(notes).toContainEqual(['書き出した人', 'officerの人'])
  })

  it('has them as CSV, in Shift_JIS with a mark for what it lacks', async () => {
    const { signedInAs } = await aProgram()
    const officer = await signedInAs('officer')
    const [unit] = await officer.units.list({})
    if (unit === undefined) throw new Error('the set-up made units')
    await officer.units.update({ ...unit, unitId: unit.id, expectedRowVersion: 1, name: '𠮷野課' })
    const csv = { ...asExcel, format: 'csv', filter: ofUnits } as const
    const toText = async (encoding: 'utf-8-bom' | 'cp932') => {
      const file = await officer.history.exportFile({ ...csv, encoding })
      return new TextDecoder(encoding === 'cp932' ? 'shift_jis' : 'utf-8').decode(await file.arrayBuffer())
    }
    expect(await toText('utf-8-bom')).toMatch(/^番号,日付,時刻,だれ,したこと[\s\S]*総務課 → 𠮷野課/)
    expect(await toText('cp932')).toContain('総務課 → 〓野課')
  })

  it('is given up when it is asked to, and leaves nothing behind', async () => {
    const { signedInAs } = await aProgram()
    const officer = await signedInAs('officer')
    const exporting = refusalOf(officer.history.exportFile({ ...asExcel, filter: wholeHistory }))
    while ((await officer.history.exportProgress({ exportId: 'one' })) === null);
    await officer.history.cancelExport({ exportId: 'one' })
    expect((await exporting).data).toEqual({ rule: 'exportCancelled' })
    expect(await officer.history.exportProgress({ exportId: 'one' })).toBeNull()
  })

  it('is refused where nothing fits', async () => {
    const { signedInAs } = await aProgram()
    const officer = await signedInAs('officer')
    const filter = { ...wholeHistory, text: 'どこにもない言葉' }
    expect((await refusalOf(officer.history.exportFile({ ...asExcel, filter }))).data).toEqual({
      rule: 'noEntries',
    })
    const printing = officer.reports.preview({ kind: 'history-list', filter })
    expect((await refusalOf(printing)).data).toEqual({ rule: 'noEntries' })
  })
})

describe('履歴一覧', () => {
  it('says its day, what it is narrowed to and how many entries it has', async () => {
    const { signedInAs } = await aProgram()
    const officer = await signedInAs('officer')
    const file = await officer.reports.preview({ kind: 'history-list', filter: ofUnits })
    const text = readPdfText(new Uint8Array(await file.arrayBuffer())).replaceAll(/\s/g, '')
    expect(text).toContain('令和8年11月22日現在。期間：すべて、だれ：すべて、記録の種類：所属')
    expect(text).toContain('件数：2件')
    expect(text).toContain('業務課')
  })
})
