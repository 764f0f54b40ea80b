import type { Point, TrendPanels } from '../../../shared/domain/chart/trend-panels.ts'
import { drawChartLabels } from './chart-labels.ts'
import { drawContent, fillRectangles, fillShapes, strokeLines, strokeSegments } from './ink.ts'
import { addSpace, ensureSpace, type ReportDocument } from './report-document.ts'

const grid = { widthPt: 0.4, gray: 0.7 } as const
const pen = { widthPt: 1.1, gray: 0.1 } as const
const dashed = { ...pen, dashPt: 2.4 } as const
const outline = { widthPt: 0.8, gray: 0.1 } as const

/** Draws line charts whole on one page; `alt` says in words what they show. */
export function drawTrendPanels(
  report: ReportDocument,
  panels: TrendPanels,
  words: { readonly alt: string; readonly place: string; readonly spaceAfterPt?: number },
): void {
  ensureSpace(report, panels.height)
  const { left } = report.body
  const top = report.y
  const move = (points: readonly Point[]) => points.map(({ x, y }) => ({ x: x + left, y: y + top }))
  const linesOf = (isDashed: boolean) =>
    panels.lines.filter((line) => line.isDashed === isDashed).map(({ points }) => move(points))
  const markersOf = (isHollow: boolean) =>
    panels.markers.filter((marker) => marker.isHollow === isHollow).map(({ points }) => move(points))
  const segments = panels.gridLines.map(({ x1, y1, x2, y2 }) => ({
    ...{ x1: x1 + left, y1: y1 + top, x2: x2 + left, y2: y2 + top },
  }))
  report.tags.open('Figure', { alt: words.alt, box: [left, top, left + panels.width, top + panels.height] })
  drawContent(report, () => {
    strokeSegments(report, segments, grid)
    fillRectangles(
      report,
      panels.grounds.map((box) => ({ ...box, x: box.x + left, y: box.y + top })),
      1,
    )
    strokeLines(report, linesOf(false), pen)
    strokeLines(report, linesOf(true), dashed)
    fillShapes(report, markersOf(false), { gray: 0.1, outline })
    fillShapes(report, markersOf(true), { gray: 1, outline })
    drawChartLabels(report, panels.labels, { left, top, place: words.place })
  })
  report.tags.close('Figure')
  report.y = top + panels.height
  addSpace(report, words.spaceAfterPt ?? 0)
}
