import { z } from 'zod'
import { assetEnd, assetValues } from './asset-values.ts'
import { call } from './call.ts'
import {
  assetId,
  calendarDate,
  fiscalYear,
  idOf,
  line,
  multiline,
  nothing,
  rowVersion,
  stocktakingId,
  unitId,
} from './fields.ts'
import { detail, item, stocktaking, yearResult } from './stocktaking-values.ts'

const target = z.object({ stocktakingId, expectedRowVersion: rowVersion })
const itemTarget = target.extend({ assetId })
const note = multiline(500)
const checkerName = line(60)

/** What was found. 変更 may write into the register, 廃棄 always does (rule `assetEnded` where it has ended already). */
export const outcome = z.discriminatedUnion('result', [
  z.object({ result: z.literal('confirmed'), note }),
  z.object({
    result: z.literal('changed'),
    note,
    /** Only what differs; null leaves the register as it is. */
    change: assetValues
      .pick({ name: true, quantity: true, place: true, unitId: true, ownerTitle: true, usedBy: true })
      .partial()
      .nullable(),
  }),
  assetEnd.extend({ result: z.literal('disposed'), note }),
  z.object({ result: z.literal('notFound'), note, nextStep: multiline(500) }),
])
export type StocktakingOutcome = z.infer<typeof outcome>

/** Who found it, on which day. On screen it is the caller, today; from paper what the paper shows. */
const checked = z.discriminatedUnion('basis', [
  z.object({ basis: z.literal('screen') }),
  z.object({ basis: z.literal('paper'), checkedOn: calendarDate, checkedBy: checkerName }),
])
export type StocktakingChecked = z.infer<typeof checked>

const fields = z.object({
  title: line(100),
  method: multiline(500),
  dueOn: calendarDate,
})

const batchId = idOf<string>()

export const stocktakingsContract = {
  /** Every 年度, the newest first, and how many assets are in use. */
  list: call
    .input(nothing)
    .output(
      z.object({ stocktakings: z.array(stocktaking), activeAssets: z.number(), mayChange: z.boolean() }),
    ),
  /** Rules `stocktakingExists`, `stocktakingRunning`, `laterStocktaking`, and `noAssets` for an empty register. */
  open: call.input(fields.extend({ fiscalYear, startedOn: calendarDate })).output(stocktaking),
  update: call.input(fields.extend(target.shape)).output(stocktaking),
  get: call.input(z.object({ stocktakingId })).output(detail),
  /**
   * The items by the id of their asset, from the one after `after`, as compact text: see `readListedItems`. `next` goes
   * on from, null at the end.
   */
  listItems: call
    .input(z.object({ stocktakingId, after: z.string().max(64).nullable(), limit: z.int().min(1).max(2000) }))
    .output(z.object({ rows: z.string(), next: z.string().nullable() })),
  /** Takes in the assets registered since it began. */
  addAssets: call.input(z.object({ stocktakingId })).output(z.object({ added: z.number() })),
  /**
   * Records what was found, in the place of an earlier result. `expectedAssetRowVersion` is of the asset of the register.
   * Rules `unitSigned`, and `assetChangedSince` where an earlier result cannot be taken back whole: `keepsAsset` then
   * leaves the asset as it is.
   */
  record: call
    .input(
      itemTarget.extend({ expectedAssetRowVersion: rowVersion, checked, outcome, keepsAsset: z.boolean() }),
    )
    .output(item),
  /** Takes a result back, and what it wrote into the register (`assetChangedSince` as for `record`). */
  undo: call.input(itemTarget.extend({ keepsAsset: z.boolean() })).output(item),
  /**
   * 確認 for every asset without a result, of one unit or of all that did not sign. `expectedCount` is what the person was
   * told (rule `countChanged` with the count as it is).
   */
  confirmRest: call
    .input(
      z.object({
        stocktakingId,
        unitId: unitId.nullable(),
        checked,
        expectedCount: z.int().min(1).max(100_000),
      }),
    )
    .output(z.object({ batchId, count: z.number() })),
  /** Takes a `confirmRest` back where it still stands; `kept` assets changed since and keep their 最終確認日. */
  undoConfirmRest: call
    .input(z.object({ stocktakingId, batchId }))
    .output(z.object({ count: z.number(), kept: z.number() })),
  /** Moves assets to another unit, in the register and, where they have no result yet, in the stocktaking. */
  moveAssets: call
    .input(
      z.object({
        stocktakingId,
        unitId,
        assets: z
          .array(z.object({ assetId, expectedRowVersion: rowVersion }))
          .min(1)
          .max(10_000),
      }),
    )
    .output(z.object({ bulkId: idOf<string>(), changedCount: z.number() })),
  undoMove: call
    .input(z.object({ stocktakingId, bulkId: idOf<string>() }))
    .output(z.object({ changedCount: z.number() })),
  /** Records the seal on a unit's paper (rule `unitUnfinished` while one of its assets has no result). */
  signUnit: call
    .input(target.extend({ unitId, signedBy: checkerName, signedOn: calendarDate }))
    .output(detail),
  undoSign: call.input(target.extend({ unitId })).output(detail),
  /** Rule `leftUnconfirmed` where the count differs from `acknowledged`; with any left the reason is required. */
  close: call
    .input(
      target.extend({
        closedOn: calendarDate,
        acknowledged: z.int().min(0),
        reason: multiline(500),
      }),
    )
    .output(stocktaking),
  /** Rules `laterStocktaking`, and those of a record that is being approved or is sealed. */
  reopen: call.input(target.extend({ reason: line(200) })).output(stocktaking),
  /**
   * 取消 of one that was opened by mistake: it stays in the list and the 年度 may have another. What its results wrote into
   * the register stays. The reason is required once anything was recorded.
   */
  cancel: call.input(target.extend({ reason: multiline(500) })).output(stocktaking),
  /** The results of one asset in all years, the newest first. */
  listOfAsset: call.input(z.object({ assetId })).output(z.array(yearResult)),
  exportFile: call.input(z.object({ stocktakingId, format: z.enum(['csv', 'xlsx']) })).output(z.file()),
}
