/** A number as it was typed, read out or scanned, without what varies: width, case, spaces and hyphens. */
export function toSheetNumberKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
}

type Found = { readonly number: string; readonly staffName: string; readonly reading: string }

/** The sheets a text means: the one of that number, else those whose number ends or whose name or reading begins so. */
export function findSheets<Sheet extends Found>(sheets: readonly Sheet[], text: string): Sheet[] {
  const key = toSheetNumberKey(text)
  const exact = sheets.filter(({ number }) => key !== '' && toSheetNumberKey(number) === key)
  if (exact.length > 0) return exact
  const name = toNameKey(text)
  if (name === '') return []
  const isSerial = /^\d{1,4}$/.test(key)
  return sheets.filter(
    ({ number, staffName, reading }) =>
      (isSerial && Number(number.split('-').at(-1)) === Number(key)) ||
      toNameKey(staffName).includes(name) ||
      toNameKey(reading).startsWith(name),
  )
}

function toNameKey(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '')
}
