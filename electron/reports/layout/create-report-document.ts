import { invariant } from '../../../shared/errors/invariant.ts'
import { countBookmarks, embedColorProfile, escapeMetadata } from './file-mends.ts'
import type { ReportFonts } from './fonts.ts'
import { createGlyphEncoder } from './glyph-encoder.ts'
import { createLongFile, type LongFile } from './long-file.ts'
import { drawPageFrames, drawUnderlay } from './page-frame.ts'
import { openPdfFile, type PdfFile, type PdfPage } from './pdf-file.ts'
import {
  type Body,
  type ReportAttachment,
  type ReportDocument,
  type ReportMarks,
  type ReportMeta,
  startPage,
} from './report-document.ts'
import { addSignatureField } from './signature-field.ts'
import { createTags } from './tags.ts'
import { toPt } from './units.ts'

const marginPt = toPt(20)

type ReportOptions = {
  readonly fonts: ReportFonts
  readonly meta: ReportMeta
  readonly marks: ReportMarks
  readonly isLandscape?: boolean
  /** A4 unless said. */
  readonly paper?: 'A4' | 'A3'
  readonly attachment?: ReportAttachment | null
  /** With an empty signature field, which is filled in afterwards. */
  readonly isSigned?: boolean
  /** For hundreds of pages: each is written as it is left and cannot be gone back to. */
  readonly isLong?: boolean
}

/**
 * Starts a tagged report, on A4 unless said otherwise, with bookmarks and Japanese language. It is PDF/A-2b, or PDF/A-3a with the record
 * attached.
 */
export function createReportDocument(options: ReportOptions): ReportDocument {
  const { fonts, meta, marks, attachment } = options
  const { file, close } = openPdfFile({
    isLandscape: options.isLandscape === true,
    paper: options.paper ?? 'A4',
    profile: attachment ? 'PDF/A-3a' : 'PDF/A-2b',
    info: toInfo(meta),
  })
  escapeMetadata(file)
  embedColorProfile(file, fonts.colorProfile)
  if (attachment) attach(file, attachment, meta)
  const longFile = options.isLong === true ? createLongFile(file) : null
  const firstPage = startPage(file)
  const report: ReportDocument = {
    fonts,
    file,
    encoder: createGlyphEncoder(file),
    tags: longFile?.tags ?? createTags(file),
    longTags: longFile?.tags ?? null,
    body: bodyOf(firstPage.pdf),
    pages: [firstPage],
    page: firstPage,
    y: marginPt,
    turnPage: () => {
      longFile?.leavePage(report.page.pdf)
      report.page = startPage(file)
      report.pages.push(report.page)
      drawUnderlay(report, marks)
    },
    finish: () => {
      if (options.isSigned === true) addSignatureField(report, meta)
      longFile?.leavePage(report.page.pdf)
      report.tags.finish()
      longFile?.finish()
      drawPageFrames(report, meta, marks)
      const content = writePages(report, longFile)
      countBookmarks(file.outline)
      return close([JSON.stringify([meta, marks, attachment ?? null]), ...content])
    },
  }
  drawUnderlay(report, marks)
  return report
}

function bodyOf(page: PdfPage): Body {
  const right = page.width - marginPt
  return { left: marginPt, top: marginPt, right, bottom: page.height - marginPt, width: right - marginPt }
}

function toInfo(meta: ReportMeta): Record<string, string | Date> {
  const createdAt = new Date(meta.createdAt)
  invariant(!Number.isNaN(createdAt.getTime()), 'createdAt is an instant')
  return {
    Title: meta.title,
    Author: meta.organizationName,
    // an empty entry has no twin in the XMP packet, which PDF/A does not allow
    ...(meta.formNumber === '' ? {} : { Subject: meta.formNumber }),
    Creator: '情報セキュリティ台帳',
    Producer: 'PDFKit',
    CreationDate: createdAt,
  }
}

function attach(file: PdfFile, attachment: ReportAttachment, meta: ReportMeta): void {
  const date = new Date(meta.createdAt)
  file.file(Buffer.from(attachment.json, 'utf8'), {
    name: attachment.fileName,
    description: attachment.description,
    type: 'application/json',
    relationship: 'Source',
    creationDate: date,
    modifiedDate: date,
  })
}

/** Gives what the file id is made from, beside what was given: all that was drawn. */
function writePages(report: ReportDocument, longFile: LongFile | null): (string | Uint8Array)[] {
  return report.pages.flatMap(({ pdf, content }) => {
    const bytes = joinLines(content)
    if (longFile) return longFile.writePage(pdf, bytes)
    pdf.write(bytes)
    return content
  })
}

function joinLines(content: readonly (string | Uint8Array)[]): Uint8Array {
  const end = Buffer.from('\n')
  return Buffer.concat(
    content.flatMap((part) => (typeof part === 'string' ? Buffer.from(`${part}\n`, 'latin1') : [part, end])),
  )
}
