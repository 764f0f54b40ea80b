import type { ProvisionKind } from '../provision.ts'

/** 変更なし・改正・追加・削除・移動・番号のみ変更. */
export const changeKinds = ['unchanged', 'amended', 'added', 'removed', 'moved', 'renumbered'] as const

export type ChangeKind = (typeof changeKinds)[number]

/** What can stand on either side; `preamble` is a line before the first provision. */
export type ComparedKind = ProvisionKind | 'preamble'

/**
 * A piece of a text in both editions. Where it is not changed, the two may still differ in width and spaces. The
 * pieces of one side joined are that side's whole text.
 */
export type TextSegment = Readonly<{ before: string; after: string; isChanged: boolean }>

/** Where a provision stands in one edition. */
export type ComparedSide = Readonly<{
  /** The number as printed; empty for the first paragraph of an article and for a line of the preamble. */
  label: string
  /** 第7条, 第9条第2項, 第7条(8); an only paragraph is cited as its article. */
  citation: string
  /** Child indices from the root; the first paragraph of an article has the path of its article. */
  path: readonly number[]
  /** Its place among its siblings in this edition, from 0. Chapters, articles, supplements and tables are one row of siblings. */
  order: number
}>

/**
 * One provision of the two editions. `change` speaks of the provision with all that is inside it: only what is
 * unchanged throughout is `unchanged`. `amended` comes before `moved` and `moved` before `renumbered`, and the two
 * flags say whether they hold as well.
 */
export type ComparedProvision = Readonly<{
  kind: ComparedKind
  change: ChangeKind
  isMoved: boolean
  isRenumbered: boolean
  /** Its own words are the same in another width, or with other spaces. */
  hasWidthDifference: boolean
  /** null where it was added. */
  before: ComparedSide | null
  /** null where it was removed. */
  after: ComparedSide | null
  /** The caption of an article or a paragraph and the name of a chapter; null where neither edition has one. */
  heading: readonly TextSegment[] | null
  /** The provision's own words; a defined term and the leading words of an item are their beginning. */
  body: readonly TextSegment[]
  children: readonly ComparedProvision[]
}>

export type ComparisonSettings = Readonly<{
  /** 〜 and ～, − and －, full width and half width are one character. */
  ignoresWidth: boolean
}>

/** Two editions of a policy text, side by side, in the order of the new one with what was removed at its old place. */
export type Comparison = Readonly<{
  settings: ComparisonSettings
  /** How many provisions changed themselves, and how many did not; what is inside an added or removed one is not counted. */
  summary: Readonly<Record<ChangeKind, number>>
  title: readonly TextSegment[]
  preamble: readonly ComparedProvision[]
  provisions: readonly ComparedProvision[]
}>
