/** The eight items (号) of 地方自治法施行規則第16条の3, by their number. */
export const ordinanceItems = [1, 2, 3, 4, 5, 6, 7, 8] as const

export type OrdinanceItem = (typeof ordinanceItems)[number]

const numbers: Readonly<Record<OrdinanceItem, string>> = {
  1: '第一号',
  2: '第二号',
  3: '第三号',
  4: '第四号',
  5: '第五号',
  6: '第六号',
  7: '第七号',
  8: '第八号',
}

const labels: Readonly<Record<OrdinanceItem, string>> = {
  1: '組織体制',
  2: '情報資産の分類・管理',
  3: '物理的対策',
  4: '人的対策',
  5: '技術的対策',
  6: '運用',
  7: '業務委託・クラウド',
  8: '監査・自己点検・見直し',
}

/** The item as the ordinance numbers it: 第一号 to 第八号. */
export function toOrdinanceItemNumber(item: OrdinanceItem): string {
  return numbers[item]
}

/** What the item asks for, in a few words of our own. */
export function toOrdinanceItemLabel(item: OrdinanceItem): string {
  return labels[item]
}
