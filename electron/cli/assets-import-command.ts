import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { AssetImportSummary, ImportChoices } from '../../shared/domain/asset-import/import-choices.ts'
import { importLimits, tooLargeDetails } from '../../shared/domain/asset-import/import-limits.ts'
import { toColumnHeading } from '../../shared/domain/asset-import/import-rows.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import { toStorageError } from '../data/storage-error.ts'
import {
  chooseForAssetImport,
  openAssetImport,
  readImportSettings,
  showImportRows,
} from '../services/asset-import/asset-import-service.ts'
import { keepAssetImport } from '../services/asset-import/keep-asset-import.ts'
import type { ServiceContext } from '../services/service-context.ts'
import type { RecordsCall } from './command-surroundings.ts'
import type { Outcome } from './outcome.ts'
import { withRecords } from './with-program.ts'

type Wanted = Readonly<{
  file: string
  isDryRun: boolean
  encoding: ImportChoices['encoding']
  hiddenRows: ImportChoices['hiddenRows']
  createsUnits: boolean
}>

/** The command line has one import at a time. */
const importId = 'cli'
/** More than anybody reads in a terminal. */
const maxPlaces = 200

/** `assets import`: takes a ledger in whole or, where a row is wrong, nothing of it. */
export async function importLedger(call: RecordsCall, wanted: Wanted): Promise<Outcome> {
  return withRecords(call, async (context) => {
    const summary = await openNaming(context, wanted)
    if (summary.missing.length > 0) throw ruleViolation('importNeedsColumns', { names: summary.missing })
    if (summary.counts.wrong > 0)
      throw ruleViolation('fileHasProblems', { places: await listPlaces(context, summary) })
    const about = describe(context, summary)
    if (wanted.isDryRun) {
      const text = `${toCountsText(summary)}取り込みはしていません。\n`
      return { json: { isDryRun: true, ...about }, text }
    }
    if (summary.counts.new + summary.counts.changed === 0)
      return {
        json: { isDryRun: false, ...about, added: 0, changed: 0 },
        text: '台帳と同じ内容です。変えたものはありません。\n',
      }
    const { createsUnits } = wanted
    const kept = await keepAssetImport(context, { importId, createsUnits, remembersMapping: false })
    const text = `台帳を取り込みました（新規 ${kept.added}件、変更 ${kept.changed}件、変更なし ${summary.counts.unchanged}件）。\n`
    return { json: { isDryRun: false, ...about, ...kept }, text }
  })
}

/** Throws with the name of the file that could not be read. */
async function openNaming(context: ServiceContext, wanted: Wanted): Promise<AssetImportSummary> {
  const { file, encoding, hiddenRows } = wanted
  const choices = { encoding, hiddenRows, sheet: null, headingLine: null, mapping: null }
  try {
    const summary = await openAssetImport(context, { importId, bytes: readBytes(file) })
    if (encoding === null && hiddenRows === null) return summary
    return await chooseForAssetImport(context, { importId, choices })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'file_unreadable') throw error
    throw new AppError(error.code, { ...error.details, file: basename(file) }, error)
  }
}

function readBytes(file: string): Uint8Array {
  try {
    if (statSync(file).size > importLimits.maxBytes) throw new AppError('file_unreadable', tooLargeDetails)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof AppError) throw error
    const known = toStorageError(error)
    throw new AppError(known?.code ?? 'file_missing', { file }, error)
  }
}

async function listPlaces(context: ServiceContext, { counts }: AssetImportSummary): Promise<string[]> {
  const page = { importId, state: 'wrong', offset: 0, limit: maxPlaces } as const
  const { rows } = await showImportRows(context, page)
  const places = rows.flatMap(({ line, problems }) =>
    problems.map(
      ({ heading, reason, value }) =>
        `${line}行目の「${heading}」: ${reason}${value === '' ? '' : `（${value}）`}`,
    ),
  )
  return counts.wrong > maxPlaces ? [...places, `ほかに${counts.wrong - maxPlaces}行あります。`] : places
}

function describe(context: ServiceContext, summary: AssetImportSummary) {
  const { format, encoding, headingLine, counts, newUnits, hiddenRowCount } = summary
  const settings = readImportSettings(context)
  const columns = summary.headings.map(({ text, column }) => ({
    heading: text,
    column: column && toColumnHeading(column, settings),
  }))
  return { format, encoding, headingLine, counts, newUnits, hiddenRowCount, columns }
}

function toCountsText({ counts, newUnits }: AssetImportSummary): string {
  const units = newUnits.length === 0 ? '' : `登録されていない所属: ${newUnits.join('、')}\n`
  return `新規 ${counts.new}件、変更 ${counts.changed}件、変更なし ${counts.unchanged}件です。\n${units}`
}
