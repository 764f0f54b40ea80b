import { describe, expect, it } from 'vitest'
import type { Column } from '../../../renderer/components/data-table/column.ts'
import { toLeastWidth, withWidth } from '../../../renderer/components/data-table/column-widths.ts'
import { toClipboardText } from '../../../renderer/components/data-table/copy-rows.ts'
import { sortRows } from '../../../renderer/components/data-table/sort-rows.ts'

type Row = Readonly<{ name: string; day: string | null; count: number | null }>

const rows: readonly Row[] = [
  { name: '', day: '2026-10-01', count: 3 },
  { name: '資産10号', day: null, count: 20 },
  { name: '資産2号', day: '2019-05-01', count: null },
]
const columns: readonly Column<Row>[] = [
  { id: 'name', heading: '名称', text: ({ name }) => name, width: 10 },
  {
    ...{ id: 'day', heading: '確認日', fullHeading: '最終確認日', width: 5 },
    text: ({ day }) => (day === null ? '' : day.startsWith('2019') ? 'R元.5.1' : 'R8.10.1'),
    sortValue: ({ day }) => day,
  },
  {
    id: 'count',
    heading: '数',
    text: ({ count }) => String(count ?? ''),
    sortValue: ({ count }) => count,
    width: 5,
  },
]
const places = (columnId: string, isDescending: boolean) =>
  sortRows(rows, columns, { columnId, isDescending }).map((row) => rows.indexOf(row))

describe('sortRows', () => {
  it('puts what is not known last, whichever way', () => {
    expect([places('name', false), places('name', true)]).toEqual([
      [2, 1, 0],
      [1, 2, 0],
    ])
    expect([places('count', false), places('count', true)]).toEqual([
      [0, 1, 2],
      [1, 0, 2],
    ])
  })

  it('puts 和暦 dates in the order of the days', () => {
    expect([places('day', false), places('day', true)]).toEqual([
      [2, 0, 1],
      [0, 2, 1],
    ])
  })

  it('leaves rows that are alike in their order', () => {
    const alike = [...rows, ...rows].map((row, index) => ({ ...row, name: '同じ', count: index }))
    expect(sortRows(alike, columns, { columnId: 'name', isDescending: true })).toEqual(alike)
  })
})

describe('toClipboardText', () => {
  it('has the headings in full, guards formulas and keeps lines together', () => {
    const risky = [
      { name: '=1+1', day: null, count: 1 },
      { name: '一\n「"二"」', day: null, count: 2 },
    ]
    expect(toClipboardText(risky, columns)).toBe(
      '名称\t最終確認日\t数\r\n\'=1+1\t\t1\r\n"一\n「""二""」"\t\t2',
    )
  })
})

describe('withWidth', () => {
  it('keeps a column as wide as its heading needs in two lines', () => {
    const [name] = columns
    if (name === undefined) throw new Error('no column')
    expect(withWidth({}, name, 1)).toEqual({ name: toLeastWidth(name) })
    expect(withWidth({ day: 4 }, name, 12.3)).toEqual({ day: 4, name: 12.25 })
  })
})
