import type { RiskAnalysisReport } from '../../../shared/domain/report/risk-analysis-model.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import { bodyStyle } from './styles.ts'

const hanging = { indentPt: 38, firstIndentPt: -28 } as const

/** Why and when the analysis was made, and what is said of the whole. */
export function drawBasis(report: ReportDocument, model: RiskAnalysisReport): void {
  drawHeading(report, { text: '１　目的及び根拠', level: 1 })
  drawText(report, '目的', model.purpose)
  drawList(report, '根拠', model.basis)
  drawParagraph(report, {
    text: `　分析した期間　${model.period}`,
    style: bodyStyle,
    place: '期間',
    align: 'left',
  })
  if (model.overview === '') return
  drawHeading(report, { text: 'まとめ', level: 3 })
  drawText(report, 'まとめ', model.overview)
}

/** How the risks were found and weighed, by the method kept with the analysis. */
export function drawMethod(report: ReportDocument, model: RiskAnalysisReport): void {
  drawHeading(report, { text: '２　分析の方法', level: 1 })
  drawList(report, '分析の方法', model.methodLines)
  drawHeading(report, { text: '段階の基準', level: 3, keepWithNextPt: 90 })
  drawLevels(report, model)
  drawHeading(report, { text: '想定した脅威の区分（方針の定め）', level: 3, keepWithNextPt: 90 })
  drawTable(report, {
    place: '想定した脅威の区分',
    ...{ sizePt: 8.5, verticalAlign: 'top', spaceAfterPt: 4 },
    columns: [
      { title: '号', share: 46 },
      { title: '区分', share: 120 },
      { title: '方針の定め', share: 316 },
    ],
    rows: model.threatGroups.map((cells) => ({ cells })),
  })
}

function drawLevels(report: ReportDocument, { levelColumns, levels }: RiskAnalysisReport): void {
  const [first = '', ...factors] = levelColumns
  drawTable(report, {
    ...{ place: '段階の基準', sizePt: 8.5, verticalAlign: 'top', spaceAfterPt: 4 },
    columns: [
      { title: first, share: 32, align: 'center' },
      ...factors.map((title) => ({ title, share: 450 / factors.length })),
    ],
    rows: levels.map((cells) => ({ cells })),
  })
}

/** The results of the self-inspection that the proposals rest on. */
export function drawBaseline(report: ReportDocument, model: RiskAnalysisReport): void {
  const hasRows = model.baseline.length > 0
  drawHeading(report, { text: '３　対策の実施の状況', level: 1, keepWithNextPt: hasRows ? 110 : 20 })
  drawParagraph(report, {
    text: `　${model.baselineLine}`,
    style: bodyStyle,
    place: '対策の実施の状況',
    spaceAfterPt: 4,
  })
  if (!hasRows) return
  const counts = ['できて\nいる', '一部', 'できて\nいない', 'わから\nない', '該当\nなし']
  drawTable(report, {
    ...{ place: '対策の実施の状況', sizePt: 8.5, spaceAfterPt: 4 },
    columns: [
      { title: '対策の区分', share: 178 },
      ...counts.map((title) => ({ title, share: 40, align: 'right' as const })),
      { title: '実施率', share: 48, align: 'right' },
      { title: '提案した\n脆弱性', share: 48, align: 'center' },
    ],
    rows: model.baseline.map((cells) => ({ cells })),
  })
}

function drawList(report: ReportDocument, place: string, lines: readonly string[]): void {
  for (const [index, line] of lines.entries())
    drawParagraph(report, {
      text: `（${index + 1}）　${line}`,
      style: bodyStyle,
      place,
      align: 'left',
      ...hanging,
    })
}

/** A text of several lines, each a paragraph of its own. */
function drawText(report: ReportDocument, place: string, text: string): void {
  for (const line of text.split('\n').filter((one) => one.trim() !== ''))
    drawParagraph(report, { text: `　${line}`, style: bodyStyle, place, spaceAfterPt: 2 })
}
