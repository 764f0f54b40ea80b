import { describe, expect, it } from 'vitest'
import { findSheets } from '../../../shared/domain/inspection/sheet-number-text.ts'

const sheets = [
  { number: 'R8-001', staffName: '髙橋 一郎', reading: 'たかはし いちろう' },
  { number: 'R8-012', staffName: '山﨑 花子', reading: 'やまさき はなこ' },
  { number: 'R8-112', staffName: '𠮷田 次郎', reading: 'よしだ じろう' },
]
const numbers = (text: string) => findSheets(sheets, text).map(({ number }) => number)

describe('findSheets', () => {
  it.each(['R8-012', 'r8-012', 'Ｒ８－０１２', ' R8 012 ', 'R8012\n', 'r8‐012'])(
    'finds a number written as %j',
    (text) => {
      expect(numbers(text)).toEqual(['R8-012'])
    },
  )

  it('finds by serial alone, by name and by the beginning of the reading', () => {
    expect(numbers('12')).toEqual(['R8-012'])
    expect(numbers('１')).toEqual(['R8-001'])
    expect(numbers('花子')).toEqual(['R8-012'])
    expect(numbers('よしだ')).toEqual(['R8-112'])
  })

  it('finds nothing for nothing', () => {
    expect(numbers('  ')).toEqual([])
    expect(numbers('R9-012')).toEqual([])
  })
})
