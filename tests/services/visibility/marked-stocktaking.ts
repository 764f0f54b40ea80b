import { readListedItems } from '../../../shared/domain/stocktaking/listed-item.ts'
import type { TestClient } from '../../support/a-program.ts'
import { openYear, outcomes } from '../../support/a-stocktaking.ts'
import { marks } from './marks.ts'

type Opened = Awaited<ReturnType<typeof openYear>>

/** Last year's stocktaking closed with a mark in its reason, and this year's with an asset that was not found. */
export async function addMarkedStocktaking(officer: TestClient) {
  const last = await openYear(officer, 2025)
  const closed = await officer.stocktakings.close({
    ...{ stocktakingId: last.id, expectedRowVersion: last.rowVersion, closedOn: '2026-03-20' },
    ...{ acknowledged: last.counts.none, reason: marks.stocktakingCloseReason.text },
  })
  const running = await openYear(officer, 2026)
  const item = await getFirstItem(officer, running)
  await officer.stocktakings.record({
    ...{ stocktakingId: running.id, assetId: item.assetId, expectedRowVersion: item.rowVersion },
    ...{ expectedAssetRowVersion: item.assetRowVersion, keepsAsset: false },
    checked: { basis: 'paper', checkedOn: '2026-11-20', checkedBy: marks.stocktakingChecker.text },
    outcome: {
      ...outcomes.missing,
      ...{ note: marks.stocktakingNote.text, nextStep: marks.stocktakingNextStep.text },
    },
  })
  return { closed, running }
}

/** The item whose asset has the lowest id, as it is now. */
export async function getFirstItem(officer: TestClient, { id: stocktakingId }: Opened) {
  const { rows } = await officer.stocktakings.listItems({ stocktakingId, after: null, limit: 10 })
  const [item] = readListedItems(rows)
  if (item === undefined) throw new Error('no item')
  return item
}
