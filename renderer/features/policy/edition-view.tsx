import { useId, useMemo, useRef } from 'react'
import type { EditionText } from '../../../shared/contract/policy.ts'
import { markTerms } from './document-marks.ts'
import { PolicyDocument } from './policy-document.tsx'
import { ReadingContext } from './provision-view.tsx'
import { SearchBar } from './search-bar.tsx'
import { TableOfContents } from './table-of-contents.tsx'
import { useDocumentSearch } from './use-document-search.ts'
import { useGoToCited } from './use-go-to-cited.ts'

type Props = Readonly<{
  text: EditionText
  /** The provision to begin at, such as 第7条(8). */
  citation?: string | undefined
}>

/** One edition to read: contents at the left, search above, defined words explained. */
export function EditionView({ text, citation }: Props) {
  const { edition, parsed, glossary } = text
  const idPrefix = useId()
  const pane = useRef<HTMLDivElement>(null)
  const search = useDocumentSearch(parsed, pane)
  const termsAt = useMemo(() => markTerms(parsed, glossary), [parsed, glossary])
  const { marks, currentHit } = search
  const reading = useMemo(
    () => ({ idPrefix, marks, termsAt, currentHit }),
    [idPrefix, marks, termsAt, currentHit],
  )
  useGoToCited(parsed, idPrefix, citation)
  return (
    <div className="flex flex-col gap-4 @5xl/frame:grid @5xl/frame:grid-cols-[16rem_minmax(0,1fr)]">
      <div className="card p-2 @5xl/frame:sticky @5xl/frame:-top-3 @5xl/frame:max-h-[calc(100vh-5.5rem)] @5xl/frame:self-start @5xl/frame:overflow-y-auto">
        <TableOfContents parsed={parsed} idPrefix={idPrefix} />
      </div>
      <div className="min-w-0">
        <div className="card sticky top-0 z-10 @4xl/frame:-top-5 mb-3 rounded-t-none border-solid-gray-420 px-4 py-2 shadow-1">
          <SearchBar search={search} />
        </div>
        <div ref={pane} className="card px-8 py-7">
          <div className="mx-auto max-w-[46rem]">
            <ReadingContext value={reading}>
              <PolicyDocument title={edition.title} parsed={parsed} />
            </ReadingContext>
          </div>
        </div>
      </div>
    </div>
  )
}
