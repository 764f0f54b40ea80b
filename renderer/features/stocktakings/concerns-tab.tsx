import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import { hasConcern } from '../../../shared/domain/stocktaking/arrange-items.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import { toConcernText } from '../../../shared/domain/stocktaking/stocktaking-table.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { ResultBadge } from './words.tsx'

type Props = Readonly<{ detail: StocktakingDetail; items: readonly ListedItem[] }>

/** Assets of units that ended and of owners nobody is any more, with the ways to mend them. */
export function ConcernsTab({ detail, items }: Props) {
  const [isMoving, setIsMoving] = useState(false)
  const pointedOut = items.filter(hasConcern)
  const ofRetired = pointedOut.filter(({ isUnitRetired }) => isUnitRetired)
  const mayMend = detail.mayChange && detail.stocktaking.state === 'open'
  if (pointedOut.length === 0)
    return (
      <EmptyState title="要確認の情報資産はありません">
        <p>廃止された所属のもの、管理者の職名の人が職員名簿にいないものがあると、ここに出ます。</p>
      </EmptyState>
    )
  return (
    <section aria-label="要確認の情報資産" className="space-y-3">
      <p>
        廃止された所属のものは、今の所属へ移してください。管理者の職名の人がいないものは、台帳で管理者（職名）を直してください。
      </p>
      {mayMend && (
        <div className="flex flex-wrap gap-3">
          {ofRetired.length > 0 && (
            <Button onPress={() => setIsMoving(true)}>
              廃止された所属の{ofRetired.length.toLocaleString('ja')}件を移す
            </Button>
          )}
          <Link to="/assets" search={{ concern: 'any' }} className={buttonClass('secondary')}>
            台帳で「要確認」をまとめて直す
          </Link>
        </div>
      )}
      <DataTable
        label="要確認の情報資産"
        rows={pointedOut}
        columns={toColumns(detail)}
        rowKey={({ assetId }) => assetId}
        searchLabel="探す（番号・名称など）"
      />
      {isMoving && <MoveDialog detail={detail} items={ofRetired} onClose={() => setIsMoving(false)} />}
    </section>
  )
}

function toColumns({ units }: StocktakingDetail): readonly Column<ListedItem>[] {
  const names = new Map<string, string>(units.map(({ unitId, name }) => [unitId, name]))
  return [
    { id: 'number', heading: '資産番号', width: 7, text: ({ number }) => number },
    { id: 'name', heading: '名称', width: 15, text: ({ name }) => name },
    { id: 'unit', heading: '棚卸しの所属', width: 9, text: ({ unitId }) => names.get(unitId) ?? '' },
    { id: 'owner', heading: '管理者（職名）', width: 10, text: ({ ownerTitle }) => ownerTitle },
    { id: 'concern', heading: '確かめること', width: 18, text: toConcernText },
    {
      ...{ id: 'result', heading: '結果', width: 6, text: ({ result }) => result },
      cell: ({ result }) => <ResultBadge result={result} />,
    },
  ]
}
