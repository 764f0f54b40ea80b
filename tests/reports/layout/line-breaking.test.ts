import { describe, expect, it } from 'vitest'
import { plainText, type RichText } from '../../../electron/reports/layout/set-text.ts'
import { breakIntoLines, type TextStyle } from '../../../electron/reports/layout/text.ts'
import { testFonts } from '../../support/report-fonts.ts'

const style: TextStyle = { family: 'mincho', sizePt: 10 }

function lines(text: RichText, widthInCharacters: number): string[] {
  const measure = { widthPt: widthInCharacters * 10 }
  const broken = breakIntoLines(testFonts(), text, style, measure, '本文')
  return broken.map((line) => line.glyphs.map((glyph) => glyph.text).join(''))
}

const sentence =
  '職員等は、「情報資産（印刷した文書を含む。）」を持ち出すときは、所属長の許可を得なければならない。ちょっとした' +
  'ミスであっても、ヒューマンエラーとして記録し、再発防止策を検討すること。……ただし、やむを得ない場合は、この限り――' +
  'でない。'

describe('breakIntoLines', () => {
  it('puts nothing forbidden at the start or end of a line, at any width', () => {
    for (let width = 5; width <= 45; width += 0.5) {
      const [, ...later] = lines(sentence, width)
      expect(later.filter((line) => /^[、。」）』ゃゅょっァーッ・]/.test(line))).toEqual([])
      expect(lines(sentence, width).filter((line) => /[「（『]$/.test(line))).toEqual([])
    }
  })

  it('loses and moves no character', () => {
    for (let width = 3; width <= 45; width += 1) expect(lines(sentence, width).join('')).toBe(sentence)
  })

  it('breaks a text with styled runs as if it had none', () => {
    for (let cut = 1; cut < sentence.length; cut += 1) {
      const spans = [{ text: sentence.slice(0, cut), underline: true }, { text: sentence.slice(cut) }]
      expect(plainText(spans)).toBe(sentence)
      expect(lines(spans, 12)).toEqual(lines(sentence, 12))
    }
  })

  it.each(['１００％', '第１０条の２', '第１０条', '令和８年', '１１月', '2,026', '3.5％', '第8号', '12人'])(
    'keeps %s together',
    (word) => {
      for (let before = 0; before < 12; before += 1) {
        const text = `${'あ'.repeat(before)}${word}${'い'.repeat(12)}`
        expect(lines(text, 12).filter((line) => line.includes(word))).toHaveLength(1)
      }
    },
  )

  it('lets a date break between its parts', () => {
    expect(lines('ああああ令和８年１１月２２日', 8)).toEqual(['ああああ令和８年', '１１月２２日'])
  })

  it('ends a line at a line feed and keeps empty lines', () => {
    expect(lines('一\n\n二\r\n三', 10)).toEqual(['一', '', '二', '三'])
  })

  it('keeps the place of a line after invisible characters and wide letters', () => {
    expect(lines('\u200B𠮷\u200B\n\uFEFF\n葛\u{E0100}城', 10)).toEqual(['𠮷', '', '葛\u{E0100}城'])
  })

  it('cuts a word that is wider than the line', () => {
    expect(lines('abcdefghij', 3)).toEqual(['abcdef', 'ghij'])
  })

  it('is never wider than asked', () => {
    for (let widthPt = 30; widthPt < 300; widthPt += 7) {
      const broken = breakIntoLines(testFonts(), sentence, style, { widthPt }, '本文')
      expect(Math.max(...broken.map((line) => line.widthPt))).toBeLessThanOrEqual(widthPt + 0.001)
    }
  })

  it('gives the first line less room by its indent', () => {
    const measure = { widthPt: 50, firstIndentPt: 20 }
    const broken = breakIntoLines(testFonts(), 'あああああああああ', style, measure, '本文')
    expect(broken.map((line) => line.glyphs.length)).toEqual([3, 5, 1])
  })
})
