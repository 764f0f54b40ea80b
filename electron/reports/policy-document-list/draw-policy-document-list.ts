import type { PolicyDocumentListReport } from '../../../shared/domain/report/policy-document-list-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import type { TextStyle } from '../layout/text.ts'

const titleStyle: TextStyle = { family: 'gothic', sizePt: 14, bold: true, lineHeight: 1.5 }
const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.6 }
const strongStyle: TextStyle = { family: 'gothic', sizePt: 10, bold: true, lineHeight: 1.6 }

/** Draws the 方針文書一覧: a table for each document, its newest edition first, and the 適用判定メモ with their grounds. */
export function drawPolicyDocumentList(fonts: ReportFonts, model: PolicyDocumentListReport): Uint8Array {
  const report = createReportDocument({
    fonts,
    meta: {
      title: model.title,
      organizationName: model.organizationName,
      formNumber: '',
      handling: model.handling,
      createdOnText: model.createdOnText,
      createdAt: model.createdAt,
    },
    marks: { isSample: model.isSample, isDraft: false, printedText: model.printedText },
    isLandscape: true,
  })
  const place = '方針文書一覧'
  drawParagraph(report, { text: model.title, style: titleStyle, place, align: 'center', tag: 'H1' })
  for (const { heading, documents } of model.sections) {
    drawHeading(report, { text: heading, level: 2, keepWithNextPt: 90 })
    for (const document of documents) drawDocument(report, document)
  }
  if (model.memos !== null) drawMemos(report, model.memos)
  return report.finish()
}

type ListedDocument = PolicyDocumentListReport['sections'][number]['documents'][number]

function drawDocument(report: ReportDocument, { name, rows }: ListedDocument): void {
  drawHeading(report, { text: name, level: 3, keepWithNextPt: 50 })
  if (rows.length === 0) {
    drawParagraph(report, { text: '版はまだない。', style: bodyStyle, place: name, spaceAfterPt: 4 })
    return
  }
  drawTable(report, {
    place: name,
    sizePt: 9.5,
    columns: [
      { title: '版', share: 44 },
      { title: '状態', share: 56 },
      { title: '番号', share: 96 },
      { title: '策定主体', share: 150 },
      { title: '制定日', share: 66 },
      { title: '決裁', share: 130 },
      { title: '施行日', share: 66 },
      { title: '公表日', share: 66 },
    ],
    rows: rows.map((cells) => ({ cells })),
    spaceAfterPt: 4,
  })
}

function drawMemos(report: ReportDocument, memos: NonNullable<PolicyDocumentListReport['memos']>): void {
  const place = '適用判定メモ'
  const heading = '適用判定メモ（地方自治法施行規則第16条の3 ただし書）'
  drawHeading(report, { text: heading, level: 2, keepWithNextPt: 60 })
  if (memos.length === 0)
    drawParagraph(report, { text: 'メモはまだ書かれていない。', style: bodyStyle, place })
  for (const { title, grounds } of memos) {
    drawParagraph(report, { text: title, style: strongStyle, place, align: 'left', keepWithNextPt: 20 })
    for (const line of grounds.split('\n'))
      drawParagraph(report, { text: `　${line}`, style: bodyStyle, place, spaceAfterPt: 2 })
  }
}
