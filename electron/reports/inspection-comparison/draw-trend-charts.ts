import {
  buildTrendPanels,
  findTrendDomain,
  panelRowHeight,
} from '../../../shared/domain/chart/trend-panels.ts'
import type { InspectionComparisonReport } from '../../../shared/domain/report/inspection-comparison-model.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { lineHeightPt, type TextStyle } from '../layout/text.ts'
import { drawTrendPanels } from '../layout/trend-chart.ts'

const columns = 3
const captionStyle: TextStyle = { family: 'gothic', sizePt: 8, lineHeight: 1.5 }

/** A small line chart for each group, all on one scale. */
export function drawTrendCharts(
  report: ReportDocument,
  model: Pick<InspectionComparisonReport, 'years'>,
  { heading, chart }: InspectionComparisonReport['total'],
): void {
  const years = model.years.map(({ short, isRunning }) => ({ label: short, isRunning }))
  const domain = findTrendDomain(chart.panels)
  // as many as a page has room for below the caption; charts are never cut
  const roomPt = report.body.bottom - report.body.top - lineHeightPt(captionStyle)
  const panelsOfPage = Math.floor(roomPt / panelRowHeight) * columns
  for (let from = 0; from < chart.panels.length; from += panelsOfPage) {
    const panels = chart.panels.slice(from, from + panelsOfPage)
    const drawn = buildTrendPanels({ panels, years, columns, domain, width: report.body.width })
    const running = years.some(({ isRunning }) => isRunning) ? '破線と白い印は途中の年度である。' : ''
    drawParagraph(report, {
      text: `図の縦軸は率（％）であり、${Math.round(domain[0] * 100)}％から100％までを示す。${running}`,
      ...{ style: captionStyle, place: heading, align: 'left', keepWithNextPt: drawn.height },
    })
    drawTrendPanels(report, drawn, { alt: chart.alt, place: heading, spaceAfterPt: 8 })
  }
}
