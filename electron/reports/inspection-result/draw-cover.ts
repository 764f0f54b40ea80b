import type { InspectionResultReport } from '../../../shared/domain/report/inspection-result-model.ts'
import { drawOfficialCover } from '../layout/official-cover.ts'
import { drawRecordProof } from '../layout/record-proof.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { bodyStyle, titleStyle } from './styles.ts'

const draftLine = 'この書面は案であり、記録はまだ確定していない。'
const publicLine =
  '氏名及び備考は、公開のため除いてある。3人未満の所属、対象又は区分は、個人が分からないように、他とまとめてある。'

/** The first page of a 自己点検結果報告書. */
export function drawCover(report: ReportDocument, model: InspectionResultReport): void {
  drawOfficialCover(report, model, { body: bodyStyle, title: titleStyle, summaryPlace: '結果の要旨' })
  drawRecordProof(report, { ...model, noRecordLine: model.isPublic ? publicLine : draftLine })
}
