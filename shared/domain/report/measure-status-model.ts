import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki, toWarekiShort } from '../calendar/wareki.ts'
import type { Coverage } from '../coverage/build-coverage.ts'
import type { Counted } from '../coverage/coverage.ts'
import { toColumnWords } from '../coverage/coverage-words.ts'
import {
  isStandingMeasure,
  measureStates,
  toMeasureNumberText,
  toMeasureResultLabel,
  toMeasureStateLabel,
} from '../measure/measure-state.ts'
import { type ListedMeasure, toMeasureOwnerText, toStandingText } from '../measure/measure-table.ts'
import { noFigure, toPercentText } from './figures.ts'

type StatusMeasure = ListedMeasure & { readonly id: string }

export type MeasureStatusInput = {
  readonly organizationName: string
  readonly isSample: boolean
  readonly createdOn: string
  readonly createdAt: string
  readonly coverage: Coverage
  readonly measures: readonly StatusMeasure[]
}

type Row = readonly string[]

/** 対策実施状況 as plain values. */
export type MeasureStatusReport = {
  readonly organizationName: string
  readonly createdOnText: string
  readonly createdAt: string
  readonly isSample: boolean
  readonly title: string
  readonly lead: string
  /** 第7条 × 第16条の3, implemented of all. */
  readonly summary: { readonly columns: Row; readonly rows: readonly { cells: Row; isTotal: boolean }[] }
  /** A row for each 号 of the ordinance. */
  readonly ordinance: readonly { cells: Row; isTotal: boolean }[]
  readonly sections: readonly { readonly heading: string; readonly rows: readonly Row[] }[]
  /** 見送り and 廃止 with their reasons. */
  readonly others: readonly Row[]
}

/** Builds the report that says what is done of each item of the policy's measures and each 号 in a 年度. */
export function buildMeasureStatusReport(input: MeasureStatusInput): MeasureStatusReport {
  const { coverage, measures } = input
  const year = toFiscalYearLabel(coverage.fiscalYear)
  return {
    organizationName: input.organizationName,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    title: `${year}　情報セキュリティ対策実施状況`,
    lead: toLead(input, year),
    summary: toSummary(coverage),
    ordinance: toOrdinanceRows(coverage),
    sections: coverage.rows.map((row) => ({
      heading: [row.citation ?? '', row.name].filter((word) => word !== '').join('　'),
      rows: listRowMeasures(row, measures).map(toMeasureRow),
    })),
    others: measures.filter((measure) => !isStandingMeasure(measure)).map(toOtherRow),
  }
}

function toLead({ createdOn, coverage, measures }: MeasureStatusInput, year: string): string {
  const standing = measures.filter(isStandingMeasure)
  const states = measureStates
    .filter((state) => state !== 'declined')
    .map((state) => `${toMeasureStateLabel(state)} ${standing.filter((one) => one.state === state).length}件`)
  const { checkedCount, keptCount } = coverage.total
  return `${toWareki(createdOn)}現在、対策は${standing.length}件（${states.join('、')}）である。${year}に確認した対策は${checkedCount}件で、そのうち「実施している」は${keptCount}件である。見送り又は廃止としたもの${measures.length - standing.length}件は、末尾に理由を示す。`
}

function toSummary({ article, columns, rows, total }: Coverage): MeasureStatusReport['summary'] {
  const corner = `${article === null ? '方針の条' : `方針${article.citation}`}＼施行規則第16条の3`
  return {
    columns: [corner, ...columns.map(({ item }) => toColumnWords(item).number), '計'],
    rows: [
      ...rows.map(({ citation, name, cells, total: rowTotal }) => ({
        cells: [`${citation ?? ''}　${name}`.trim(), ...[...cells, rowTotal].map(toDoneText)],
        isTotal: false,
      })),
      { cells: ['計', ...[...columns.map((one) => one.total), total].map(toDoneText)], isTotal: true },
    ],
  }
}

function toDoneText({ measureCount, implementedCount }: Counted): string {
  return measureCount === 0 ? noFigure : `${implementedCount}／${measureCount}`
}

function toOrdinanceRows({ columns, total }: Coverage): MeasureStatusReport['ordinance'] {
  const toCells = (name: string, one: Counted) => [
    ...[name, String(one.measureCount), String(one.implementedCount), String(one.checkedCount)],
    ...[String(one.keptCount), String(one.questionCount), toPercentText(one.rate)],
  ]
  const names = columns.map(({ item }) => {
    const { number, label } = toColumnWords(item)
    return `${number}　${label}`.trim()
  })
  return [
    ...columns.map((column, index) => ({ cells: toCells(names[index] ?? '', column.total), isTotal: false })),
    { cells: toCells('計', total), isTotal: true },
  ]
}

function listRowMeasures(
  row: Coverage['rows'][number],
  measures: readonly StatusMeasure[],
): readonly StatusMeasure[] {
  const ids = new Set(row.cells.flatMap((cell) => cell.measures.map(({ id }) => id)))
  return measures.filter(({ id }) => ids.has(id))
}

function toMeasureRow(measure: StatusMeasure): Row {
  const { number, title, description, ordinanceItems, evidence, nextCheckOn, yearCheck } = measure
  const items = ordinanceItems.map((item) => toColumnWords(item).number).join('、')
  return [
    toMeasureNumberText(number),
    `${title}\n${description}`,
    items === '' ? noFigure : items,
    toMeasureStateLabel(measure.state),
    toMeasureOwnerText(measure).replace('　', '\n') || '未定',
    evidence === '' ? '未記入' : evidence,
    nextCheckOn === null ? '未定' : toWarekiShort(nextCheckOn),
    yearCheck === null ? '未確認' : toResultText(yearCheck),
  ]
}

function toResultText({ result, checkedOn, note }: NonNullable<ListedMeasure['yearCheck']>): string {
  const lines = [toMeasureResultLabel(result), `${toWarekiShort(checkedOn)}確認`, note]
  return lines.filter((line) => line !== '').join('\n')
}

function toOtherRow(measure: StatusMeasure): Row {
  const { number, title, provisions, retirementReason, declinedReason } = measure
  const reason = retirementReason ?? declinedReason ?? ''
  return [toMeasureNumberText(number), title, provisions.join('、'), toStandingText(measure), reason]
}
