import { useDeferredValue, useMemo, useState } from 'react'
import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import type { StocktakingChecked } from '../../../shared/contract/stocktakings.ts'
import type { UnitId } from '../../../shared/domain/id/branded-id.ts'
import {
  filterItems,
  type ItemFilter,
  itemFilters,
} from '../../../shared/domain/stocktaking/arrange-items.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import { toResultLabel } from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { BasisBar } from './basis-bar.tsx'
import { ConfirmRestDialog } from './confirm-rest-dialog.tsx'
import { ItemTable } from './item-table.tsx'
import { ResultDialog } from './result-dialog.tsx'
import { useEntry } from './use-entry.ts'
import { type Recorder, useRecorder } from './use-recorder.ts'

type Props = Readonly<{
  detail: StocktakingDetail
  items: readonly ListedItem[]
  put: (item: ListedItem) => void
  isComplete: boolean
  unitId: UnitId | null
  onUnit: (unitId: UnitId | null) => void
}>

/** The assets one after the other, recorded on screen or from the sheets of paper. */
export function ItemsTab({ detail, items, put, isComplete, unitId, onUnit }: Props) {
  const { stocktaking, units } = detail
  const [filter, setFilter] = useState<ItemFilter>('all')
  const [search, setSearch] = useState('')
  const deferredSearch = useDeferredValue(search)
  const [checked, setChecked] = useState<StocktakingChecked | null>({ basis: 'screen' })
  const shown = useMemo(
    () => filterItems(items, { unitId, filter, search: deferredSearch }),
    [items, unitId, filter, deferredSearch],
  )
  const recorder = useRecorder({ stocktakingId: stocktaking.id, checked, put })
  const entry = useEntry(recorder)
  const [isConfirming, setIsConfirming] = useState(false)
  const isRunning = stocktaking.state === 'open' && detail.mayChange
  const rest = items.filter((item) => isRest(item, detail, unitId)).length
  return (
    // whatever stands above the rows takes of their room, so that the screen itself need not scroll
    <section aria-label="一件ずつの記録" className="flex max-h-[max(26rem,calc(100vh-19.5rem))] flex-col">
      <div className="mb-2 flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="w-40">
          <Select
            label="所属"
            value={unitId ?? ''}
            onChange={(chosen) => onUnit(units.find((unit) => unit.unitId === chosen)?.unitId ?? null)}
            choices={[
              { value: '', label: 'すべて' },
              ...units.map(({ unitId: value, name }) => ({ value: value as string, label: name })),
            ]}
          />
        </div>
        <div className="w-32">
          <Select
            label="しぼり込み"
            value={filter}
            onChange={setFilter}
            choices={itemFilters.map((value) => ({ value, label: toFilterLabel(value) }))}
          />
        </div>
        <div className="w-48">
          <TextField label="探す（番号・名称など）" type="search" value={search} onChange={setSearch} />
        </div>
        <p role="status" className="pb-2">
          {isComplete ? `${shown.length.toLocaleString('ja')}件` : '読み込んでいます…'}
        </p>
        {isRunning && <BasisBar startedOn={stocktaking.startedOn} onChange={setChecked} />}
        {isRunning && rest > 0 && (
          <div className="ml-auto pb-1">
            <Button
              tone="secondary"
              size="small"
              isDisabled={checked === null}
              onPress={() => setIsConfirming(true)}
            >
              {unitId === null ? '残り' : 'この所属の残り'}（{rest.toLocaleString('ja')}件）をすべて確認
            </Button>
          </div>
        )}
      </div>
      <ItemTable
        items={shown}
        mayRecord={isRunning && checked !== null}
        onResult={entry.choose}
        onUndo={recorder.undo}
        wanted={entry.wanted}
        viewKey={JSON.stringify([unitId, filter, deferredSearch])}
      />
      {shown.length === 0 && isComplete && (
        <p className="card rounded-t-none border-t-0 p-4">当てはまる情報資産がありません。</p>
      )}
      {isRunning && (
        <p className="mt-2 text-[0.9375rem] text-solid-gray-700">
          ↑↓ 移る　1 確認　2 変更　3 廃棄　4 不明　0 結果を取り消す　Ctrl+Z 直前を元に戻す
        </p>
      )}
      {entry.asking !== null && (
        <ResultDialog
          key={entry.asking.item.assetId}
          {...entry.asking}
          detail={detail}
          onRecord={entry.recordAsked}
          onClose={entry.stopAsking}
        />
      )}
      <KeptQuestion recorder={recorder} />
      {isConfirming && checked !== null && (
        <ConfirmRestDialog
          {...{ detail, unitId, checked, count: rest }}
          onClose={() => setIsConfirming(false)}
        />
      )}
    </section>
  )
}

/** Somebody changed the asset after the result: it stays as it is, or nothing is done. */
function KeptQuestion({ recorder: { asked, closeAsked } }: Readonly<{ recorder: Recorder }>) {
  if (asked === null) return null
  return (
    <ConfirmDialog
      title="台帳の内容はそのまま残しますか"
      isOpen
      confirmLabel="台帳はそのままにして進める"
      onConfirm={() => {
        closeAsked()
        void asked.again()
      }}
      onClose={closeAsked}
    >
      <p>
        「{asked.item.number}　{asked.item.name}
        」は、結果を入れたあとに台帳で変えられています。棚卸しの結果だけを変え、台帳の今の内容はそのまま残します。
      </p>
    </ConfirmDialog>
  )
}

function isRest(item: ListedItem, { units }: StocktakingDetail, unitId: UnitId | null): boolean {
  if (item.result !== 'none' || item.assetState !== 'active') return false
  if (unitId !== null) return item.unitId === unitId
  return units.some((unit) => unit.unitId === item.unitId && unit.signedOn === null)
}

function toFilterLabel(filter: ItemFilter): string {
  if (filter === 'all') return 'すべて'
  return filter === 'concern' ? '要確認' : toResultLabel(filter)
}
