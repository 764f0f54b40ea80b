import { describe, expect, it } from 'vitest'
import type { FontFamily } from '../../../electron/reports/layout/fonts.ts'
import { drawParagraph } from '../../../electron/reports/layout/paragraph.ts'
import { aReport } from '../../support/a-report.ts'
import { readPdfCharacters, runOnPdf } from '../../support/pdf.ts'

/** Pairs that share a glyph in one font or another, and names as their owners write them. */
const lines = [
  '髙橋 山﨑 𠮷田 葛\u{E0100}城 德永 濵田',
  '葛飾 葛\u{E0100}飾 葛飾 辻\u{E0100} 辻 神\uFA19 神 祐\uFA4F 祐',
  '亜 亜\u{E0100} 亜 一\u{E0100} 一 𠮷\u{E0100} 𠮷',
  '〜 ～ 〜 ① ➀ ㈱ Ⅲ ……――― ⋯ − － ‐ - ・ ･',
  '全角１２３ 半角123 ABC ＡＢＣ ｱｲｳ アイウ',
]

function printed(family: FontFamily, bold: boolean): Uint8Array {
  const report = aReport()
  for (const text of lines)
    drawParagraph(report, { text, style: { family, sizePt: 10, bold }, place: '本文', align: 'left' })
  return report.finish()
}

describe('text of a report', () => {
  it.each([
    ['mincho', false],
    ['mincho', true],
    ['gothic', false],
    ['gothic', true],
  ] as const)('comes out of the file exactly as it went in (%s, bold %s)', (family, bold) => {
    const text = readPdfCharacters(printed(family, bold))
    for (const line of lines) expect(text).toContain(line.replaceAll(' ', ''))
  })

  it('prints kana with a combining mark as one character', () => {
    const report = aReport()
    drawParagraph(report, { text: 'か\u3099き', style: { family: 'mincho', sizePt: 10 }, place: '本文' })
    expect(readPdfCharacters(report.finish())).toContain('がき')
  })

  it('embeds every font', () => {
    const fonts = runOnPdf(printed('mincho', false), 'pdffonts', (file) => [file])
    const rows = fonts.trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThanOrEqual(3)
    for (const row of rows) expect(row).toMatch(/Identity-H +yes yes yes/)
  })
})
