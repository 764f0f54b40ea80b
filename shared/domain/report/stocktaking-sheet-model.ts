import { toAssetKindLabel } from '../asset/asset-kind.ts'
import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import { toChangeLine } from '../stocktaking/asset-changes.ts'
import { foundResults, toResultLabel, toResultMeaning } from '../stocktaking/stocktaking-result.ts'
import { countAll } from '../stocktaking/tally-stocktaking.ts'
import { toNumberText } from './number-text.ts'
import type { PrintedItem, PrintedUnit, StocktakingSheetInput } from './stocktaking-input.ts'

type PrintedSheetOfUnit = Readonly<{
  unitName: string
  headerText: string
  lead: string
  rows: readonly (readonly string[])[]
}>

/** 棚卸し票 as plain values, a sheet for each unit. */
export type StocktakingSheetReport = Readonly<{
  organizationName: string
  createdOnText: string
  createdAt: string
  isSample: boolean
  title: string
  guidance: readonly string[]
  /** 確認者・所属長・担当. */
  sealTitles: readonly string[]
  sheets: readonly PrintedSheetOfUnit[]
}>

const open = '□'
const ticked = '■'

/** Builds the sheets that go to the units: what the register has, room for a tick and for a word. */
export function buildStocktakingSheetReport(input: StocktakingSheetInput): StocktakingSheetReport {
  const { stocktaking, units, items } = input
  const byUnit = new Map<string, PrintedItem[]>(units.map(({ unitId }) => [unitId, []]))
  for (const item of items) byUnit.get(item.unitId)?.push(item)
  const title = `${toFiscalYearLabel(stocktaking.fiscalYear)}　情報資産棚卸し票`
  return {
    organizationName: input.organizationName,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    title,
    guidance: [
      `台帳と現物を一件ずつ照らし合わせ、当てはまる欄の${open}に印を付けてください（${listMeanings()}）。`,
      '変更は違うところ、廃棄は日・方法・立会者、不明は調べたところと今後の対応を「記入欄」に書いてください。',
    ],
    sealTitles: ['確認者', '所属長', '担当'],
    sheets: units
      .map((unit) => ({ unit, own: byUnit.get(unit.unitId) ?? [] }))
      .filter(({ own }) => own.length > 0)
      .map(({ unit, own }) => ({
        unitName: toUnitName(unit),
        headerText: `${stocktaking.recordNumber}　${unit.name}`,
        lead: `所属　${toUnitName(unit)}　　対象　${toNumberText(countAll(unit.counts))}件　　提出の期限　${toWareki(stocktaking.dueOn)}`,
        rows: own.map(toCells),
      })),
  }
}

function listMeanings(): string {
  return foundResults.map((result) => `${toResultLabel(result)}：${toResultMeaning(result)}`).join('、')
}

export function toUnitName({ name, isRetired }: PrintedUnit): string {
  return isRetired ? `${name}（廃止された所属）` : name
}

/** Number, name, pieces, place, owner, the four boxes, room to write. */
function toCells(item: PrintedItem): readonly string[] {
  return [
    item.number,
    `${item.name}\n（${toAssetKindLabel(item.kind)}）`,
    toNumberText(item.quantity),
    item.place,
    item.ownerTitle,
    ...foundResults.map((result) => (item.result === result ? ticked : open)),
    toWritten(item),
  ]
}

/** What the program knows already; the rest is for the pen. */
function toWritten(item: PrintedItem): string {
  return [
    ...(item.notFoundSince === null ? [] : [`${toFiscalYearLabel(item.notFoundSince)}から不明`]),
    ...(item.isOwnerGone ? ['管理者の職名の人が名簿にいない'] : []),
    ...item.changes.map(toChangeLine),
    item.note,
  ]
    .filter((text) => text !== '')
    .join('\n')
}
