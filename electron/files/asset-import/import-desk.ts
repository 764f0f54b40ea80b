import type { KeptAsset } from '../../../shared/domain/asset/asset.ts'
import { readListedAssets } from '../../../shared/domain/asset/listed-asset.ts'
import type {
  AssetImportSummary,
  ImportChoices,
  RememberedMapping,
} from '../../../shared/domain/asset-import/import-choices.ts'
import { type ShownImportRow, toShownRow } from '../../../shared/domain/asset-import/import-rows.ts'
import type { ImportSettings } from '../../../shared/domain/asset-import/import-settings.ts'
import type { PlannedAsset } from '../../../shared/domain/asset-import/plan-asset-import.ts'
import { toUnitNameKey } from '../../../shared/domain/unit/unit-name.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import { writeCsv } from '../csv-writer.ts'
import { type OpenImportTable, openImportTable } from '../import-table.ts'
import { type PlannedImport, planTable } from './plan-table.ts'

/** One import that somebody has open. Only its owner gets at it. */
export type ImportTarget = Readonly<{ importId: string; owner: string }>
type Page = Readonly<{ state: PlannedAsset['state'] | null; offset: number; limit: number }>

/** The desk's pieces of work: what goes in and what comes out of each. */
export type ImportDeskTasks = {
  openImport: { input: ImportTarget & { bytes: Uint8Array }; output: null }
  /** The register as it is, a compact text of it by and by; the first piece puts the earlier ones aside. */
  giveAssets: { input: ImportTarget & { rows: string; isFirst: boolean }; output: null }
  planImport: {
    input: ImportTarget & {
      choices: ImportChoices
      remembered: readonly RememberedMapping[]
      settings: ImportSettings
    }
    output: AssetImportSummary
  }
  listImportRows: { input: ImportTarget & Page; output: { rows: ShownImportRow[]; total: number } }
  listPlanned: { input: ImportTarget & Page; output: PlannedAsset[] }
  writeWrongRows: { input: ImportTarget; output: Uint8Array }
  closeImport: { input: ImportTarget; output: null }
}

type Kept = {
  owner: string
  read: OpenImportTable
  assets: KeptAsset[]
  planned: PlannedImport | null
  settings: ImportSettings | null
}
type Handlers = {
  [Task in keyof ImportDeskTasks]: (input: ImportDeskTasks[Task]['input']) => ImportDeskTasks[Task]['output']
}
/** `getPlan` is for whoever keeps an import in the same thread. */
export type ImportDesk = Handlers &
  Readonly<{ getPlan: (target: ImportTarget) => { planned: PlannedImport; settings: ImportSettings } }>

/** More than anybody has open at once; a file left behind gives way to a new one. */
const maxOpen = 3

/** Keeps the files that are being imported, so that looking at another page or choosing otherwise reads nothing again. */
export function createImportDesk(): ImportDesk {
  const open = new Map<string, Kept>()
  const get = ({ importId, owner }: ImportTarget): Kept => {
    const kept = open.get(importId)
    if (kept === undefined || kept.owner !== owner) throw notFound('assetImport', importId)
    return kept
  }
  const getPlanned = (target: ImportTarget) => {
    const { planned, settings } = get(target)
    if (planned === null || settings === null) throw notFound('assetImport', target.importId)
    return { planned, settings }
  }
  return {
    getPlan: getPlanned,
    openImport: ({ importId, owner, bytes }) => {
      for (const [id, kept] of open) if (kept.owner === owner || open.size >= maxOpen) open.delete(id)
      open.set(importId, { owner, read: openImportTable(bytes), assets: [], planned: null, settings: null })
      return null
    },
    giveAssets: ({ rows, isFirst, ...target }) => {
      const kept = get(target)
      if (isFirst) kept.assets = []
      for (const { searchCopy: _, attachmentCount: __, ...asset } of readListedAssets(rows))
        kept.assets.push(asset)
      return null
    },
    planImport: ({ choices, remembered, settings, ...target }) => {
      const kept = get(target)
      const table = kept.read({ encoding: choices.encoding, sheet: choices.sheet })
      kept.planned = planTable({ table, choices, remembered, settings, assets: kept.assets })
      kept.settings = settings
      return kept.planned.summary
    },
    listImportRows: ({ state, offset, limit, ...target }) => {
      const { planned, settings } = getPlanned(target)
      const rows = pick(planned, state)
      const words = toWords(planned, settings)
      return {
        rows: rows.slice(offset, offset + limit).map((row) => toShownRow(row, words)),
        total: rows.length,
      }
    },
    listPlanned: ({ state, offset, limit, ...target }) =>
      pick(getPlanned(target).planned, state).slice(offset, offset + limit),
    writeWrongRows: (target) => {
      const { planned, settings } = getPlanned(target)
      return writeWrongRows(planned, settings)
    },
    closeImport: (target) => {
      get(target)
      open.delete(target.importId)
      return null
    },
  }
}

function pick({ plan }: PlannedImport, state: PlannedAsset['state'] | null): readonly PlannedAsset[] {
  return state === null ? plan.rows : plan.rows.filter((row) => row.state === state)
}

function toWords({ plan }: PlannedImport, settings: ImportSettings) {
  return {
    levels: settings.levels,
    extraColumns: settings.extraColumns,
    unitNames: new Map(settings.units.map(({ id, name }) => [id as string, name])),
    newUnitNames: new Map(plan.newUnits.map((name) => [toUnitNameKey(name), name])),
  }
}

/** The wrong rows as they stand in the file, each behind its line and reasons: to be mended and imported. */
function writeWrongRows(planned: PlannedImport, settings: ImportSettings): Uint8Array {
  const words = toWords(planned, settings)
  const rows = planned.plan.rows.flatMap((row, index) => {
    if (row.state !== 'wrong') return []
    const reasons = toShownRow(row, words).problems.map(
      ({ heading, reason, value }) => `${heading}：${reason}${value === '' ? '' : `（${value}）`}`,
    )
    return [[String(row.line), reasons.join(' ／ '), ...(planned.rows[index]?.texts ?? [])]]
  })
  return writeCsv([['元の行', '直すところ', ...planned.headings], ...rows])
}
