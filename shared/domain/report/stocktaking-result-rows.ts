import { toCertificateLabel } from '../asset/asset-choices.ts'
import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWarekiShort } from '../calendar/wareki.ts'
import { toChangeLine } from '../stocktaking/asset-changes.ts'
import type { StocktakingResult } from '../stocktaking/stocktaking-result.ts'
import { toConcernText } from '../stocktaking/stocktaking-table.ts'
import type { PrintedItem, StocktakingResultInput } from './stocktaking-input.ts'

type Rows = readonly (readonly string[])[]

/** The lists of the report: number and name, unit, and what belongs to each. */
export type ResultTables = Readonly<{
  /** What was written, or what differs. */
  changed: Rows
  /** Day, method, witness and certificate. */
  disposed: Rows
  /** What was tried, and what is done next. */
  notFound: Rows
  unconfirmed: Rows
  concerns: Rows
}>

export function listResultTables({ items, units }: StocktakingResultInput): ResultTables {
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]))
  const toHead = (item: PrintedItem) => [`${item.number}\n${item.name}`, names.get(item.unitId) ?? '']
  const of = (result: StocktakingResult, toCells: (item: PrintedItem) => readonly string[]): Rows =>
    items.filter((item) => item.result === result).map((item) => [...toHead(item), ...toCells(item)])
  return {
    changed: of('changed', toChangedCells),
    disposed: of('disposed', toDisposedCells),
    notFound: of('notFound', toNotFoundCells),
    unconfirmed: of('none', (item) => [item.place || '－', toSince(item)]),
    concerns: items
      .filter((item) => item.isUnitRetired || item.isOwnerGone)
      .map((item) => [...toHead(item), item.ownerTitle || '－', toConcernText(item)]),
  }
}

function toChangedCells({ changes, note }: PrintedItem): readonly string[] {
  const written = changes.map(toChangeLine)
  const state = written.length > 0 ? '書込み済' : 'まだ直していない'
  return [[...written, note].filter((text) => text !== '').join('\n'), state]
}

function toDisposedCells(item: PrintedItem): readonly string[] {
  return [
    item.disposedOn === null ? '－' : toWarekiShort(item.disposedOn),
    [item.disposalMethod, item.note].filter((text) => text !== '').join('\n') || '－',
    item.disposalWitness || '－',
    item.disposalCertificate === null ? '－' : toCertificateLabel(item.disposalCertificate),
  ]
}

function toNotFoundCells(item: PrintedItem): readonly string[] {
  return [toSince(item), item.note, item.nextStep]
}

function toSince({ notFoundSince }: PrintedItem): string {
  return notFoundSince === null ? '－' : `${toFiscalYearLabel(notFoundSince)}から不明`
}
