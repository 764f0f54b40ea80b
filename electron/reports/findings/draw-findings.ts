import type { FindingsReport } from '../../../shared/domain/report/findings-model.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawListReport } from '../layout/list-report.ts'

/** Draws the 指摘・是正一覧 on A4 landscape, a row for each finding. */
export function drawFindings(fonts: ReportFonts, model: FindingsReport): Uint8Array {
  return drawListReport(fonts, model, {
    place: '指摘・是正一覧',
    handling: 'internal',
    columns: [
      { title: '番号', share: 60 },
      { title: '指摘', share: 134 },
      { title: '原因', share: 128 },
      { title: '是正措置と結果', share: 162 },
      { title: '担当', share: 74 },
      { title: '期限', share: 52 },
      { title: '状態', share: 64 },
      { title: '確認', share: 78 },
    ],
  })
}
