import type { Asset, ExtraColumn } from './asset.ts'
import { assetFields } from './asset-fields.ts'
import { type AssetWords, toAssetText } from './asset-text.ts'

/** A column of the register as papers print it. */
export type PrintedColumn = Readonly<{
  heading: string
  width: number
  align: 'left' | 'right' | 'center'
  /** How much of it is not to be broken, a number or a day, in em. */
  leastEm: number
  toText: (asset: Asset) => string
}>

/** The columns on paper while nobody chose any; as many as A4 takes. */
export const printedFirst: readonly string[] = [
  ...[
    'number',
    'name',
    'kind',
    'quantity',
    'medium',
    'place',
    'networkZone',
    'ownerTitle',
    'confidentiality',
  ],
  ...['integrity', 'availability', 'importance', 'personalData', 'handlingLimits', 'confirmedOn'],
]

/** The chosen columns in the order of the register; an id that there is none of is left out. */
export function toPrintedColumns(
  ids: readonly string[],
  extraColumns: readonly ExtraColumn[],
  words: AssetWords,
): PrintedColumn[] {
  const own = extraColumns
    .filter(({ id }) => ids.includes(`extra:${id}`))
    .map(
      ({ id, heading }): PrintedColumn => ({
        ...{ heading, width: 9, align: 'left', leastEm: 2 },
        toText: (asset) => asset.extras[id] ?? '',
      }),
    )
  const fields = assetFields
    .filter(({ id }) => ids.includes(id))
    .map(
      ({ id, heading, width, value }): PrintedColumn => ({
        heading: printedHeadings[id] ?? heading,
        width: narrow.has(id) ? 4 : width,
        align: value.type === 'count' ? 'right' : narrow.has(id) ? 'center' : 'left',
        leastEm: leastOf[id] ?? leastOf[value.type] ?? 2,
        toText: (asset) => toAssetText(id, asset, words),
      }),
    )
  return [...fields, ...own]
}

/** On paper a heading breaks where it is read well. */
const printedHeadings: Readonly<Record<string, string>> = {
  ownerTitle: '管理者\n（職名）',
  confidentiality: '機密\n性',
  integrity: '完全\n性',
  availability: '可用\n性',
  importance: '重要\n度',
  personCount: '個人情報\nの人数',
  networkZone: 'ネットワーク\n区分',
  place: '保管場所・\n保存先',
  confirmedOn: '最終\n確認日',
  plannedDisposalYear: '廃棄予定\n年度',
}
const narrow: ReadonlySet<string> = new Set(['confidentiality', 'integrity', 'availability', 'importance'])

/** 資-00001, R10.12.31, 99999 and, in a heading, 廃棄予定; two letters of anything else. */
const leastOf: Readonly<Record<string, number>> = { number: 4, date: 4.5, count: 2.5, fiscalYear: 4 }
