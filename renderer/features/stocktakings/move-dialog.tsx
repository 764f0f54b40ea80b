import { useState } from 'react'
import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import { client } from '../../api/client.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Select } from '../../components/select.tsx'
import { FormDialog } from './form-dialog.tsx'
import { stocktakingMessages } from './messages.ts'
import { useStocktakingRefresh } from './use-stocktaking.ts'

type Props = Readonly<{ detail: StocktakingDetail; items: readonly ListedItem[]; onClose: () => void }>

/** Moves assets of units that ended to a unit there is; what is left out stays where it is. */
export function MoveDialog({ detail, items, onClose }: Props) {
  const { succeed, fail } = useNotices()
  const refresh = useStocktakingRefresh()
  const [unitId, setUnitId] = useState(detail.activeUnits[0]?.id ?? null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = items.filter(({ assetId }) => !left.has(assetId))
  const stocktakingId = detail.stocktaking.id
  const undo = (bulkId: string) => {
    client.stocktakings
      .undoMove({ stocktakingId, bulkId })
      .then(async ({ changedCount }) => {
        await refresh()
        succeed(`${changedCount}件を元の所属に戻しました。`)
      })
      .catch((error: unknown) => fail(error, stocktakingMessages))
  }
  async function move(): Promise<void> {
    if (unitId === null) return
    const assets = chosen.map((item) => ({ assetId: item.assetId, expectedRowVersion: item.assetRowVersion }))
    const { bulkId, changedCount } = await client.stocktakings.moveAssets({ stocktakingId, unitId, assets })
    await refresh()
    succeed(`${changedCount}件の管理部署を変えました。`, () => undo(bulkId))
  }
  return (
    <FormDialog
      title="別の所属へ移す"
      confirmLabel={`${chosen.length}件を移す`}
      missing={chosen.length === 0 || unitId === null ? '移すものと移す先を選んでください。' : undefined}
      act={move}
      onClose={onClose}
    >
      <Select
        label="移す先の所属"
        value={(unitId ?? '') as string}
        onChange={(value) => setUnitId(detail.activeUnits.find(({ id }) => id === value)?.id ?? null)}
        choices={detail.activeUnits.map(({ id, name }) => ({ value: id as string, label: name }))}
      />
      <p>台帳の管理部署が変わります。まだ結果のないものは、棚卸しでも移した先の一覧に出ます。</p>
      <ul aria-label="移すもの" className="max-h-64 space-y-1 overflow-y-auto">
        {items.map(({ assetId, number, name }) => (
          <li key={assetId}>
            <Checkbox
              label={`${number}　${name}`}
              isSelected={!left.has(assetId)}
              onChange={() => setLeft(toggle(left, assetId))}
            />
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}

function toggle(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}
