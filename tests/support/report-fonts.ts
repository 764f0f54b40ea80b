import { join } from 'node:path'
import { openReportFonts, type ReportFonts } from '../../electron/reports/layout/fonts.ts'

/** Where the build copied the fonts to. */
export const fontsFolder = join(import.meta.dirname, '..', '..', 'assets', 'fonts')

let fonts: ReportFonts | undefined

/** The fonts, opened once for all tests of a file. */
export function testFonts(): ReportFonts {
  fonts ??= openReportFonts(fontsFolder)
  return fonts
}
