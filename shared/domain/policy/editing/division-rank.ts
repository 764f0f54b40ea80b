import type { EditNode } from './edit-tree.ts'

const units = '編章節款目'

/** Whether a provision only gathers others: 編・章・節・款・目. */
export function isDivision({ kind }: Pick<EditNode, 'kind'>): boolean {
  return kind === 'chapter' || kind === 'section'
}

/** 編 0 to 目 4; all that is gathered stands below them (5), 附則 and 別表 above (-1). A new division is a 章 or 節. */
export function toRank({ kind, label }: Pick<EditNode, 'kind' | 'label'>): number {
  if (kind === 'supplement' || kind === 'table') return -1
  if (!isDivision({ kind })) return units.length
  const unit = findUnit(label)
  if (unit === '') return kind === 'chapter' ? 1 : 2
  return units.indexOf(unit)
}

/** 節 of 第2節; empty where the label has none. */
export function findUnit(label: string): string {
  return /[編章節款目]/.exec(label)?.[0] ?? ''
}

/** What divisions of a rank are called. */
export function toUnit(rank: number): string {
  return units[rank] ?? ''
}
