import type { PolicyReviewReport } from '../../../shared/domain/report/policy-review-model.ts'
import { drawOfficialCover } from '../layout/official-cover.ts'
import { drawRecordProof } from '../layout/record-proof.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { bodyStyle, titleStyle } from './styles.ts'

/** The first page of a 見直し検討書. */
export function drawReviewCover(report: ReportDocument, model: PolicyReviewReport): void {
  drawOfficialCover(report, model, { body: bodyStyle, title: titleStyle, summaryPlace: '検討の要旨' })
  drawRecordProof(report, { ...model, noRecordLine: 'この書面は案であり、検討はまだ決定していない。' })
}
