import { setImmediate } from 'node:timers/promises'
import { toFiscalYearLabel, toFiscalYearShort } from '../../shared/domain/calendar/fiscal-year.ts'
import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import { chooseYears, type YearChoice } from '../../shared/domain/inspection/choose-years.ts'
import {
  type Comparison,
  compareYears,
  type YearToCompare,
} from '../../shared/domain/inspection/compare-years.ts'
import {
  toComparisonTable,
  toComparisonTables,
  toTallyTable,
  toTallyTables,
} from '../../shared/domain/inspection/comparison-export.ts'
import { countYear } from '../../shared/domain/inspection/count-year.ts'
import type { ExportTable } from '../../shared/domain/inspection/export-table.ts'
import {
  findClosedInspectionBefore,
  getInspection,
  type InspectionRow,
  listInspections,
} from '../data/repositories/inspection-repository.ts'
import { writeCsvTable } from '../files/csv-writer.ts'
import { loadTallySource } from './inspection-service.ts'
import type { ServiceContext } from './service-context.ts'

type Format = { format: 'csv' | 'xlsx' }

/** The chosen years side by side, by the rules of `chooseYears`. */
export function showComparison(context: ServiceContext, choice: YearChoice): Promise<Comparison> {
  return compare(context, chooseYears(listInspections(context.db), choice))
}

/** The chosen years as a file. */
export async function exportComparison(
  context: ServiceContext,
  { format, ...choice }: YearChoice & Format,
): Promise<{ bytes: Uint8Array; name: string }> {
  const comparison = await showComparison(context, choice)
  const years = comparison.years.map(({ fiscalYear }) => toFiscalYearShort(fiscalYear))
  const period = [...new Set([years[0], years.at(-1)])].join('-')
  return {
    bytes: await write(context, format, comparison, { table: toComparisonTable, tables: toComparisonTables }),
    name: `自己点検経年比較_${period}.${format}`,
  }
}

/** An inspection's tally against the newest closed one before it, as a file. */
export async function exportTally(
  context: ServiceContext,
  { inspectionId, format }: Format & { inspectionId: InspectionId },
): Promise<{ bytes: Uint8Array; name: string }> {
  const inspection = getInspection(context.db, inspectionId)
  const previous = findClosedInspectionBefore(context.db, inspection.fiscalYear)
  const comparison = await compare(context, previous === undefined ? [inspection] : [previous, inspection])
  return {
    bytes: await write(context, format, comparison, { table: toTallyTable, tables: toTallyTables }),
    name: `${toFiscalYearLabel(inspection.fiscalYear)}自己点検集計.${format}`,
  }
}

/**
 * Counts year by year, each read at once, and lets others have their turn in between: a year of 500 people is thousands
 * of answers.
 */
async function compare(context: ServiceContext, inspections: readonly InspectionRow[]): Promise<Comparison> {
  const counted: YearToCompare[] = []
  for (const inspection of inspections) {
    const isRunning = inspection.state === 'open'
    counted.push({ ...countYear(loadTallySource(context, inspection)), isRunning })
    await setImmediate()
  }
  return compareYears(counted)
}

function write(
  context: ServiceContext,
  format: Format['format'],
  comparison: Comparison,
  to: {
    readonly table: (comparison: Comparison) => ExportTable
    readonly tables: (comparison: Comparison) => readonly ExportTable[]
  },
): Promise<Uint8Array> | Uint8Array {
  return format === 'csv'
    ? writeCsvTable(to.table(comparison))
    : context.runFileTask('writeWorkbook', to.tables(comparison))
}
