import type { InspectionResultReport } from '../../../shared/domain/report/inspection-result-model.ts'
import { drawHeading } from '../layout/heading.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'

/** The last appendix: who was asked and when each sheet came in, which is the proof that nobody was left out. */
export function drawParticipants(report: ReportDocument, model: InspectionResultReport): void {
  const name = `別表${model.questionTables.length + 1}　自己点検票の提出状況`
  drawHeading(report, { text: name, level: 1, keepWithNextPt: 90 })
  drawTable(report, {
    place: name,
    sizePt: 8,
    columns: [
      { title: '番号', share: 44 },
      { title: '所属', share: 90 },
      { title: '職名', share: 90 },
      { title: '氏名', share: 110 },
      { title: '対象', share: 82 },
      { title: '提出日', share: 62 },
    ],
    rows: model.participants.map((one) => ({
      cells: [one.sheetNumber, one.unitName, one.title, one.name, one.audience, one.submittedOn],
    })),
  })
}
