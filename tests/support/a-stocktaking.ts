import type { StocktakingOutcome } from '../../shared/contract/stocktakings.ts'
import { toFiscalYearLabel } from '../../shared/domain/calendar/fiscal-year.ts'
import type { StocktakingId } from '../../shared/domain/id/branded-id.ts'
import { readListedItems } from '../../shared/domain/stocktaking/listed-item.ts'
import type { TestClient } from './a-program.ts'
import { aUnion } from './a-union.ts'
import { someAssetValues } from './some-assets.ts'

const names = ['財務会計サーバ', '職員用パソコン', '旧式プリンタ', '庁内ネットワーク構成図']

/** A union with four assets of one unit and the stocktaking of 令和8年度 open. */
export async function aStocktaking() {
  const union = await aUnion()
  const { officer } = union
  const [person] = await union.addPeople([{ name: '髙橋 一郎', title: '総務課長' }])
  if (person === undefined) throw new Error('no person')
  const { unitId } = person
  const assets = []
  for (const name of names)
    assets.push(await officer.assets.create(someAssetValues(unitId, { name, ownerTitle: '総務課長' })))
  const opened = await openYear(officer, 2026)
  return { ...union, unitId, assets, opened, stocktakingId: opened.id }
}

export function openYear(officer: TestClient, fiscalYear: number) {
  const startedOn = `${fiscalYear}-11-01`
  const title = `${toFiscalYearLabel(fiscalYear)}　情報資産の棚卸し`
  return officer.stocktakings.open({
    ...{ fiscalYear, title, startedOn, dueOn: `${fiscalYear}-12-25` },
    method: '所属ごとに、台帳と現物を照らし合わせる。',
  })
}

/** The items by their number. */
export async function listItems(client: TestClient, stocktakingId: StocktakingId) {
  const { rows } = await client.stocktakings.listItems({ stocktakingId, after: null, limit: 2000 })
  return readListedItems(rows).toSorted((one, other) => (one.number < other.number ? -1 : 1))
}

/** Records a result of the item with this number, on screen. */
export async function recordOn(
  client: TestClient,
  stocktakingId: StocktakingId,
  number: string,
  outcome: StocktakingOutcome,
) {
  const item = (await listItems(client, stocktakingId)).find((one) => one.number === number)
  if (item === undefined) throw new Error(`no ${number}`)
  return client.stocktakings.record({
    ...{ stocktakingId, assetId: item.assetId, expectedRowVersion: item.rowVersion },
    ...{
      expectedAssetRowVersion: item.assetRowVersion,
      checked: { basis: 'screen' },
      outcome,
      keepsAsset: false,
    },
  })
}

export const outcomes = {
  confirmed: { result: 'confirmed', note: '' },
  moved: { result: 'changed', note: '', change: { place: '第2書庫' } },
  disposed: {
    ...{ result: 'disposed', note: '故障のため', state: 'disposed', disposedOn: '2026-11-20' },
    ...{ disposalMethod: '物理破砕', disposalWitness: '総務課長', disposalCertificate: 'held' },
  },
  missing: { result: 'notFound', note: '書庫と倉庫を探した', nextStep: '前任者に聞く' },
} as const satisfies Readonly<Record<string, StocktakingOutcome>>
