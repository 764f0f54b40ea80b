import { type Asset, toBlankAsset } from '../../../shared/domain/asset/asset.ts'
import { shippedLevels } from '../../../shared/domain/asset/asset-level.ts'
import { listedColumns } from '../../../shared/domain/asset/listed-asset.ts'
import type { UnitId } from '../../../shared/domain/id/branded-id.ts'
import { toSearchCopy } from '../../../shared/domain/text/search-copy.ts'

const unitId = 'unit-1' as UnitId

/** A server as the compact list has it; its number is its id. */
export function aRegisterRow(number: string, name: string, changed: Partial<Asset> = {}): unknown[] {
  const asset = toBlankAsset({ number, name, kind: 'server', unitId, registeredOn: '2025-04-01' })
  const kept: Record<string, unknown> = {
    ...{ ...asset, ...changed, id: number, rowVersion: 1, searchCopy: toSearchCopy(name) },
    attachmentCount: 2,
  }
  return listedColumns.map((column) => (column === 'extras' ? '{}' : kept[column]))
}

/** What the program answers to whoever opens a register of these rows. */
export function registerAnswers(rows: readonly unknown[], views: readonly unknown[] = []) {
  return {
    'assets.settings': {
      ...{ levels: shippedLevels, extraColumns: [], titles: [] },
      units: [{ id: unitId, name: '総務課', state: 'active' }],
    },
    'assets.list': { rows: JSON.stringify(rows), total: rows.length, next: null },
    'assets.listViews': views,
  }
}
