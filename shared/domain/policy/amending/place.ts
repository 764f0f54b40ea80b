/** What an amending sentence can speak of: an article, a paragraph, an item or a part of it, a supplement, a table. */
export type Place = Readonly<{
  /** 第5条, 附則, 附則第2条, 別表第1, 第2章. */
  root: string
  /** What 同 stands before: 条, 表, 章; null where the root is always named in full. */
  rootUnit: '条' | '表' | '章' | null
  /** 第2項; null where the article has one paragraph only. */
  paragraph: string | null
  /** 第3号. */
  item: string | null
  /** ア, ア(イ). */
  part: string
}>

/** The place of a whole article or its like. */
export function toRootPlace(root: string, rootUnit: Place['rootUnit']): Place {
  return { root, rootUnit, paragraph: null, item: null, part: '' }
}

/** The place as it is named in full. */
export function toFullName({ root, paragraph, item, part }: Place): string {
  return `${root}${paragraph ?? ''}${item ?? ''}${part}`
}

/** The place as it is named after another in one sentence: 同条第5号, 同項, 同号ア. */
export function toName(place: Place, last: Place | null): string {
  if (last?.root !== place.root) return toFullName(place)
  const root = place.rootUnit === null ? place.root : `同${place.rootUnit}`
  const { paragraph, item, part } = place
  const isSameParagraph = paragraph === last.paragraph
  if (isSameParagraph && item !== null && item === last.item) return `同号${part}`
  if (isSameParagraph && paragraph !== null) return `同項${item ?? ''}${part}`
  return `${root}${paragraph ?? ''}${item ?? ''}${part}`
}

/** The last part of the name alone: 第3号 of 第2条第3号. */
export function toShortName({ root, paragraph, item, part }: Place): string {
  return part || item || paragraph || root
}
