import type { StocktakingResultReport } from '../../../shared/domain/report/stocktaking-result-model.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawLabelledValues } from '../layout/labelled-values.ts'
import { drawOfficialCover } from '../layout/official-cover.ts'
import { createOfficialDocument } from '../layout/official-document.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { drawRecordProof } from '../layout/record-proof.ts'
import { addPage, addSpace, type ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import type { TableColumn } from '../layout/table-model.ts'
import type { TextStyle } from '../layout/text.ts'
import { drawResultTables } from './draw-result-tables.ts'

const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.7 }
const titleStyle: TextStyle = { family: 'gothic', sizePt: 16, bold: true, lineHeight: 1.5 }

/** Draws 棚卸し結果報告書, the closed stocktaking attached. */
export function drawStocktakingResult(
  fonts: ReportFonts,
  model: StocktakingResultReport,
  isSigned = false,
): Uint8Array {
  const report = createOfficialDocument(fonts, model, { isSigned, recordDescription: '終了した棚卸しの記録' })
  drawOfficialCover(report, model, { body: bodyStyle, title: titleStyle, summaryPlace: '棚卸しの要旨' })
  drawRecordProof(report, { ...model, noRecordLine: 'この書面は案であり、棚卸しはまだ終了していない。' })
  addPage(report)
  drawMethod(report, model)
  drawCounts(report, model)
  drawResultTables(report, model)
  drawCorrections(report, model)
  return report.finish()
}

function drawMethod(report: ReportDocument, model: StocktakingResultReport): void {
  drawHeading(report, { text: '１　目的、対象及び方法', level: 1 })
  drawParagraph(report, { text: `　${model.purpose}`, style: bodyStyle, place: '目的' })
  drawParagraph(report, { text: `　${model.basis}`, style: bodyStyle, place: '対象', spaceAfterPt: 6 })
  drawLabelledValues(report, '期間及び方法', model.method)
  addSpace(report, 6)
}

const count = { share: 42, align: 'right' } as const
const figures: readonly TableColumn[] = [
  { title: '対象', ...count },
  { title: '確認', ...count },
  { title: '変更', ...count },
  { title: '廃棄', ...count },
  { title: '不明', ...count },
  { title: '未確認', ...count },
  { title: '確認の\n済んだ割合', share: 56, align: 'right' },
]

function drawCounts(report: ReportDocument, model: StocktakingResultReport): void {
  drawHeading(report, { text: '２　集計', level: 1, keepWithNextPt: 120 })
  drawHeading(report, { text: '（１）　所属別', level: 2, keepWithNextPt: 90 })
  drawTable(report, {
    place: '所属別の集計',
    columns: [{ title: '所属', share: 170 }, ...figures],
    rows: model.byUnit,
    spaceAfterPt: 6,
  })
  drawHeading(report, { text: '（２）　区分別', level: 2, keepWithNextPt: 90 })
  drawTable(report, {
    place: '区分別の集計',
    columns: [{ title: '区分', share: 170 }, ...figures],
    rows: model.byClass,
    spaceAfterPt: 6,
  })
  drawHeading(report, { text: '（３）　所属長の確認（紙の押印）', level: 2, keepWithNextPt: 70 })
  drawTable(report, {
    place: '所属長の確認',
    columns: [
      { title: '所属', share: 170 },
      { title: '確認した所属長', share: 170 },
      { title: '押印した日', share: 120 },
    ],
    rows: model.signings.map((cells) => ({ cells })),
    spaceAfterPt: 6,
  })
}

function drawCorrections(report: ReportDocument, { corrections }: StocktakingResultReport): void {
  if (corrections.length === 0) return
  drawHeading(report, { text: '８　訂正', level: 1, keepWithNextPt: 60 })
  drawTable(report, {
    place: '訂正',
    verticalAlign: 'top',
    columns: [
      { title: '番号・日', share: 90 },
      { title: '訂正する箇所', share: 90 },
      { title: '誤', share: 100 },
      { title: '正', share: 100 },
      { title: '理由', share: 110 },
    ],
    rows: corrections.map((cells) => ({ cells })),
  })
}
