import { describe, expect, it } from 'vitest'
import { arrangeRows } from '../../../renderer/components/data-table/arrange-rows.ts'
import type { Column } from '../../../renderer/components/data-table/column.ts'

type Row = Readonly<{ name: string; count: number }>

const rows: readonly Row[] = [
  { name: '資産10号', count: 3 },
  { name: '資産2号', count: 20 },
  { name: 'ｻｰﾊﾞｰ Ａ', count: 100 },
]
const columns: readonly Column<Row>[] = [
  { id: 'name', heading: '名称', text: ({ name }) => name, width: 10 },
  {
    id: 'count',
    heading: '数',
    text: ({ count }) => `${count}台`,
    sortValue: ({ count }) => count,
    width: 5,
  },
]
const names = (found: readonly Row[]) => found.map(({ name }) => name)

describe('arrangeRows', () => {
  it('leaves the rows as they came without a search or an order', () => {
    expect(arrangeRows(rows, columns, '', null)).toBe(rows)
  })

  it('finds rows that hold every word, whatever the width and case', () => {
    expect(names(arrangeRows(rows, columns, 'サーバー　a', null))).toEqual(['ｻｰﾊﾞｰ Ａ'])
    expect(names(arrangeRows(rows, columns, '資産 20', null))).toEqual(['資産2号'])
  })

  it('orders numbers within names by their value', () => {
    const sorting = { columnId: 'name', isDescending: false }
    expect(names(arrangeRows(rows, columns, '資産', sorting))).toEqual(['資産2号', '資産10号'])
  })

  it('orders by the sort value, downwards when asked', () => {
    const sorting = { columnId: 'count', isDescending: true }
    expect(arrangeRows(rows, columns, '', sorting).map(({ count }) => count)).toEqual([100, 20, 3])
  })
})
