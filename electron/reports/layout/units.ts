/** Points of a length in millimetres. */
export function toPt(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

/** Points in whole thousandths, as exact as a place in a PDF is. */
export function toThousandths(points: number): number {
  return Math.round(points * 1000)
}

/** A number as a PDF content stream wants it: at most three decimals, never an exponent. */
export function toPdfNumber(value: number): string {
  const rounded = toThousandths(value) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}
