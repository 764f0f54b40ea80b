import type { InspectionResultReport } from '../../../shared/domain/report/inspection-result-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawLabelledValues } from '../layout/labelled-values.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { addPage, type ReportAttachment, type ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import { drawCover } from './draw-cover.ts'
import { drawCorrections, drawResultFindings } from './draw-findings-part.ts'
import { drawParticipants } from './draw-participants.ts'
import { drawQuestionTables, drawWeakQuestions } from './draw-questions.ts'
import { drawParticipation, drawRateChart, drawTally } from './draw-tallies.ts'
import { bodyStyle, noteStyle } from './styles.ts'

/** Draws the 自己点検結果報告書, the sealed record attached. */
export function drawInspectionResult(
  fonts: ReportFonts,
  model: InspectionResultReport,
  isSigned = false,
): Uint8Array {
  const report = createReportDocument({
    fonts,
    meta: {
      title: model.title.replace('　', ' '),
      organizationName: model.organizationName,
      formNumber: model.formNumber,
      handling: model.isPublic ? 'public' : 'internal',
      createdOnText: model.createdOnText,
      createdAt: model.createdAt,
    },
    marks: { isSample: model.isSample, isDraft: model.isDraft },
    attachment: toAttachment(model),
    isSigned,
  })
  drawCover(report, model)
  addPage(report)
  drawOutline(report, model)
  drawResults(report, model)
  if (!model.isPublic) {
    drawResultFindings(report, model)
    drawUnsubmitted(report, model)
    drawCorrections(report, model)
  }
  addPage(report)
  drawQuestionTables(report, model)
  if (!model.isPublic) drawParticipants(report, model)
  return report.finish()
}

function toAttachment({ record }: InspectionResultReport): ReportAttachment | null {
  if (!record) return null
  return { fileName: record.fileName, description: '自己点検の確定した記録', json: record.json }
}

function drawOutline(report: ReportDocument, model: InspectionResultReport): void {
  drawHeading(report, { text: '１　目的及び根拠', level: 1 })
  if (model.purpose !== '')
    drawParagraph(report, { text: `　${model.purpose}`, style: bodyStyle, place: '目的', spaceAfterPt: 4 })
  for (const [index, basis] of model.basis.entries()) {
    const text = `（${index + 1}）　${basis}`
    const hanging = { indentPt: 38, firstIndentPt: -28 }
    drawParagraph(report, { text, style: bodyStyle, place: '根拠', align: 'left', ...hanging })
  }
  drawHeading(report, { text: '２　方法及び期間', level: 1 })
  drawLabelledValues(report, '方法及び期間', model.method)
  drawHeading(report, { text: '３　対象及び回収率', level: 1, keepWithNextPt: 90 })
  drawParticipation(report, { place: '所属別の回収率', firstColumn: '所属', rows: model.participationByUnit })
  drawParticipation(report, {
    place: '対象別の回収率',
    firstColumn: '対象',
    rows: model.participationByAudience,
  })
  const note = '枚数は、自己点検票の数である。一人が複数の自己点検票に回答する場合がある。'
  drawParagraph(report, { text: note, style: noteStyle, place: '対象及び回収率' })
}

function drawResults(report: ReportDocument, model: InspectionResultReport): void {
  drawHeading(report, { text: '４　実施率の算定', level: 1 })
  for (const rule of model.rateRule) {
    const hanging = { indentPt: 14, firstIndentPt: -9 }
    drawParagraph(report, { text: `・${rule}`, style: noteStyle, place: '実施率の算定', ...hanging })
  }
  drawHeading(report, { text: '５　対策の区分別の結果', level: 1, keepWithNextPt: 90 })
  drawTally(report, { place: '区分別の結果', firstColumn: '区分', rows: model.categoryRows })
  drawRateChart(report, { place: '区分別の図', series: model.series, rows: model.categoryChart })
  drawHeading(report, { text: '６　所属別の結果', level: 1, keepWithNextPt: 90 })
  drawTally(report, { place: '所属別の結果', firstColumn: '所属', rows: model.unitRows })
  drawRateChart(report, { place: '所属別の図', series: model.series, rows: model.unitChart })
  drawHeading(report, { text: '７　改善を要する設問', level: 1, keepWithNextPt: 90 })
  drawWeakQuestions(report, model)
}

function drawUnsubmitted(report: ReportDocument, model: InspectionResultReport): void {
  drawHeading(report, { text: '９　未提出者', level: 1 })
  if (model.unsubmitted.length === 0) {
    drawParagraph(report, { text: '　未提出者はいない。', style: bodyStyle, place: '未提出者' })
    return
  }
  const text = model.closeReason
    ? `　次の者の自己点検票が未提出のまま締め切った。理由：${model.closeReason}`
    : '　次の者の自己点検票は、まだ提出されていない。'
  drawParagraph(report, { text, style: bodyStyle, place: '未提出者', spaceAfterPt: 4, keepWithNextPt: 40 })
  drawTable(report, {
    place: '未提出者',
    columns: [
      { title: '所属', share: 3 },
      { title: '氏名', share: 3 },
      { title: '対象', share: 2 },
    ],
    rows: model.unsubmitted.map((one) => ({ cells: [one.unitName, one.name, one.audience] })),
  })
}
