import { describe, expect, it } from 'vitest'
import { isPastedTable, withHeadings } from '../../../shared/domain/asset-import/pasted-table.ts'

const shown = ['資産番号', '名称', '個人情報']

describe('withHeadings', () => {
  it('leaves a table its own headings, also below a title', () => {
    const own = '番号\t資産名\t所管課\r\nPC-1\t端末\t総務課'
    expect(withHeadings(own, shown, [])).toBe(own)
    const titled = `情報資産台帳\t\t\r\n${own}`
    expect(withHeadings(titled, shown, [])).toBe(titled)
  })

  it('takes rows alone for the columns they were pasted under', () => {
    const rows = 'PC-1\t端末\t個人情報\r\nPC-2\t端末\t無'
    expect(withHeadings(rows, shown, [])).toBe(`資産番号\t名称\t個人情報\r\n${rows}`)
  })

  it('knows the headings of the body’s own columns', () => {
    const own = '名称\t製造番号\r\n端末\tSN-1'
    expect(withHeadings(own, shown, [{ id: 'x', heading: '製造番号', state: 'active' }])).toBe(own)
  })

  it('tells cells from a sentence', () => {
    expect([isPastedTable('a\tb'), isPastedTable('一行の文、です')]).toEqual([true, false])
  })
})
