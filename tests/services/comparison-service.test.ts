import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { asId, aUnion, refusalOf } from '../support/a-union.ts'
import { runTenYears } from '../support/ten-years.ts'

/** Three closed years and the running one, in three units. */
async function aFewYears() {
  const union = await aUnion()
  await runTenYears(union.officer, {
    from: 2023,
    count: 3,
    unitCount: 3,
    peopleOfUnit: 1,
    isLastRunning: true,
  })
  return union
}
type Rows = Record<string, unknown>[]

async function readWorkbook(file: File): Promise<Record<string, Rows>> {
  const book = read(new Uint8Array(await file.arrayBuffer()), { type: 'array' })
  return Object.fromEntries(
    Object.entries(book.Sheets).map(([name, sheet]) => [name, utils.sheet_to_json<Rows[number]>(sheet)]),
  )
}

describe('inspections.compareYears', () => {
  it('gives the closed years, and the running one as far as it has come where asked', async () => {
    const { officer, incidents } = await aFewYears()
    const closed = await officer.inspections.compareYears({ fiscalYears: null, includesRunning: false })
    expect(closed.years.map(({ fiscalYear, isRunning }) => [fiscalYear, isRunning])).toEqual([
      ...[2023, 2024, 2025].map((year) => [year, false]),
    ])
    const all = await officer.inspections.compareYears({ fiscalYears: [2024], includesRunning: true })
    expect(all.years.map(({ fiscalYear, isRunning }) => [fiscalYear, isRunning])).toEqual([
      [2024, false],
      [2026, true],
    ])
    const running = all.total[1]
    const tally = await officer.inspections.tally({ inspectionId: asId(String(all.years[1]?.inspectionId)) })
    expect(running).toMatchObject({ counts: tally.total.counts, rate: tally.total.rate })
    expect(running?.submitted).toBeLessThan(running?.assigned ?? 0)
    expect(incidents).toEqual([])
  })

  it('refuses years without a closed inspection, and more than ten', async () => {
    const { officer } = await aFewYears()
    const refused = await refusalOf(
      officer.inspections.compareYears({ fiscalYears: [2026], includesRunning: true }),
    )
    expect(refused).toMatchObject({ rule: 'noClosedInspection', year: '令和8年度' })
    const eleven = Array.from({ length: 11 }, (_, place) => 2010 + place)
    const tooMany = await refusalOf(
      officer.inspections.compareYears({ fiscalYears: eleven, includesRunning: false }),
    )
    expect(tooMany).toMatchObject({ code: 'invalid_input', field: 'fiscalYears' })
  })

  it('gives no years before the first inspection', async () => {
    const { officer } = await aUnion()
    const comparison = await officer.inspections.compareYears({ fiscalYears: null, includesRunning: true })
    expect(comparison).toMatchObject({ years: [], total: [], byUnit: [], byQuestion: [] })
  })
})

describe('inspections.exportTally', () => {
  it('writes the tally with a sheet for each way of looking at it', async () => {
    const { officer } = await aFewYears()
    const { years } = await officer.inspections.compareYears({ fiscalYears: null, includesRunning: false })
    const inspectionId = asId<(typeof years)[number]['inspectionId']>(String(years.at(-1)?.inspectionId))
    const tally = await officer.inspections.tally({ inspectionId })
    const file = await officer.inspections.exportTally({ inspectionId, format: 'xlsx' })
    expect(file.name).toBe('令和7年度自己点検集計.xlsx')
    const sheets = await readWorkbook(file)
    expect(Object.keys(sheets)).toEqual(['総計', '区分', '所属', '対象', '設問'])
    expect(sheets.総計).toEqual([
      expect.objectContaining({
        年度: '令和7年度',
        できている: tally.total.counts.done,
        該当なし: tally.total.counts.notApplicable,
        実施率: tally.total.rate,
        前年度の実施率: tally.total.previousRate,
      }),
    ])
    expect(sheets.設問?.map((row) => [row.番号, row.設問, row.実施率, row.前年度の実施率])).toEqual(
      tally.byQuestion.map(({ code, text, rate, previousRate }) => [
        code,
        text,
        rate ?? '－',
        previousRate ?? '－',
      ]),
    )
    expect(sheets.所属?.map((row) => [row.所属, row['対象（枚）'], row['提出（枚）']])).toEqual(
      tally.byUnit.map(({ unitName, assigned, submitted }) => [unitName, assigned, submitted]),
    )
  })

  it('writes it as one table of CSV, too', async () => {
    const { officer } = await aFewYears()
    const { years } = await officer.inspections.compareYears({ fiscalYears: null, includesRunning: false })
    const inspectionId = asId<(typeof years)[number]['inspectionId']>(String(years[0]?.inspectionId))
    const file = await officer.inspections.exportTally({ inspectionId, format: 'csv' })
    const lines = (await file.text()).split('\r\n')
    expect(lines[0]).toContain('集計,対象,区分,所属,番号,設問,設問文の変更,年度,対象（枚）')
    expect(lines[1]).toMatch(/^総計,,,,,,,令和5年度,\d+,\d+,100\.0%,/)
    expect(new Set(lines.slice(1, -1).map((line) => line.split(',')[0]))).toEqual(
      new Set(['総計', '区分', '所属', '対象', '設問']),
    )
  })
})

describe('inspections.exportComparison', () => {
  it('marks the running year and what changed, and names itself by its years', async () => {
    const { officer } = await aFewYears()
    const file = await officer.inspections.exportComparison({
      ...{ fiscalYears: null, includesRunning: true, format: 'xlsx' },
    })
    expect(file.name).toBe('自己点検経年比較_R5-R8.xlsx')
    const sheets = await readWorkbook(file)
    expect(Object.keys(sheets)).toEqual(['実施率の一覧', '総計', '区分', '所属', '対象', '設問'])
    expect(sheets.総計?.map(({ 年度 }) => 年度)).toEqual([
      ...['令和5年度', '令和6年度', '令和7年度', '令和8年度（途中）'],
    ])
    const lastUnit = sheets.所属?.filter(({ 所属 }) => 所属 === '施設課').map((row) => row['対象（枚）'])
    expect(lastUnit).toEqual(['－', '－', '－', 3])
  })

  it('gives a unit whose name begins like a formula as text', async () => {
    const { officer } = await aFewYears()
    const units = await officer.units.list({})
    const [unit] = units
    if (unit === undefined) throw new Error('no unit')
    await officer.units.update({
      ...{ unitId: unit.id, expectedRowVersion: unit.rowVersion, name: '=1+1', body: 'manager' },
    })
    const choice = { fiscalYears: null, includesRunning: true }
    const csv = await officer.inspections.exportComparison({ ...choice, format: 'csv' })
    expect(await csv.text()).toContain(",'=1+1,")
    const xlsx = await officer.inspections.exportComparison({ ...choice, format: 'xlsx' })
    const book = read(new Uint8Array(await xlsx.arrayBuffer()), { type: 'array', cellFormula: true })
    const cells = Object.values(book.Sheets.所属 ?? {}).filter((cell) => cell.v === '=1+1')
    expect(cells.length).toBeGreaterThan(0)
    expect(cells.map(({ t, f }) => [t, f])).toEqual(cells.map(() => ['s', undefined]))
  })
})
