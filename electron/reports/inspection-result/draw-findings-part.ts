import type { InspectionResultReport } from '../../../shared/domain/report/inspection-result-model.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import { bodyStyle } from './styles.ts'

/** 指摘 and 是正措置 as they were laid before the approvers. */
export function drawResultFindings(report: ReportDocument, model: InspectionResultReport): void {
  const place = '指摘及び是正措置'
  drawHeading(report, { text: `８　${place}`, level: 1, keepWithNextPt: 60 })
  if (model.findings.length === 0) {
    drawParagraph(report, { text: '　指摘はない。', style: bodyStyle, place })
    return
  }
  drawTable(report, {
    place,
    sizePt: 8,
    verticalAlign: 'top',
    columns: [
      { title: '番号', share: 62 },
      { title: '指摘', share: 130 },
      { title: '原因及び是正措置', share: 150 },
      { title: '担当', share: 64 },
      { title: '期限', share: 50 },
      { title: '状態', share: 50 },
    ],
    rows: model.findings.map((cells) => ({ cells })),
    spaceAfterPt: 10,
  })
}

/** 訂正 of a sealed record; nothing where there is none. */
export function drawCorrections(report: ReportDocument, model: InspectionResultReport): void {
  if (model.corrections.length === 0) return
  const place = '訂正'
  drawHeading(report, { text: `１０　${place}`, level: 1, keepWithNextPt: 60 })
  const text =
    '　封印した記録に次の誤りがあったので、訂正する。記録そのものは、封印したときのまま保存している。'
  drawParagraph(report, { text, style: bodyStyle, place, spaceAfterPt: 4, keepWithNextPt: 40 })
  drawTable(report, {
    place,
    sizePt: 8,
    verticalAlign: 'top',
    columns: [
      { title: '番号', share: 80 },
      { title: '箇所', share: 90 },
      { title: '誤', share: 110 },
      { title: '正', share: 110 },
      { title: '理由', share: 110 },
    ],
    rows: model.corrections.map((cells) => ({ cells })),
  })
}
