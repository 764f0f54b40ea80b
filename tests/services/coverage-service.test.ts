import { describe, expect, it } from 'vitest'
import { anOpenInspection, asId, aUnion, submitAll } from '../support/a-union.ts'

const fiscalYear = 2026

describe('the coverage map', () => {
  it('has the eight items of policy article 7 down and the eight 号 across, and every question once', async () => {
    const { officer } = await aUnion()
    const map = await officer.measures.coverage({ fiscalYear })
    expect(map.article).toEqual({ citation: '第7条', heading: '情報セキュリティ対策' })
    expect(map.rows.map(({ citation, name }) => [citation, name])).toEqual([
      ['第7条(1)', '組織体制'],
      ['第7条(2)', '物理的セキュリティ対策'],
      ['第7条(3)', '人的セキュリティ対策'],
      ['第7条(4)', '技術的セキュリティ対策'],
      ['第7条(5)', '運用'],
      ['第7条(6)', '業務委託'],
      ['第7条(7)', '外部サービス（クラウドサービス）の利用'],
      ['第7条(8)', 'ソーシャルメディアサービスの利用'],
    ])
    expect(map.columns.map(({ item }) => item)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    const keys = map.rows.flatMap(({ cells }) =>
      cells.flatMap(({ questions }) => questions.map(({ code }) => code)),
    )
    expect([keys.length, new Set(keys).size, map.total.questionCount]).toEqual([110, 110, 110])
    expect(map.total.measureCount).toBe(68)
  })

  it('lacks nothing with the built-in content but results', async () => {
    const { officer } = await aUnion()
    const { gaps, inspection } = await officer.measures.coverage({ fiscalYear })
    expect(inspection).toBe('none')
    expect(gaps).toEqual([
      { kind: 'noInspection', citation: null, item: null, count: 0 },
      { kind: 'notImplemented', citation: null, item: null, count: 68 },
      { kind: 'notChecked', citation: null, item: null, count: 68 },
    ])
  })

  it('shows the rate the tally of the year shows, and nothing for another year', async () => {
    const { officer, inspection, sheets } = await anOpenInspection()
    for (const { id } of sheets.slice(0, 2)) await submitAll(officer, id)
    const tally = await officer.inspections.tally({ inspectionId: inspection.id })
    const map = await officer.measures.coverage({ fiscalYear })
    expect([map.inspection, map.total.rate]).toEqual(['open', tally.total.rate])
    const other = await officer.measures.coverage({ fiscalYear: 2025 })
    expect([other.inspection, other.total.rate]).toEqual(['none', null])
  })

  it('counts a check of the year, and drops what is 見送り or 廃止', async () => {
    const { officer } = await aUnion()
    const [first, second] = await officer.measures.list({ fiscalYear })
    if (first === undefined || second === undefined) throw new Error('no measures')
    const target = { measureId: first.id, expectedRowVersion: first.rowVersion }
    const found = { fiscalYear, checkedOn: '2026-11-20', result: 'kept' as const, note: '' }
    await officer.measures.recordChecks({ ...found, measures: [target] })
    const leaving = { measureId: second.id, expectedRowVersion: second.rowVersion }
    await officer.measures.retire({ ...leaving, reason: '重なるため' })
    const { total, rows } = await officer.measures.coverage({ fiscalYear })
    expect(total).toMatchObject({ measureCount: 67, checkedCount: 1, keptCount: 1 })
    expect(rows[0]?.cells[0]?.measures[0]).toMatchObject({ id: asId(first.id), result: 'kept' })
  })
})
