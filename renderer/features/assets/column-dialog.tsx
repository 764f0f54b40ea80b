import { useState } from 'react'
import type { AssetViewSettings } from '../../../shared/contract/assets.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { Dialog } from '../../components/dialog.tsx'
import { firstColumnIds } from './register-columns.ts'

type Props = Readonly<{
  columns: readonly Column<ListedAsset>[]
  view: AssetViewSettings
  onChoose: (changed: Partial<AssetViewSettings>) => void
  onClose: () => void
}>

/** Which columns the list shows. */
export function ColumnDialog({ columns, view, onChoose, onClose }: Props) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(view.columnIds))
  const [isReset, setIsReset] = useState(false)
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(ids)
    if (isChosen) next.add(id)
    else next.delete(id)
    setIds(next)
  }
  return (
    <Dialog
      title="列を選ぶ"
      isOpen
      width="wide"
      onClose={onClose}
      buttons={
        <>
          <Button tone="plain" onPress={() => setIds(new Set(firstColumnIds))}>
            はじめの列に戻す
          </Button>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <Button
            isDisabled={ids.size === 0}
            onPress={() => {
              const columnIds = columns.filter(({ id }) => ids.has(id)).map(({ id }) => id)
              onChoose(isReset ? { columnIds, widths: {} } : { columnIds })
              onClose()
            }}
          >
            この列を表示する
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-x-6 sm:grid-cols-3">
        {columns.map(({ id, heading, fullHeading }) => (
          <Checkbox
            key={id}
            label={fullHeading ?? heading}
            isSelected={ids.has(id)}
            onChange={(isChosen) => toggle(id, isChosen)}
          />
        ))}
      </div>
      {Object.keys(view.widths).length > 0 && (
        <Checkbox label="列の幅をはじめに戻す" isSelected={isReset} onChange={setIsReset} />
      )}
    </Dialog>
  )
}
