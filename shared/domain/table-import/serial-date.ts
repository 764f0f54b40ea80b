const dayMs = 86_400_000

/** Excel counts a 29 February 1900 that never was; days after it count from one day earlier. */
const base1900 = Date.UTC(1899, 11, 30)
const base1904 = Date.UTC(1904, 0, 1)
/** 31 December 9999. */
const lastSerial = 2_958_465

/** The day an Excel date number stands for, as `2026-04-01`; the time of day is left out. Undefined for no day. */
export function toSerialDate(serial: number, is1904: boolean): string | undefined {
  const day = Math.floor(serial)
  if (!Number.isFinite(serial) || day < (is1904 ? 0 : 1) || day > lastSerial) return undefined
  // 60 is the day that never was
  if (!is1904 && day === 60) return undefined
  const shift = !is1904 && day < 60 ? 1 : 0
  return new Date((is1904 ? base1904 : base1900) + (day + shift) * dayMs).toISOString().slice(0, 10)
}
