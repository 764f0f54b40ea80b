import type { ComparedProvision } from '../comparison/comparison.ts'
import type { Act } from './act.ts'
import type { AmendingLine } from './amending-line.ts'
import type { Place } from './place.ts'

/** How the provisions of one row of siblings are spoken of. */
export type Level = Readonly<{
  /** 条, 項, 号, 表, 章; empty for the parts of an item, which are added 「次のように」. */
  unit: '条' | '項' | '号' | '表' | '章' | ''
  /** undefined where the number cannot be cited. */
  toPlace: (label: string) => Place | undefined
  /** How it is named as a new number: 第6条, 同条第3号. */
  toNewName: (place: Place) => string
  formatNumber: (number: number) => string
  /** Whether so much of it is new that it is written anew as a whole. */
  isRewritten: (provision: ComparedProvision) => boolean
  /** What changed inside one that stays. */
  amend: (provision: ComparedProvision, place: Place) => readonly Act[]
  toNewText: (provision: ComparedProvision) => readonly AmendingLine[]
  /** What the row stands in; null at the top, where a new one always stands beside a neighbour. */
  container: Place | null
  /** Takes what cannot be worded. */
  ask: (question: string) => void
}>
