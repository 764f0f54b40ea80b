import { X } from 'lucide-react'
import type { AssetSettings, AssetViewSettings } from '../../../shared/contract/assets.ts'
import { listFilterWords } from '../../../shared/domain/asset/filter-words.ts'

type Props = Readonly<{
  settings: AssetSettings
  filters: AssetViewSettings['filters']
  onChange: (filters: AssetViewSettings['filters']) => void
}>

/** What narrows the list just now; a press takes one of it off. */
export function FilterChips({ settings, filters, onChange }: Props) {
  const shown = listFilterWords(filters, settings)
  return (
    <ul aria-label="しぼり込み" className="flex min-w-0 flex-wrap items-center gap-2">
      {shown.map(({ columnId, words }) => (
        <li key={columnId} className="min-w-0">
          <button
            type="button"
            title={`${words}（押すと外します）`}
            onClick={() => {
              const { [columnId]: _, ...others } = filters
              onChange(others)
            }}
            className="flex min-h-8 max-w-80 items-center gap-1 rounded-full border border-key-900 bg-key-50 px-3 text-[0.9375rem] text-key-900 hover:bg-key-100"
          >
            <span className="truncate">{words}</span>
            <X aria-hidden className="size-4 shrink-0" />
            <span className="sr-only">のしぼり込みを外す</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
