import { type AssetAspect, type AssetLevel, listLevelsOf, toAspectLabel } from '../asset/asset-level.ts'
import { type Read, readAs, refuse } from '../table-import/read-value.ts'

const threeWords = [
  ['高', '大', 'h', 'high'],
  ['中', 'm', 'middle', 'medium'],
  ['低', '小', 'l', 'low'],
] as const

/**
 * The code of the level a cell says: 自治体機密性2, 機密性２, 2, 3a, レベル2, the name the body gave it; 高・中・低 only where
 * one level alone can be meant. `kept` is the level the asset has: it may stay though it is no longer offered.
 */
export function readLevel(
  text: string,
  aspect: AssetAspect,
  levels: readonly AssetLevel[],
  kept: string | null,
): Read<string> {
  const own = listLevelsOf(levels, aspect)
  const key = toKey(text, aspect)
  const found = own.find(({ code, name }) => [toKey(code, aspect), toKey(name, aspect)].includes(key))
  if (found !== undefined)
    return found.isOffered || found.code === kept ? readAs(found.code) : refuse('levelNotOffered')
  const offered = own.filter(({ isOffered }) => isOffered)
  // 3 where there are 3A, 3B and 3C
  const begun = offered.filter(({ code }) => toKey(code, aspect).startsWith(key))
  if (key !== '' && begun.length > 0)
    return begun.length === 1 ? readAs(begun[0]?.code ?? '') : refuse('ambiguousLevel')
  const place = threeWords.findIndex((words) => words.some((word) => word === key))
  return place < 0 ? refuse('notInList') : readWord(place, offered)
}

/** 高・中・低 by what the levels weigh; two levels are 高 and 低, whatever they weigh. */
function readWord(place: number, offered: readonly AssetLevel[]): Read<string> {
  if (offered.length === 2) {
    const code = place === 1 ? undefined : offered[place === 0 ? 0 : 1]?.code
    return code === undefined ? refuse('ambiguousLevel') : readAs(code)
  }
  const meant =
    offered.length === 3
      ? offered.slice(place, place + 1)
      : offered.filter(({ weight }) => weight === 3 - place)
  const [only] = meant
  return only !== undefined && meant.length === 1 ? readAs(only.code) : refuse('ambiguousLevel')
}

function toKey(text: string, aspect: AssetAspect): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）【】]/g, '')
    .replace(/^自治体/, '')
    .replace(toAspectLabel(aspect), '')
    .replace(/^(?:レベル|level|lv\.?|区分|[cia](?=\d))/, '')
}
