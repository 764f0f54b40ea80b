import { z } from 'zod'
import { extraColumnLimits } from '../domain/asset/asset-fields.ts'
import { assetAspects } from '../domain/asset/asset-level.ts'
import { assetFilters } from './asset-filters.ts'
import { assetEnd, assetValues, bulkChange, keptAsset } from './asset-values.ts'
import { attachment } from './attachments.ts'
import { call } from './call.ts'
import { assetId, attachmentId, idOf, line, nothing, rowVersion, unitId } from './fields.ts'

const level = z.object({
  aspect: z.enum(assetAspects),
  code: z.string(),
  name: z.string(),
  criterion: z.string(),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  isOffered: z.boolean(),
  rowVersion: z.number(),
})

const extraColumn = z.object({
  id: z.string(),
  heading: z.string(),
  state: z.enum(['active', 'retired']),
  rowVersion: z.number(),
})

const settings = z.object({
  levels: z.array(level),
  extraColumns: z.array(extraColumn),
  units: z.array(z.object({ id: unitId, name: z.string(), state: z.enum(['active', 'retired']) })),
  /** 職名 of the people on the roster, offered for the owner. */
  titles: z.array(z.string()),
})
export type AssetSettings = z.infer<typeof settings>

const sortedBy = z.object({ columnId: z.string().max(80), isDescending: z.boolean() }).nullable()
/** What a view keeps of the list; widths in rem of the columns that somebody made wider or narrower. */
export const viewSettings = z.object({
  search: z.string().max(200),
  filters: assetFilters,
  columnIds: z.array(z.string().max(80)).max(80),
  sorting: sortedBy,
  widths: z.record(z.string().max(80), z.number().min(1).max(100)),
})
export type AssetViewSettings = z.infer<typeof viewSettings>

/** What the table has room for. */
function isShort(settings: object): boolean {
  return JSON.stringify(settings).length <= 10_000
}

const view = z.object({ id: z.string(), name: z.string(), settings: viewSettings, rowVersion: z.number() })
export type AssetView = z.infer<typeof view>

const target = z.object({ assetId, expectedRowVersion: rowVersion })
const detail = z.object({
  asset: keptAsset,
  attachments: z.array(attachment),
  mayChange: z.boolean(),
})
export type AssetDetail = z.infer<typeof detail>

const sharedContractor = z.object({
  /** 委託・外部提供先 of the asset; empty where it names none. */
  contractor: z.string(),
  /** The first hundred other assets in use that name the same, by number. */
  assets: z.array(z.object({ id: assetId, number: z.string(), name: z.string(), unitName: z.string() })),
  count: z.number(),
})
export type SharedContractor = z.infer<typeof sharedContractor>

const bulkId = idOf<string>()

export const assetsContract = {
  settings: call.input(nothing).output(settings),
  /**
   * The register by number, from the one after `after`, as compact text: see `readListedAssets`. `total` is of all rows;
   * `next` goes on from, null at the end.
   */
  list: call
    .input(z.object({ after: z.string().max(20).nullable(), limit: z.int().min(1).max(2000) }))
    .output(z.object({ rows: z.string(), total: z.number(), next: z.string().nullable() })),
  get: call.input(z.object({ assetId })).output(detail),
  /** The other assets of the same 委託・外部提供先, found like a search: no difference of width, kana or old forms. */
  listSameContractor: call.input(z.object({ assetId })).output(sharedContractor),
  /** Rule `numberTaken` for a number another asset has; an empty one is given by the program. */
  create: call.input(assetValues).output(keptAsset),
  update: call.input(target.extend(assetValues.shape)).output(keptAsset),
  /** 廃棄 or 廃止; the row stays in the register (rule `assetEnded` for one that has ended). */
  end: call.input(target.extend(assetEnd.shape)).output(keptAsset),
  /** Takes a 廃棄 or 廃止 back (rule `assetActive` for one in use). */
  restore: call.input(target).output(keptAsset),
  /** The same change of many assets, all or none; `undoBulk` takes it back while nobody changed them since. */
  bulkUpdate: call
    .input(z.object({ targets: z.array(target).min(1).max(50_000), change: bulkChange }))
    .output(z.object({ bulkId, changedCount: z.number() })),
  /** Rules `bulkUndone`, and `changedSince` with the number of an asset that changed. */
  undoBulk: call.input(z.object({ bulkId })).output(z.object({ changedCount: z.number() })),
  attach: call.input(z.object({ assetId, file: z.file() })).output(attachment),
  retireAttachment: call
    .input(z.object({ attachmentId, expectedRowVersion: rowVersion }))
    .output(z.object({})),
  updateLevel: call
    .input(
      z.object({
        aspect: z.enum(assetAspects),
        code: line(10),
        name: line(30),
        criterion: line(200),
        weight: level.shape.weight,
        isOffered: z.boolean(),
        expectedRowVersion: rowVersion,
      }),
    )
    .output(settings),
  /** Rules `headingTaken` and `tooManyColumns`. */
  addExtraColumn: call.input(z.object({ heading: line(extraColumnLimits.headingMax) })).output(settings),
  updateExtraColumn: call
    .input(
      z.object({
        columnId: z.string().max(64),
        heading: line(extraColumnLimits.headingMax),
        state: z.enum(['active', 'retired']),
        expectedRowVersion: rowVersion,
      }),
    )
    .output(settings),
  /** Of the signed-in account. */
  listViews: call.input(nothing).output(z.array(view)),
  /** Keeps a view under a name; one of that name is replaced. */
  saveView: call
    .input(z.object({ name: line(40), settings: viewSettings.refine(isShort, { error: 'tooLong' }) }))
    .output(z.array(view)),
  retireView: call
    .input(z.object({ viewId: z.string().max(64), expectedRowVersion: rowVersion }))
    .output(z.array(view)),
}
