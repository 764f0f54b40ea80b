import { isItemBranch, type Marker } from './markers.ts'
import { isMidSentence, type ProvisionDraft } from './provision-draft.ts'
import { isMarkedText } from './reading-marks.ts'
import { levels, type TreeBuilder } from './tree-builder.ts'

const itemLevels: Readonly<Record<string, number>> = {
  kanji: 30,
  brackets: 30,
  dotted: 30,
  bare: 30,
  halfBracket: 32,
  circled: 34,
  katakana: 40,
  katakanaBrackets: 50,
  latin: 60,
  latinBrackets: 70,
}

type ItemMarker = Extract<Marker, { type: 'item' }>

/** Where a numbered line belongs below its article; undefined where it may not stand here and is plain text. */
export function findItemLevel(
  builder: TreeBuilder,
  marker: Omit<ItemMarker, 'style'> & { style: string },
): number | undefined {
  const top = builder.open.at(-1)
  if (top === undefined || top.kind === 'table') return undefined
  const sameStyle = builder.open.filter(({ style }) => style === marker.style).toReversed()
  if (isItemBranch(marker.label)) {
    return sameStyle.find(({ numbers }) => numbers[0] === marker.number)?.level
  }
  const next = sameStyle.find((draft) => draft.numbers[0] === marker.number - 1 || isIroha(draft, marker))
  const base = itemLevels[marker.style] ?? levels.item
  if (next !== undefined) return next.level
  const isMarked = isMarkedText(marker.rest)
  if (!isMarked && marker.glued === true && !(marker.number === 1 && top.level >= levels.item))
    return undefined
  const isFirst = marker.number === 1 || (marker.style === 'katakana' && marker.label.startsWith('イ'))
  // where a mark says that the line is numbered, its order asks nothing
  if (!isMarked && !mayStand(builder, marker, isFirst)) return undefined
  if (isFirst) return top.level >= base ? toInnerLevel(builder, top) : base
  return sameStyle.at(-1)?.level ?? base
}

/** No rule nests its items deeper than this; a text that seems to is a list that begins anew. */
const deepest = 8

function toInnerLevel(builder: TreeBuilder, top: ProvisionDraft): number {
  const depth = builder.open.filter(({ level }) => level >= levels.item).length
  return depth < deepest ? top.level + 1 : top.level
}

/** イ, ロ, ハ: the old order of sub-items, where each is simply taken as the next. */
function isIroha(draft: ProvisionDraft, marker: { style: string; label: string }): boolean {
  if (marker.style !== 'katakana') return false
  const order = 'イロハニホヘトチリヌルヲワカヨタレソツネナ'
  const before = order.indexOf(draft.label[0] ?? '')
  return before >= 0 && order.indexOf(marker.label[0] ?? '') === before + 1
}

/** Whether a list of this style is open that this number may go on with, if with a gap. */
function goesOn(builder: TreeBuilder, { style, number }: { style: string; number: number }): boolean {
  return builder.open.some((draft) => draft.style === style && number > (draft.numbers[0] ?? 0))
}

function mayStand(
  builder: TreeBuilder,
  marker: { style: string; rest: string; number: number },
  isFirst: boolean,
): boolean {
  const top = builder.open.at(-1)
  if (top === undefined) return false
  const isInArticle = builder.open.some(({ level }) => level >= levels.article) || top.kind === 'supplement'
  const isMid = isMidSentence(top, marker.rest)
  switch (marker.style) {
    case 'brackets':
    case 'circled':
      return isFirst || !(isMid && /^(?:[にのをはがとで、]|から|及び|又は|まで)/.test(marker.rest))
    case 'kanji':
    case 'dotted':
    case 'bare':
    case 'halfBracket':
      return isInArticle && (isFirst || (goesOn(builder, marker) && !isMid))
    case 'katakana':
    case 'katakanaBrackets':
      return isInArticle
    default:
      return isFirst && top.level >= levels.item
  }
}
