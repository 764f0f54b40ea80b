import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { SelectionTable } from '../../components/data-table/selection-table.tsx'
import { useRowSelection } from '../../components/data-table/use-row-selection.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Working } from '../../components/working.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import { ColumnDialog } from './column-dialog.tsx'
import { toClipboardText } from './copy-rows.ts'
import { FilterBar } from './filter-bar.tsx'
import { assetMessages } from './messages.ts'
import { PrintDialog } from './print-dialog.tsx'
import { useRegisterState } from './register-state.ts'
import { useAssetSettings, useRegister } from './use-register.ts'
import { ViewPicker } from './view-picker.tsx'

/** 情報資産台帳: all assets, found, sorted, chosen and changed. */
export function RegisterScreen() {
  const settings = useAssetSettings()
  const register = useRegister()
  const { may } = useSession()
  return (
    <>
      <PageHeading
        title="情報資産台帳"
        description="基本方針第4条の情報資産の一覧です。廃棄・廃止したものも残ります。"
        actions={
          <>
            {may('assets.updateLevel') && (
              <Link to="/assets/settings" className={buttonClass('secondary')}>
                格付けと列の設定
              </Link>
            )}
            {may('assetImport.exportFile') && (
              <Link to="/assets/import" className={buttonClass('secondary')}>
                {may('assetImport.open') ? '取り込み・書き出し' : '書き出し'}
              </Link>
            )}
            {may('assets.create') && (
              <Link to="/assets/new" className={buttonClass()}>
                情報資産を登録
              </Link>
            )}
          </>
        }
      />
      {register.query.isError && (
        <Notice tone="error">{messageOf(register.query.error, assetMessages)}</Notice>
      )}
      <QueryState query={settings} messages={assetMessages}>
        {(known) => {
          if (register.query.data === undefined) return <Working label="読み込んでいます" />
          if (register.total === 0) return <NoAssets />
          return <Register settings={known} {...register} />
        }}
      </QueryState>
    </>
  )
}

function NoAssets() {
  const { may } = useSession()
  return (
    <EmptyState
      title="まだ情報資産がありません"
      action={
        may('assets.create') && (
          <>
            <Link to="/assets/new" className={buttonClass()}>
              最初の情報資産を登録
            </Link>
            <Link to="/assets/import" className={buttonClass('secondary')}>
              今の台帳（Excel・CSV）を取り込む
            </Link>
          </>
        )
      }
    >
      <p>
        パソコン・サーバ・業務システム・USBメモリなどの機器、住民や職員の情報（紙も）、仕様書や構成図を登録します。
        同じように扱うもの（同じ型のパソコン10台など）は、一行にまとめて個数を書けます。
      </p>
    </EmptyState>
  )
}

type Props = Readonly<{
  settings: AssetSettings
  assets: readonly ListedAsset[]
  total: number
  isComplete: boolean
}>

function Register({ settings, assets, total, isComplete }: Props) {
  const navigate = useNavigate()
  const { may } = useSession()
  const { succeed } = useNotices()
  const state = useRegisterState(assets, settings)
  const { view, change, columns, shown } = state
  const selection = useRowSelection(shown)
  const [open, setOpen] = useState<'columns' | 'bulk' | 'print' | null>(null)
  const count = `${total.toLocaleString('ja')}件中 ${shown.length.toLocaleString('ja')}件を表示`
  return (
    // copying is the system's own act: Ctrl+C, the menu and the button all come here
    <section
      aria-label="情報資産の一覧と操作"
      onCopy={(event) => {
        if (event.target instanceof HTMLInputElement || selection.selected.length === 0) return
        event.preventDefault()
        event.clipboardData.setData('text/plain', toClipboardText(selection.selected, columns))
        succeed(`${selection.selected.length}件を写しました。Excel などに貼り付けられます。`)
      }}
    >
      <div className="mb-2 flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="w-80 max-w-full">
          <TextField
            label="台帳を探す（番号・名称・場所など）"
            type="search"
            value={view.search}
            onChange={(search) => change({ search })}
          />
        </div>
        <ViewPicker view={view} onChoose={change} />
        <Button tone="secondary" size="small" onPress={() => setOpen('columns')}>
          列を選ぶ
        </Button>
        <Button tone="secondary" size="small" onPress={() => setOpen('print')}>
          台帳を印刷
        </Button>
        <p role="status" className="ml-auto pb-1">
          {isComplete ? count : '読み込んでいます…'}
        </p>
      </div>
      <FilterBar settings={settings} filters={view.filters} onChange={(filters) => change({ filters })} />
      <SelectionBar
        count={selection.selected.length}
        onBulk={may('assets.bulkUpdate') ? () => setOpen('bulk') : undefined}
        onClear={selection.clear}
      />
      <SelectionTable
        label="情報資産の一覧"
        rows={shown}
        rowName={({ number }) => number}
        columns={columns}
        sorting={view.sorting}
        onSort={(sorting) => change({ sorting })}
        onOpen={({ id }) => void navigate({ to: '/assets/$assetId', params: { assetId: id } })}
        selection={selection}
        viewKey={JSON.stringify([state.search, view.filters, view.sorting])}
        maxHeight="max(14rem, calc(100vh - 27rem))"
      />
      {shown.length === 0 && (
        <p className="card rounded-t-none border-t-0 p-4">
          当てはまる情報資産がありません。探す言葉を短くするか、しぼり込みを「すべて」に戻してください。
        </p>
      )}
      <KeyLine />
      {open === 'columns' && (
        <ColumnDialog
          columns={state.allColumns}
          chosenIds={view.columnIds}
          onChoose={(columnIds) => change({ columnIds })}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'print' && <PrintDialog shownColumnIds={view.columnIds} onClose={() => setOpen(null)} />}
      {open === 'bulk' && selection.selected.length > 0 && (
        <BulkDialog assets={selection.selected} settings={settings} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}

type BarProps = Readonly<{ count: number; onBulk: (() => void) | undefined; onClear: () => void }>

/** What can be done with the chosen rows; keeps its place while none is. */
function SelectionBar({ count, onBulk, onClear }: BarProps) {
  return (
    <div className="mb-2 flex min-h-9 flex-wrap items-center gap-3">
      <span role="status">{count === 0 ? '行は選ばれていません' : `${count}件を選択中`}</span>
      {count > 0 && (
        <>
          {onBulk !== undefined && (
            <Button size="small" onPress={onBulk}>
              まとめて変える
            </Button>
          )}
          <Button tone="secondary" size="small" onPress={() => document.execCommand('copy')}>
            写す（Ctrl+C）
          </Button>
          <Button tone="plain" size="small" onPress={onClear}>
            選択をやめる
          </Button>
        </>
      )}
    </div>
  )
}

function KeyLine() {
  return (
    <p className="mt-2 text-[0.9375rem] text-solid-gray-700">
      ↑↓ 移る　Enter 開く　Space 選ぶ　Shift+↑↓ 続けて選ぶ　Ctrl+クリック 一つずつ選ぶ　Ctrl+A
      すべて選ぶ　Ctrl+C 写す　Esc 選択をやめる
    </p>
  )
}
