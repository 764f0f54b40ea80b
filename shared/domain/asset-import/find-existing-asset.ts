import type { KeptAsset } from '../asset/asset.ts'
import { toUnitNameKey } from '../unit/unit-name.ts'
import type { PreparedSettings } from './import-settings.ts'

export type RowWords = Readonly<{ number: string; name: string; unit: string; place: string }>

/** What two ways of writing an asset's number have in common: width, case and spaces make no difference. */
export function toNumberKey(number: string): string {
  return number.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}

/**
 * Finds the asset each row of a file is about, asked in the order of the rows. Rows without a number are those of the
 * same name, unit and place, the first row the first of them: so the same list again changes nothing.
 */
export function createAssetFinder(
  assets: readonly KeptAsset[],
  { unitNames }: PreparedSettings,
): {
  find: (words: RowWords) => KeptAsset | null
  /** The line the number stood in before, if it did. */
  noteNumber: (number: string, line: number, lines: Map<string, number>) => number | undefined
} {
  const byNumber = new Map(assets.map((asset) => [toNumberKey(asset.number), asset]))
  const byWords = new Map<string, KeptAsset[]>()
  for (const asset of assets) {
    const { name, place, unitId } = asset
    const key = toWordsKey({ number: '', name, place, unit: unitNames.get(unitId) ?? '' })
    const list = byWords.get(key)
    if (list === undefined) byWords.set(key, [asset])
    else list.push(asset)
  }
  const asked = new Map<string, number>()
  return {
    find: (words) => {
      if (words.number.trim() !== '') return byNumber.get(toNumberKey(words.number)) ?? null
      const key = toWordsKey(words)
      const count = asked.get(key) ?? 0
      asked.set(key, count + 1)
      return byWords.get(key)?.[count] ?? null
    },
    noteNumber: (number, line, lines) => {
      const key = toNumberKey(number)
      if (key === '') return undefined
      const earlier = lines.get(key)
      if (earlier === undefined) lines.set(key, line)
      return earlier
    },
  }
}

function toWordsKey({ name, unit, place }: RowWords): string {
  return JSON.stringify([name.trim(), toUnitNameKey(unit), place.trim()])
}
