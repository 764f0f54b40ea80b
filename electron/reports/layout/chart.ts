import type { BarChart } from '../../../shared/domain/chart/bar-chart.ts'
import { drawChartLabels } from './chart-labels.ts'
import {
  clipTo,
  drawContent,
  fillRectangles,
  type Rectangle,
  type Segment,
  strokeRectangles,
  strokeSegments,
} from './ink.ts'
import { addSpace, ensureSpace, type ReportDocument } from './report-document.ts'

const grid = { widthPt: 0.4, gray: 0.7 } as const
const outline = { widthPt: 0.6, gray: 0.2 } as const

/** Draws a bar chart whole on one page; `alt` says in words what it shows. */
export function drawBarChart(
  report: ReportDocument,
  chart: BarChart,
  words: { readonly alt: string; readonly place: string; readonly spaceAfterPt?: number },
): void {
  ensureSpace(report, chart.height)
  const { left } = report.body
  const top = report.y
  report.tags.open('Figure', { alt: words.alt, box: [left, top, left + chart.width, top + chart.height] })
  drawContent(report, () => {
    strokeSegments(
      report,
      chart.gridLines.map((line) => moveSegment(line, left, top)),
      grid,
    )
    for (const bar of chart.bars) drawBar(report, moveRectangle(bar, left, top), bar.series)
    for (const key of chart.legendKeys) drawBar(report, moveRectangle(key, left, top), key.series)
    drawChartLabels(report, chart.labels, { left, top, place: words.place })
  })
  report.tags.close('Figure')
  report.y = top + chart.height
  addSpace(report, words.spaceAfterPt ?? 0)
}

/** The first series is filled, the second hatched, so that they differ on any printer. */
function drawBar(report: ReportDocument, box: Rectangle, series: number): void {
  if (box.width <= 0) return
  if (series === 0) fillRectangles(report, [box], 0.35)
  else clipTo(report, box, () => strokeSegments(report, hatching(box), { widthPt: 0.5, gray: 0.45 }))
  strokeRectangles(report, [box], outline)
}

function hatching(box: Rectangle): readonly Segment[] {
  const segments: Segment[] = []
  for (let x = box.x - box.height; x < box.x + box.width; x += 3)
    segments.push({ x1: x, y1: box.y + box.height, x2: x + box.height, y2: box.y })
  return segments
}

function moveRectangle(box: Rectangle, left: number, top: number): Rectangle {
  return { x: box.x + left, y: box.y + top, width: box.width, height: box.height }
}

function moveSegment(line: Segment, left: number, top: number): Segment {
  return { x1: line.x1 + left, y1: line.y1 + top, x2: line.x2 + left, y2: line.y2 + top }
}
