import type { AssetKind } from '../asset/asset-kind.ts'
import type { GridRow } from '../table-import/grid.ts'
import { toWordKey } from '../table-import/read-value.ts'
import type { AssetColumn } from './asset-columns.ts'
import type { AssetDraft } from './asset-draft.ts'
import { readAssetClass, readAssetKind } from './asset-words.ts'
import type { ImportProblem } from './import-settings.ts'

type Reading = Readonly<{
  draft: AssetDraft
  columns: ReadonlyMap<AssetColumn, number>
  row: GridRow
  problems: readonly ImportProblem[]
}>

/**
 * Ledgers that have one column for the class only, or a class of their own wording, still tell the kind: by the class
 * and the medium a new asset is of that class's plainest kind. Nothing is guessed over a kind that stands in the file.
 */
export function guessKind({ draft, columns, row, problems }: Reading): void {
  if (draft.kind !== ('' as AssetKind)) return
  if (problems.some(({ column }) => column === 'kind')) return
  const text = row.texts[columns.get('assetClass') ?? -1] ?? ''
  if (toWordKey(text) === '') return
  const kind = readAssetKind(text)
  if ('value' in kind) {
    draft.kind = kind.value
    return
  }
  const found = readAssetClass(text)
  if ('problem' in found) return
  draft.kind = toPlainKind(found.value, draft.medium)
}

function toPlainKind(
  assetClass: 'system' | 'information' | 'systemDocument',
  medium: AssetDraft['medium'],
): AssetKind {
  if (assetClass === 'system') return 'otherSystem'
  if (assetClass === 'systemDocument') return 'otherSystemDocument'
  return medium === 'paper' ? 'printedInformation' : 'electronicInformation'
}
