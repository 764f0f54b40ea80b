/** A whole number with a comma before each three digits: 10,000. */
export function toNumberText(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}
