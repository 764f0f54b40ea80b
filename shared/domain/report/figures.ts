/** What is printed where there is no figure. */
export const noFigure = '－'

/** A count with thousands separated: 1,234. */
export function toCountText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A share of 0 to 1 with one decimal, rounded half up: 92.3％; a dash where there is none. */
export function toPercentText(share: number | null): string {
  return share === null ? noFigure : `${toPercentFigure(share)}％`
}

/** The same without its unit: 92.3. */
export function toPercentFigure(share: number): string {
  return (toPerMille(share) / 10).toFixed(1)
}

/** The difference of two printed shares in points with one decimal; null where one is missing. */
export function toDifference(share: number | null, previous: number | null): number | null {
  if (share === null || previous === null) return null
  return (toPerMille(share) - toPerMille(previous)) / 10
}

/** The difference of two printed shares in points: ＋3.2, △1.0, 0.0; a dash where one is missing. */
export function toDifferenceText(share: number | null, previous: number | null): string {
  const difference = toDifference(share, previous)
  if (difference === null) return noFigure
  const figure = Math.abs(difference).toFixed(1)
  if (difference === 0) return figure
  return difference > 0 ? `＋${figure}` : `△${figure}`
}

/** A part of a whole as a share, null of nothing. */
export function toShare(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

/** Printed figures and their differences are made from the same rounded value, so that they agree on paper. */
function toPerMille(share: number): number {
  return Math.round(share * 1000 + 1e-9)
}
