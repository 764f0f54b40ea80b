/**
 * A time of day as people write it, in any width: `9:05`, `０９：０５`, `905`, 9時5分, 午後1時. Null for an empty text,
 * undefined for one that is no time.
 */
export function parseTimeOfDay(text: string): string | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (plain === '') return null
  const found = /^(午前|午後)?(\d{1,2})(?::|時)?(\d{1,2})?分?$/.exec(toDivided(plain))
  if (found === null) return undefined
  const [, half, hourText = '', minuteText = '0'] = found
  const hour = Number(hourText)
  if (half !== undefined && hour > 12) return undefined
  const hours = half === '午後' ? (hour % 12) + 12 : half === '午前' ? hour % 12 : hour
  if (hours > 23 || Number(minuteText) > 59) return undefined
  return `${String(hours).padStart(2, '0')}:${minuteText.padStart(2, '0')}`
}

/** `905` and `0905` with the colon between hour and minute; 9時半 in figures. */
function toDivided(text: string): string {
  return text.replace(/^(\d{1,2})(\d{2})$/, '$1:$2').replace(/時半$/, '時30分')
}
