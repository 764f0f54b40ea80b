import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import { toOverdueFilters } from '../../../shared/domain/asset/planned-disposal.ts'
import { Button } from '../../components/button.tsx'
import { TableGrid } from '../../components/data-table/table-grid.tsx'
import { useRowCopy } from '../../components/data-table/use-row-copy.ts'
import { useRowSelection } from '../../components/data-table/use-row-selection.ts'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { usePastedText } from '../../components/use-pasted-text.ts'
import { FilterChips } from './filter-chips.tsx'
import { FilterPopover, type OpenFilter } from './filter-popover.tsx'
import { KeyLine } from './key-line.tsx'
import { RegisterBar, type RegisterDialog } from './register-bar.tsx'
import { RegisterDialogs } from './register-dialogs.tsx'
import { useRegisterState } from './register-state.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useLedgerPaste } from './use-ledger-paste.ts'

type Props = Readonly<{
  settings: AssetSettings
  assets: readonly ListedAsset[]
  total: number
  isComplete: boolean
}>

/** The list with all that is done in it. */
export function Register({ settings, assets, total, isComplete }: Props) {
  const navigate = useNavigate()
  const { may, currentFiscalYear } = useSession()
  const { succeed } = useNotices()
  // the way here from what the stocktaking points out
  const { concern } = useSearch({ strict: false })
  const state = useRegisterState(assets, settings, currentFiscalYear, concern)
  const { view, change, columns, shown } = state
  const selection = useRowSelection(shown)
  const [dialog, setDialog] = useState<RegisterDialog | null>(null)
  const [filter, setFilter] = useState<OpenFilter | null>(null)
  const mayPaste = may('assetImport.open')
  const paste = useLedgerPaste(settings, columns)
  usePastedText(mayPaste ? paste : undefined)
  useRowCopy(
    selection.selected,
    columns,
    useCallback(
      (count: number) => succeed(`${count}件を写しました。Excel などに貼り付けられます。`),
      [succeed],
    ),
  )
  const showOverdue = () =>
    change({
      // the contract's own shape has no read-only parts
      filters: toOverdueFilters(currentFiscalYear) as typeof view.filters,
      columnIds: [...new Set([...view.columnIds, 'plannedDisposalYear'])],
    })
  return (
    // whatever stands above the rows takes of their room, so that the screen itself need not scroll
    <section aria-label="情報資産の一覧と操作" className="flex max-h-[max(28rem,calc(100vh-12rem))] flex-col">
      <RegisterBar
        view={view}
        onChange={change}
        onFilter={(anchor) => setFilter({ columnId: 'kind', anchor, choosesColumn: true })}
        onOpen={setDialog}
      />
      <div className="mb-2 flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1">
        <FilterChips {...{ settings, filters: view.filters }} onChange={(filters) => change({ filters })} />
        {(state.concernCount > 0 || concern !== undefined) && (
          <Button
            tone="plain"
            size="small"
            onPress={() =>
              void navigate({ to: '/assets', search: concern === undefined ? { concern: 'any' } : {} })
            }
          >
            {concern === undefined
              ? `所属や職名の確認が要るもの（${state.concernCount}件）`
              : '確認が要るものだけの表示をやめる'}
          </Button>
        )}
        {state.overdueCount > 0 && (
          <Button tone="plain" size="small" onPress={showOverdue}>
            廃棄予定年度を過ぎたもの（{state.overdueCount}件）
          </Button>
        )}
        <span className="ml-auto flex flex-wrap items-center gap-2">
          {selection.selected.length > 0 ? (
            <SelectionBar
              count={selection.selected.length}
              onBulk={may('assets.bulkUpdate') ? () => setDialog('bulk') : undefined}
              onClear={selection.clear}
            />
          ) : (
            <span role="status">{isComplete ? toCountText(total, shown.length) : '読み込んでいます…'}</span>
          )}
        </span>
      </div>
      <TableGrid
        label="情報資産の一覧"
        {...{ rows: shown, columns, selection, sorting: view.sorting }}
        rowKey={({ id }) => id}
        onSort={(sorting) => change({ sorting })}
        onOpen={({ id }) => void navigate({ to: '/assets/$assetId', params: { assetId: id } })}
        viewKey={JSON.stringify([state.search, view.filters, view.sorting, concern])}
        rowRem={2.25}
        maxHeight="100%"
        tools={{
          widths: view.widths,
          onResize: (widths) => change({ widths: { ...widths } }),
          onFilter: (columnId, anchor) => setFilter({ columnId, anchor, choosesColumn: false }),
          isFiltered: (columnId) => view.filters[columnId] !== undefined,
        }}
      />
      {shown.length === 0 && (
        <p className="card rounded-t-none border-t-0 p-4">
          当てはまる情報資産がありません。探す言葉を短くするか、しぼり込みを外してください。
        </p>
      )}
      <KeyLine mayPaste={mayPaste} />
      {filter !== null && (
        <FilterPopover
          {...{ open: filter, assets, settings, filters: view.filters }}
          columns={state.filterColumns}
          onOpen={setFilter}
          onChange={(filters) => change({ filters })}
        />
      )}
      <RegisterDialogs
        {...{ open: dialog, state, settings, total, onPaste: paste }}
        isConcerned={concern !== undefined}
        selected={selection.selected}
        onClose={() => setDialog(null)}
      />
    </section>
  )
}

function toCountText(total: number, shown: number): string {
  return `${total.toLocaleString('ja')}件中 ${shown.toLocaleString('ja')}件を表示`
}
