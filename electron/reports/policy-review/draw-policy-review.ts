import type { PolicyReviewReport } from '../../../shared/domain/report/policy-review-model.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawLabelledValues } from '../layout/labelled-values.ts'
import { createOfficialDocument } from '../layout/official-document.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { addPage, type ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import { drawReviewCover } from './draw-review-cover.ts'
import { bodyStyle, noteStyle } from './styles.ts'

/** Draws the 見直し検討書, the decided review attached. */
export function drawPolicyReview(
  fonts: ReportFonts,
  model: PolicyReviewReport,
  isSigned = false,
): Uint8Array {
  const report = createOfficialDocument(fonts, model, { isSigned, recordDescription: '決定した見直しの記録' })
  drawReviewCover(report, model)
  addPage(report)
  drawBasis(report, model)
  drawTriggers(report, model)
  drawConsiderations(report, model)
  drawDecision(report, model)
  return report.finish()
}

function drawBasis(report: ReportDocument, model: PolicyReviewReport): void {
  drawHeading(report, { text: '１　目的及び根拠', level: 1 })
  drawParagraph(report, { text: `　${model.purpose}`, style: bodyStyle, place: '目的', spaceAfterPt: 4 })
  for (const [index, basis] of model.basis.entries()) {
    const text = `（${index + 1}）　${basis}`
    const hanging = { indentPt: 38, firstIndentPt: -28 }
    drawParagraph(report, { text, style: bodyStyle, place: '根拠', align: 'left', ...hanging })
  }
}

function drawTriggers(report: ReportDocument, { triggers }: PolicyReviewReport): void {
  const place = '見直しのきっかけ'
  drawHeading(report, { text: `２　${place}`, level: 1, keepWithNextPt: 60 })
  if (triggers.length === 0) {
    drawParagraph(report, { text: '　まだ記録していない。', style: bodyStyle, place })
    return
  }
  drawTable(report, {
    place,
    sizePt: 9,
    verticalAlign: 'top',
    columns: [
      { title: '番号', share: 30, align: 'center' },
      { title: '種類', share: 110 },
      { title: 'あった日', share: 56 },
      { title: '内容', share: 280 },
    ],
    rows: triggers.map((cells) => ({ cells })),
  })
}

function drawConsiderations(report: ReportDocument, model: PolicyReviewReport): void {
  const place = '検討した事項及びリスク'
  drawHeading(report, { text: `３　${place}`, level: 1, keepWithNextPt: 90 })
  if (model.considerations.length === 0) {
    drawParagraph(report, { text: '　まだ記録していない。', style: bodyStyle, place })
    return
  }
  drawTable(report, {
    place,
    sizePt: 8.5,
    verticalAlign: 'top',
    columns: [
      { title: '番号', share: 28, align: 'center' },
      { title: '検討した事項及び現状', share: 156 },
      { title: '関係する\n条項', share: 54 },
      { title: '発生の\n可能性', share: 38, align: 'center' },
      { title: '発生時の\n損失', share: 42, align: 'center' },
      { title: 'リスク', share: 36, align: 'center' },
      { title: '結論及び理由', share: 128 },
    ],
    repeatsFirstCell: true,
    rows: model.considerations.map((cells) => ({ cells })),
    spaceAfterPt: 6,
  })
  drawParagraph(report, { text: model.bandRule, style: noteStyle, place: 'リスクの算定', spaceAfterPt: 4 })
  drawTable(report, {
    place: '可能性及び損失の基準',
    sizePt: 8.5,
    columns: [
      { title: '段階', share: 46 },
      { title: '発生の可能性', share: 200 },
      { title: '発生時の損失', share: 236 },
    ],
    rows: model.criteria.map((cells) => ({ cells })),
  })
}

function drawDecision(report: ReportDocument, model: PolicyReviewReport): void {
  drawHeading(report, { text: '４　決定及び理由', level: 1, keepWithNextPt: 110 })
  drawLabelledValues(report, '決定', model.decision)
  drawText(report, '理由', model.reasons)
  if (model.plannedAmendment === '') return
  drawHeading(report, { text: '５　予定する改正の内容', level: 1 })
  drawText(report, '予定する改正の内容', model.plannedAmendment)
}

/** A text of several lines, each a paragraph of its own. */
function drawText(report: ReportDocument, place: string, text: string): void {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (place === '理由') drawHeading(report, { text: place, level: 3 })
  for (const line of lines.length > 0 ? lines : ['未定'])
    drawParagraph(report, { text: `　${line}`, style: bodyStyle, place })
}
