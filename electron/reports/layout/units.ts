/** Points of a length in millimetres. */
export function toPt(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

/** A number as a PDF content stream wants it: at most three decimals, never an exponent. */
export function toPdfNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}
