import { assetClasses, toAssetClassLabel } from '../asset/asset-class.ts'
import { toAssetClass } from '../asset/asset-kind.ts'
import { toFingerprintGroups } from '../authenticity/fingerprint.ts'
import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki, toWarekiShort } from '../calendar/wareki.ts'
import { type StocktakingResult, stocktakingResults } from '../stocktaking/stocktaking-result.ts'
import {
  countAll,
  countDone,
  countResults,
  type ResultCounts,
  sumCounts,
  toDonePercent,
} from '../stocktaking/tally-stocktaking.ts'
import { type PrintedBox, toPrintedBox, toSealLine } from './inspection-result-approval.ts'
import type { LabelledValue } from './inspection-result-method.ts'
import { toNumberText } from './number-text.ts'
import type { StocktakingResultInput } from './stocktaking-input.ts'
import { listResultTables, type ResultTables } from './stocktaking-result-rows.ts'
import { toUnitName } from './stocktaking-sheet-model.ts'

type Total = Readonly<{ cells: readonly string[]; isTotal: boolean }>

/** 棚卸し結果報告書 as plain values, in the order they are printed. */
export type StocktakingResultReport = Readonly<{
  organizationName: string
  createdOnText: string
  createdAt: string
  isSample: boolean
  isDraft: boolean
  title: string
  documentNumber: string
  dateText: string
  addressee: string
  sender: string
  lead: string
  summary: readonly LabelledValue[]
  approvalBoxes: readonly PrintedBox[]
  sealLine: string | null
  record: Readonly<{
    json: string
    fileName: string
    fingerprintLines: readonly string[]
    qrText: string
  }> | null
  purpose: string
  basis: string
  method: readonly LabelledValue[]
  /** Unit or class, all, the five results, share. */
  byUnit: readonly Total[]
  byClass: readonly Total[]
  /** Unit, name of who sealed, day. */
  signings: readonly (readonly string[])[]
  tables: ResultTables
  closeReason: string
  corrections: readonly (readonly string[])[]
}>

/** Builds the report on a stocktaking (policy article 4 says what is looked at). */
export function buildStocktakingResultReport(input: StocktakingResultInput): StocktakingResultReport {
  const { organization, stocktaking } = input
  return {
    organizationName: organization.name,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    ...{ isSample: input.isSample, isDraft: input.isDraft },
    title: `${toFiscalYearLabel(stocktaking.fiscalYear)}　情報資産棚卸し結果報告書`,
    documentNumber: stocktaking.recordNumber,
    dateText: toWareki(stocktaking.closedOn ?? input.createdOn),
    addressee: withHonorific(organization.addressee),
    sender: organization.sender || organization.name,
    lead: toLead(input),
    summary: listSummary(input),
    approvalBoxes: input.approvalBoxes.map(toPrintedBox),
    sealLine: toSealLine(input),
    record: toRecord(input),
    purpose:
      '情報資産台帳に登録した情報資産が実際にあり、台帳のとおりに管理されているかを確かめ、台帳を正しく保つ。',
    basis: `${input.policyBasis}に掲げる情報資産を対象とする。`,
    method: listMethod(input),
    byUnit: listByUnit(input),
    byClass: listByClass(input),
    signings: input.units
      .filter(({ counts }) => countAll(counts) > 0)
      .map((unit) => [
        toUnitName(unit),
        unit.signedBy ?? '押印の記録なし',
        unit.signedOn === null ? '－' : toWareki(unit.signedOn),
      ]),
    tables: listResultTables(input),
    closeReason: stocktaking.closeReason ?? '',
    corrections: input.corrections.map((one) => [
      `${one.number}\n${toWarekiShort(one.correctedOn)}`,
      ...[one.place, one.wrongText, one.rightText, one.reason],
    ]),
  }
}

function toLead({ stocktaking, isDraft, policyBasis }: StocktakingResultInput): string {
  const done = isDraft ? '行っているので、その途中の状況' : '行ったので、その結果'
  return `${policyBasis}に掲げる情報資産について、「${stocktaking.title}」を${done}を次のとおり報告します。`
}

function listSummary({ stocktaking: { counts } }: StocktakingResultInput): readonly LabelledValue[] {
  const count = (number: number) => `${toNumberText(number)}件`
  return [
    { label: '対象', value: count(countAll(counts)) },
    {
      label: '結果を確かめたもの',
      value: `${count(countDone(counts))}（${toDonePercent(counts)}％）`,
    },
    {
      label: '内訳',
      value: `確認 ${count(counts.confirmed)}、変更 ${count(counts.changed)}、廃棄 ${count(counts.disposed)}、不明 ${count(counts.notFound)}`,
    },
    { label: '未確認', value: count(counts.none) },
  ]
}

function listMethod({ stocktaking }: StocktakingResultInput): readonly LabelledValue[] {
  const { startedOn, closedOn, dueOn, method } = stocktaking
  const end = closedOn === null ? `${toWareki(dueOn)}（期限）` : toWareki(closedOn)
  return [
    { label: '期間', value: `${toWareki(startedOn)}から${end}まで` },
    { label: '方法', value: method || '－' },
  ]
}

function listByUnit({ units }: StocktakingResultInput): readonly Total[] {
  const shown = units.filter(({ counts }) => countAll(counts) > 0)
  return [
    ...shown.map((unit) => toCountRow(toUnitName(unit), unit.counts)),
    toCountRow('合計', sumCounts(shown.map(({ counts }) => counts)), true),
  ]
}

function listByClass({ items }: StocktakingResultInput): readonly Total[] {
  const results = new Map(assetClasses.map((one) => [one, [] as StocktakingResult[]]))
  for (const { kind, result } of items) results.get(toAssetClass(kind))?.push(result)
  const counted = assetClasses.map((one) => ({ one, counts: countResults(results.get(one) ?? []) }))
  return [
    ...counted.map(({ one, counts }) => toCountRow(toAssetClassLabel(one), counts)),
    toCountRow('合計', sumCounts(counted.map(({ counts }) => counts)), true),
  ]
}

function toCountRow(name: string, counts: ResultCounts, isTotal = false): Total {
  const figures = stocktakingResults.map((result) => toNumberText(counts[result]))
  return {
    cells: [name, toNumberText(countAll(counts)), ...figures, `${toDonePercent(counts)}％`],
    isTotal,
  }
}

function toRecord({ snapshot, stocktaking }: StocktakingResultInput): StocktakingResultReport['record'] {
  if (snapshot === null) return null
  const groups = toFingerprintGroups(snapshot.sha256)
  return {
    json: snapshot.json,
    // 棚卸し has no letter of the ASCII in it, and no other record of the year is called so
    fileName: `stocktaking-${stocktaking.recordNumber.replaceAll(/[^0-9A-Za-z]+/g, '-')}.json`,
    fingerprintLines: [groups.slice(0, 4).join(' '), groups.slice(4).join(' ')],
    qrText: `urn:sha256:${snapshot.sha256}`,
  }
}

function withHonorific(addressee: string): string {
  return addressee === '' || /(様|殿|御中|各位)$/.test(addressee) ? addressee : `${addressee}　様`
}
