import type { IncidentReport } from '../../../shared/domain/report/incident-report-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawLabelledValues } from '../layout/labelled-values.ts'
import { drawOfficialCover } from '../layout/official-cover.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { addSpace, type ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import type { TextStyle } from '../layout/text.ts'

const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.7 }
const titleStyle: TextStyle = { family: 'gothic', sizePt: 16, bold: true, lineHeight: 1.5 }

/** Draws the インシデント報告書: a cover with the boxes of the 決裁欄, then what happened and what was done. */
export function drawIncidentReport(fonts: ReportFonts, model: IncidentReport): Uint8Array {
  const report = createReportDocument({
    fonts,
    meta: {
      ...{ title: `${model.title} ${model.documentNumber}`, organizationName: model.organizationName },
      ...{
        formNumber: '',
        handling: 'closed',
        createdOnText: model.createdOnText,
        createdAt: model.createdAt,
      },
    },
    marks: { isSample: model.isSample, isDraft: false, printedText: model.printedText },
  })
  drawOfficialCover(report, model, { body: bodyStyle, title: titleStyle, summaryPlace: '概要' })
  addSpace(report, 4)
  drawBasis(report, model)
  drawHeading(report, { text: '２　発見の経緯及び影響', level: 1 })
  drawPart(report, model.circumstances)
  drawPart(report, model.impact)
  drawAssets(report, model)
  drawHeading(report, { text: '３　措置、原因及び再発防止', level: 1 })
  for (const part of model.handling) drawPart(report, part)
  drawHeading(report, { text: '４　報告', level: 1, keepWithNextPt: 90 })
  drawLabelledValues(report, '報告', model.people)
  drawNotices(report, model)
  drawAttachments(report, model)
  return report.finish()
}

function drawBasis(report: ReportDocument, { basis }: IncidentReport): void {
  drawHeading(report, { text: '１　根拠', level: 1 })
  for (const [index, text] of basis.entries()) {
    const hanging = { indentPt: 38, firstIndentPt: -28, align: 'left' as const }
    drawParagraph(report, { text: `（${index + 1}）　${text}`, style: bodyStyle, place: '根拠', ...hanging })
  }
}

function drawPart(report: ReportDocument, { heading, lines }: IncidentReport['impact']): void {
  drawHeading(report, { text: heading, level: 3 })
  for (const line of lines) drawParagraph(report, { text: `　${line}`, style: bodyStyle, place: heading })
}

function drawAssets(report: ReportDocument, { assets }: IncidentReport): void {
  if (assets.length === 0) return
  drawHeading(report, { text: '影響を受けた情報資産', level: 3, keepWithNextPt: 60 })
  drawTable(report, {
    place: '影響を受けた情報資産',
    sizePt: 9,
    columns: [
      { title: '資産番号', share: 80 },
      { title: '名称', share: 280 },
      { title: '所属', share: 120 },
    ],
    rows: assets.map((cells) => ({ cells })),
  })
}

function drawNotices(report: ReportDocument, { notices }: IncidentReport): void {
  const place = '報告した相手先'
  drawHeading(report, { text: place, level: 3, keepWithNextPt: 60 })
  if (notices.length === 0) {
    drawParagraph(report, { text: '　組合の外には報告していない。', style: bodyStyle, place })
    return
  }
  drawTable(report, {
    place,
    sizePt: 9,
    columns: [
      { title: '番号', share: 40, align: 'center' },
      { title: '相手先', share: 300 },
      { title: '報告した日', share: 140 },
    ],
    rows: notices.map((cells) => ({ cells })),
  })
}

function drawAttachments(report: ReportDocument, { attachmentNames }: IncidentReport): void {
  if (attachmentNames.length === 0) return
  addSpace(report, 6)
  drawHeading(report, { text: '添付した資料', level: 3 })
  for (const text of attachmentNames)
    drawParagraph(report, { text: `　${text}`, style: bodyStyle, place: '添付した資料', align: 'left' })
}
