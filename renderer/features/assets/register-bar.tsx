import { useRef } from 'react'
import type { AssetViewSettings } from '../../../shared/contract/assets.ts'
import { Button } from '../../components/button.tsx'
import { boxClass } from '../../components/field-parts.tsx'
import { useSession } from '../../components/session-context.tsx'
import { ViewPicker } from './view-picker.tsx'

export type RegisterDialog = 'columns' | 'bulk' | 'print' | 'export' | 'paste'

type Props = Readonly<{
  view: AssetViewSettings
  onChange: (changed: Partial<AssetViewSettings>) => void
  onFilter: (anchor: HTMLElement) => void
  onOpen: (dialog: RegisterDialog) => void
}>

/** Finding, narrowing, arranging, and what comes out of the list. */
export function RegisterBar({ view, onChange, onFilter, onOpen }: Props) {
  const { may } = useSession()
  const narrowing = useRef<HTMLSpanElement>(null)
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-2">
      <label className="flex items-center gap-2">
        <span className="font-bold">台帳を探す</span>
        <span className="w-64">
          <input
            type="search"
            value={view.search}
            maxLength={200}
            placeholder="番号・名称・場所など"
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => onChange({ search: target.value })}
            className={boxClass}
          />
        </span>
      </label>
      <span ref={narrowing}>
        <Button
          tone="secondary"
          size="small"
          onPress={() => narrowing.current !== null && onFilter(narrowing.current)}
        >
          しぼり込み
        </Button>
      </span>
      <Button tone="secondary" size="small" onPress={() => onOpen('columns')}>
        列を選ぶ
      </Button>
      <ViewPicker view={view} onChoose={onChange} />
      <span className="ml-auto flex gap-2">
        {may('assetImport.open') && (
          <Button tone="secondary" size="small" onPress={() => onOpen('paste')}>
            貼り付けて登録
          </Button>
        )}
        {may('assetImport.exportFile') && (
          <Button tone="secondary" size="small" onPress={() => onOpen('export')}>
            書き出す
          </Button>
        )}
        <Button tone="secondary" size="small" onPress={() => onOpen('print')}>
          印刷
        </Button>
      </span>
    </div>
  )
}
