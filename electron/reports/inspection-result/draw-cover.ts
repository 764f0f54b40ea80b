import type { InspectionResultReport } from '../../../shared/domain/report/inspection-result-model.ts'
import { drawOfficialCover } from '../layout/official-cover.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { drawRecordProof } from './draw-record-proof.ts'
import { bodyStyle, titleStyle } from './styles.ts'

/** The first page of a 自己点検結果報告書. */
export function drawCover(report: ReportDocument, model: InspectionResultReport): void {
  drawOfficialCover(report, model, { body: bodyStyle, title: titleStyle, summaryPlace: '結果の要旨' })
  drawRecordProof(report, model)
}
