import type { Comparison } from '../policy/comparison/comparison.ts'
import type { PrintedBy } from './printed-text.ts'

/** Which edition stands on the left, and what is written over each. */
export type ComparisonColumns = {
  readonly isAfterFirst: boolean
  readonly afterHeading: string
  readonly beforeHeading: string
}

/** As the ministries print it: the new text on the left. */
export const usualColumns: ComparisonColumns = {
  isAfterFirst: true,
  afterHeading: '改正後',
  beforeHeading: '改正前',
}

/** Everything the 新旧対照表 is made of; dates are ISO, `createdAt` is the instant put into the file. */
export type ComparisonTableInput = {
  readonly organizationName: string
  readonly formNumber: string
  readonly handling: 'public' | 'internal' | 'closed'
  /** The name of the text that is amended. */
  readonly policyTitle: string
  readonly comparison: Comparison
  readonly columns: ComparisonColumns
  readonly isLandscape: boolean
  readonly isSample: boolean
  readonly isDraft: boolean
  readonly createdOn: string
  readonly createdAt: string
  readonly printedBy: PrintedBy
}

/** A piece of a text; marked is what was amended, and underlined on paper. */
export type MarkedRun = { readonly text: string; readonly isMarked: boolean }

/** A text of one side: `indent` is where it begins and `hang` where its other lines do, in characters. */
export type ComparisonCell = {
  readonly runs: readonly MarkedRun[]
  readonly indent: number
  readonly hang: number
}

/** Two texts that belong beside each other; an empty side has no runs. */
export type ComparisonRow = {
  readonly cells: readonly [ComparisonCell, ComparisonCell]
  /** A caption stays on the page of what it stands over. */
  readonly keepsWithNext: boolean
  /** An article or its like begins here: a little space before it. */
  readonly startsUnit: boolean
  readonly bookmark: string | null
}

export type ComparisonTableReport = {
  readonly organizationName: string
  readonly formNumber: string
  readonly handling: 'public' | 'internal' | 'closed'
  readonly createdOnText: string
  readonly createdAt: string
  readonly isSample: boolean
  readonly isDraft: boolean
  readonly isLandscape: boolean
  /** Who made it and when, where it is not public. */
  readonly printedText: string | null
  readonly title: string
  readonly headings: readonly [string, string]
  readonly rows: readonly ComparisonRow[]
  /** 備考, one sentence each. */
  readonly remarks: readonly string[]
}

/** A row before it is known which edition stands on the left. */
export type SidedRow = Omit<ComparisonRow, 'cells'> & {
  readonly after: ComparisonCell | null
  readonly before: ComparisonCell | null
  /** The provision that begins here, by its key; null on its other rows. */
  readonly place: string | null
}
