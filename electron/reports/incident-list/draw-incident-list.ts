import type { IncidentListReport } from '../../../shared/domain/report/incident-list-model.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawListReport } from '../layout/list-report.ts'

/** Draws the インシデント一覧 on A4 landscape, a row for each incident. */
export function drawIncidentList(fonts: ReportFonts, model: IncidentListReport): Uint8Array {
  return drawListReport(fonts, model, {
    place: 'インシデント一覧',
    handling: 'closed',
    columns: [
      { title: '番号', share: 66 },
      { title: '件名', share: 130 },
      { title: '日', share: 96 },
      { title: '影響の範囲', share: 140 },
      { title: '原因及び再発防止策', share: 190 },
      { title: '報告した相手先', share: 90 },
      { title: '状態', share: 50 },
    ],
  })
}
