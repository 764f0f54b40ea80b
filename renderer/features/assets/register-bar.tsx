import { useRef, useState } from 'react'
import type { AssetViewSettings } from '../../../shared/contract/assets.ts'
import { Button } from '../../components/button.tsx'
import { useSession } from '../../components/session-context.tsx'
import { SearchBox } from './search-box.tsx'
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
  const [chosen, setChosen] = useState(0)
  const narrowing = useRef<HTMLSpanElement>(null)
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-2">
      {/* a view that is chosen brings its own search */}
      <SearchBox key={chosen} search={view.search} onSearch={(search) => onChange({ search })} />
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
      <ViewPicker
        view={view}
        onChoose={(saved) => {
          onChange(saved)
          setChosen(chosen + 1)
        }}
      />
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
