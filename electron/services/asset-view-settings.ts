import { type AssetViewSettings, viewSettings } from '../../shared/contract/assets.ts'
import { parseRow } from '../data/parse-rows.ts'

/** What a kept view shows. Earlier programs kept one value by field as its filter, and no widths. */
export function readViewSettings(settingsJson: string): AssetViewSettings {
  const kept: unknown = JSON.parse(settingsJson)
  if (!isRecord(kept) || !isRecord(kept.filters)) return parseRow('asset_view', viewSettings, kept)
  const filters = Object.entries(kept.filters).map(([columnId, filter]) => [columnId, toFilter(filter)])
  return parseRow('asset_view', viewSettings, {
    widths: {},
    ...kept,
    filters: Object.fromEntries(filters),
  })
}

function toFilter(filter: unknown): unknown {
  return typeof filter === 'string' ? { kind: 'anyOf', values: [filter] } : filter
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
