import { describe, expect, it } from 'vitest'
import { toClusters } from '../../../electron/reports/layout/clusters.ts'
import { measureText } from '../../../electron/reports/layout/text.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { testFonts } from '../../support/report-fonts.ts'

function glyphsOf(text: string, family: 'mincho' | 'gothic' = 'mincho') {
  return toClusters(text).map((cluster) => testFonts().glyphOf(cluster, family, false, '氏名'))
}

describe('openReportFonts', () => {
  it('draws the glyph of the variation sequence, not the plain form', () => {
    const [variant, plain] = glyphsOf('葛\u{E0100}葛')
    expect(variant?.id).toBe(11615)
    expect(plain?.id).toBe(1795)
  })

  it('takes a character the main font lacks from the font behind it', () => {
    expect(glyphsOf('吉𠮷').map((glyph) => glyph.face.name)).toEqual([
      'BIZUDMincho-Regular',
      'NotoSerifJP-Regular',
    ])
    expect(glyphsOf('𠮷', 'gothic')[0]?.face.name).toBe('NotoSansJP-Regular')
  })

  it.each([
    ['\u{1F600}', 'U+1F600'],
    ['\uE000', 'U+E000'],
    ['葛\u{E01EF}', 'U+845B U+E01EF'],
    ['\u0007', 'U+0007'],
  ])('refuses %j by name and place instead of drawing a box', (character, codePoint) => {
    const measure = () => measureText(testFonts(), `山${character}`, { family: 'mincho', sizePt: 10 }, '氏名')
    expect(measure).toThrowError(AppError)
    expect(errorOf(measure).details).toEqual({
      rule: 'characterNotInFonts',
      character,
      codePoint,
      place: '氏名',
    })
  })

  it('opens each file once, however many cells ask', () => {
    const [first] = glyphsOf('山')
    const [again] = glyphsOf('川')
    expect(first?.face.openFont()).toBe(again?.face.openFont())
  })
})

function errorOf(act: () => unknown): AppError {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error
  }
  throw new Error('nothing was refused')
}
