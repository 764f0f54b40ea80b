import { z } from 'zod'
import type { AssetColumn } from '../domain/asset-import/asset-columns.ts'
import { call } from './call.ts'
import { assetId, nothing } from './fields.ts'

/** Chosen by the window, so that it can ask how far an import is that has not answered yet. */
const importId = z.string().regex(/^[0-9a-f-]{8,64}$/)
// which columns there are is the service's to know: the body has some of its own
const column = z.string().min(1).max(80) as unknown as z.ZodType<AssetColumn, AssetColumn>
const rowState = z.enum(['new', 'changed', 'unchanged', 'wrong'])
const textEncoding = z.enum(['utf-8', 'cp932', 'utf-16le', 'utf-16be'])

const choices = z.object({
  encoding: textEncoding.nullable(),
  sheet: z.int().min(0).max(10_000).nullable(),
  headingLine: z.int().min(1).max(2_000_000).nullable(),
  mapping: z.array(column.nullable()).max(200).nullable(),
  hiddenRows: z.enum(['include', 'skip']).nullable(),
})

/** How a file was read and what importing it would do; see `AssetImportSummary` in the domain. */
const summary = z.object({
  format: z.enum(['csv', 'xlsx']),
  encoding: z.enum(['utf-8', 'utf-8-bom', 'cp932', 'utf-16le', 'utf-16be']).nullable(),
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean() })).readonly(),
  sheet: z.number().nullable(),
  firstRows: z.array(z.object({ line: z.number(), texts: z.array(z.string()).readonly() })).readonly(),
  headingLine: z.number().nullable(),
  headings: z
    .array(
      z.object({ text: z.string(), sample: z.string(), column: column.nullable(), isHidden: z.boolean() }),
    )
    .readonly(),
  isMappingRemembered: z.boolean(),
  fingerprint: z.string(),
  missing: z.array(z.string()).readonly(),
  hiddenRowCount: z.number(),
  hasMergedCells: z.boolean(),
  formulaCount: z.number(),
  newUnits: z.array(z.string()).readonly(),
  counts: z.object({ new: z.number(), changed: z.number(), unchanged: z.number(), wrong: z.number() }),
})

const shownRow = z.object({
  line: z.number(),
  state: rowState,
  number: z.string(),
  name: z.string(),
  unitName: z.string(),
  changes: z.array(z.object({ heading: z.string(), before: z.string(), after: z.string() })).readonly(),
  problems: z.array(z.object({ heading: z.string(), reason: z.string(), value: z.string() })).readonly(),
})

const progress = z.object({
  stage: z.enum(['idle', 'reading', 'comparing', 'waiting', 'keeping']),
  done: z.number(),
  total: z.number(),
})

const lastImport = z.object({
  bulkId: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  rowCount: z.number(),
  undoneAt: z.string().nullable(),
})

const exported = z.object({
  /** Null for all, in the register's order. */
  columns: z.array(column).min(1).max(80).nullable(),
  /** Null for the whole register. */
  assetIds: z.array(assetId).max(50_000).nullable(),
})

export const assetImportContract = {
  /** Reads a file (or what was pasted, as a file of text); nothing is kept until `apply`. One account has one open. */
  open: call.input(z.object({ importId, file: z.file() })).output(summary),
  choose: call.input(z.object({ importId, choices })).output(summary),
  listRows: call
    .input(
      z.object({
        importId,
        state: rowState.nullable(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ rows: z.array(shownRow), total: z.number() })),
  /** The wrong rows with line and reason, as CSV. */
  wrongRows: call.input(z.object({ importId })).output(z.file()),
  /**
   * Keeps every row or none. Rules `importNeedsColumns`, `hiddenRowsUnanswered`, `importHasWrongRows`, `importNeedsUnits`,
   * `nothingToChange`, `previewOutdated` (the register changed since), `workingAlone` and `importGivenUp`.
   */
  apply: call
    .input(z.object({ importId, createsUnits: z.boolean(), remembersMapping: z.boolean() }))
    .output(z.object({ bulkId: z.string(), added: z.number(), changed: z.number() })),
  stage: call.input(z.object({ importId })).output(progress),
  cancel: call.input(z.object({ importId })).output(nothing),
  last: call.input(nothing).output(lastImport.nullable()),
  /** Rules `changedSince` (an asset changed after the import) and `bulkUndone`. */
  undo: call
    .input(z.object({ bulkId: z.string().min(1).max(64) }))
    .output(z.object({ changedCount: z.number() })),
  /** The cells that CP932 cannot hold. */
  findGaps: call.input(exported).output(
    z.object({
      gapCount: z.number(),
      gaps: z.array(
        z.object({ number: z.string(), heading: z.string(), text: z.string(), characters: z.string() }),
      ),
    }),
  ),
  /** Rule `notInEncoding` where CP932 lacks characters and `gaps` refuses. */
  exportFile: call
    .input(
      exported.extend({
        format: z.enum(['csv', 'xlsx']),
        encoding: z.enum(['utf-8-bom', 'utf-8', 'cp932']),
        gaps: z.enum(['refuse', 'mark']),
      }),
    )
    .output(z.file()),
}
