import { describe, expect, it } from 'vitest'
import { buildInspectionComparisonReport } from '../../../shared/domain/report/inspection-comparison-model.ts'
import { aComparison } from '../../support/a-comparison.ts'

function build(options: Parameters<typeof aComparison>[0] = {}) {
  return buildInspectionComparisonReport({
    organizationName: '北松北部環境組合',
    isSample: false,
    createdOn: '2026-11-22',
    createdAt: '2026-11-22T01:00:00.000Z',
    comparison: aComparison(options),
  })
}

describe('buildInspectionComparisonReport', () => {
  it('prints each rate with the difference to the year before, and a dash where there was none', () => {
    const { sections } = build()
    const units = sections.find(({ firstColumn }) => firstColumn === '所属')
    expect(units?.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
      ['総務課', '42.1％', '47.4％\n＋5.3', '52.6％\n＋5.2'],
      ['施設課', '－', '47.4％', '52.6％\n＋5.2'],
      ['全体', '42.1％', '47.4％\n＋5.3', '52.6％\n＋5.2'],
    ])
  })

  it('marks what was reworded, new and retired with its year', () => {
    const [table] = build().questionTables
    expect(table?.rows.map(({ code, marks, cells }) => [code, marks, cells.at(-1)])).toEqual([
      ['S01', 'R6変更', '52.6％\n＋5.2'],
      ['S02', 'R6新規', '63.2％\n△15.7'],
      ['S03', 'R7廃止', '－'],
    ])
  })

  it('lists the questions that went down in the newest year', () => {
    const { fallen } = build()
    expect(fallen.lead).toBe('前の年度より実施率が下がった1問を、下がり方の大きい順に示す。')
    expect(fallen.rows.map(({ code }) => code)).toEqual(['S02'])
    expect(build({ count: 2 }).fallen).toMatchObject({ lead: '下がった設問はない。', rows: [] })
  })

  it('is a draft and says so where a year still runs', () => {
    const running = build({ isLastRunning: true })
    expect(running.isDraft).toBe(true)
    expect(running.years.map(({ heading, short }) => [heading, short])).toEqual([
      ['令和\n5年度', 'R5'],
      ['令和\n6年度', 'R6'],
      ['令和\n7年度\n途中', 'R7'],
    ])
    expect(running.notes.at(-1)).toContain('実施中')
    expect(build().isDraft).toBe(false)
  })

  it('says in words what a chart shows', () => {
    expect(build().total.chart.alt).toBe(
      '令和5年度から令和7年度までの推移。令和7年度の実施率は52.6％です。令和6年度は47.4％でした（差 ＋5.2）。',
    )
    expect(build().sections[1]?.chart.alt).toBe(
      '令和5年度から令和7年度までの推移。令和7年度は令和6年度と比べて、上がったもの1、下がったもの0、同じもの0です。',
    )
  })

  it('counts a group only in the years it was there', () => {
    const units = build().countTables.find(({ firstColumn }) => firstColumn === '所属')
    expect(units?.rows.map(({ label, cells }) => [label, cells[0], cells[4]])).toEqual([
      ['総務課', 'R5', '8'],
      ['総務課', 'R6', '9'],
      ['総務課', 'R7', '10'],
      ['施設課', 'R6', '9'],
      ['施設課', 'R7', '10'],
    ])
  })
})
