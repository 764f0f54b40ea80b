import { ChevronDown, ChevronUp } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../../components/button.tsx'
import { bareBoxClass } from '../../components/field-parts.tsx'
import { isComposing } from '../../components/is-composing.ts'
import type { DocumentSearch } from './use-document-search.ts'

/** Searches the document: Enter goes to the next place, Shift+Enter to the one before, Escape clears. */
export function SearchBar({ search }: Readonly<{ search: DocumentSearch }>) {
  const id = useId()
  const { hitCount } = search.marks
  return (
    <search className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <label htmlFor={id} className="font-bold">
        本文を検索
      </label>
      <input
        id={id}
        type="search"
        value={search.query}
        onChange={(event) => search.setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter') search.goBy(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') search.setQuery('')
        }}
        autoComplete="off"
        spellCheck={false}
        className={`${bareBoxClass} w-64 max-w-full`}
      />
      <Button tone="secondary" size="small" isDisabled={hitCount === 0} onPress={() => search.goBy(-1)}>
        <ChevronUp aria-hidden className="size-5" />
        前へ
      </Button>
      <Button tone="secondary" size="small" isDisabled={hitCount === 0} onPress={() => search.goBy(1)}>
        <ChevronDown aria-hidden className="size-5" />
        次へ
      </Button>
      <p role="status" className="min-w-40">
        {toCountText(search)}
      </p>
    </search>
  )
}

function toCountText({ query, marks, currentHit }: DocumentSearch): string {
  if (query.trim() === '') return ''
  if (currentHit === null) return '見つかりません。'
  return `${marks.hitCount}か所のうち ${currentHit + 1}番目`
}
