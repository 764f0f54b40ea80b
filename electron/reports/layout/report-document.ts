import type { CompactTags } from './compact-tags.ts'
import type { ReportFonts } from './fonts.ts'
import type { GlyphEncoder } from './glyph-encoder.ts'
import type { PdfFile, PdfPage } from './pdf-file.ts'
import type { Tags } from './tags.ts'

/** 取扱区分: 公開・内部・非公開. */
export type Handling = 'public' | 'internal' | 'closed'

export type ReportMeta = {
  readonly title: string
  readonly organizationName: string
  /** 様式 number, as printed at the top left. */
  readonly formNumber: string
  readonly handling: Handling
  /** 作成日, as printed. */
  readonly createdOnText: string
  /** The instant put into the file, UTC ISO; the only clock a report knows. */
  readonly createdAt: string
}

export type ReportMarks = {
  readonly isSample: boolean
  readonly isDraft: boolean
  /** Who printed what is not public and when: in the header, and across the page. */
  readonly printedText?: string | null
}

/** A record put into the file as it was sealed. */
export type ReportAttachment = {
  readonly fileName: string
  readonly description: string
  readonly json: string
}

export type ReportPage = {
  readonly pdf: PdfPage
  /** What is drawn: lines of operators, and what was put together of many. */
  readonly content: (string | Uint8Array)[]
  /** Where a file holds several papers: whose page it is, in place of the form number, and its number in that paper. */
  frame?: { readonly headerText: string; readonly numberText: string }
}

/** The area inside the margins, in points from the page's top left corner. */
export type Body = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly width: number
}

/** A report being drawn from top to bottom; `y` is where the next thing starts on the current page. */
export type ReportDocument = {
  readonly fonts: ReportFonts
  readonly file: PdfFile
  readonly encoder: GlyphEncoder
  readonly tags: Tags
  /** The tags once more, where the report is long. */
  readonly longTags: CompactTags | null
  readonly body: Body
  readonly pages: ReportPage[]
  page: ReportPage
  y: number
  /** Ends the current page and begins the next; see `addPage`. */
  readonly turnPage: () => void
  /** Puts the frames on the pages and writes the file; throws where a structure element was left open. */
  readonly finish: () => Uint8Array
}

/** Goes on at the top of a new page. */
export function addPage(report: ReportDocument): void {
  report.turnPage()
  report.y = report.body.top
}

/** Goes on to a new page unless this much is left on the current one. */
export function ensureSpace(report: ReportDocument, heightPt: number): void {
  if (report.y + heightPt > report.body.bottom + 0.01 && report.y > report.body.top) addPage(report)
}

/** Leaves white space, but none at the top of a page. */
export function addSpace(report: ReportDocument, heightPt: number): void {
  if (report.y > report.body.top) report.y = Math.min(report.y + heightPt, report.body.bottom)
}

/** A page begun, with nothing on it yet. */
export function startPage(file: PdfFile): ReportPage {
  file.addPage()
  return { pdf: file.page, content: [] }
}
