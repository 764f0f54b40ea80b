const form = /^資-(\d{4,})$/

/** The number given to an asset that has none of the body's own: 資-0001. */
export function toAssetNumber(serial: number): string {
  return `資-${String(serial).padStart(4, '0')}`
}

/** The serial of a number of the form the program gives, or 0: an own number takes no serial. */
export function toAssetSerial(number: string): number {
  return Number(form.exec(number.normalize('NFKC'))?.[1] ?? 0)
}
