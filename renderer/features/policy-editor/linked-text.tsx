import { memo, useMemo } from 'react'
import { findNode } from '../../../shared/domain/policy/editing/walk-tree.ts'
import { toLastPart } from '../../../shared/domain/policy/references/reference.ts'
import { buildReferenceIndex } from '../../../shared/domain/policy/references/reference-index.ts'
import { resolveReferences } from '../../../shared/domain/policy/references/resolve-references.ts'
import { useNotices } from '../../components/notices.tsx'
import { useEditing } from './editor-context.ts'
import { goToRow } from './go-to-row.ts'

type Props = Readonly<{ id: string; text: string; title: string; isCurrent: boolean }>

/** A text whose references lead to what they point at. Where that is is looked up only when one is pressed. */
export const LinkedText = memo(function LinkedText({ id, text, title, isCurrent }: Props) {
  const { read } = useEditing()
  const references = useMemo(() => read(text, title).filter(({ isOther }) => !isOther), [read, text, title])
  const goTo = useGoTo(id, text, title)
  let at = 0
  const pieces = references.map((reference) => {
    const before = text.slice(at, reference.start)
    at = reference.end
    return { before, reference, words: text.slice(reference.start, reference.end) }
  })
  return (
    <>
      {pieces.map(({ before, reference, words }) => (
        <span key={reference.start}>
          {before}
          <button
            type="button"
            // the references of the row that has the focus are reached by Tab, and no others
            tabIndex={isCurrent ? 0 : -1}
            onClick={(event) => {
              event.stopPropagation()
              goTo(reference.start, toLastPart(reference).end)
            }}
            className="rounded-4 text-left text-key-900 underline decoration-dotted underline-offset-4 hover:bg-key-100"
          >
            {words}
          </button>
        </span>
      ))}
      {text.slice(at)}
    </>
  )
})

function useGoTo(id: string, text: string, title: string) {
  const { editor, read } = useEditing()
  const { fail } = useNotices()
  return (start: number, end: number) => {
    const tree = editor.history.get().present
    const index = buildReferenceIndex(tree)
    const host = index.placed.get(id)
    const resolved = resolveReferences({ index, text, host }, read(text, title))
    const found = resolved.find(({ reference }) => reference.start === start)
    const target = found?.targets.at(-1)?.[0]
    const placed = target === undefined ? undefined : findNode(tree, target)
    if (placed === undefined) {
      const words = text.slice(start, end)
      fail(undefined, {
        unexpected: `「${words}」の指す規定は、この文書の中に見つかりません。番号を確かめてください。`,
      })
      return
    }
    goToRow(editor, placed.node.id)
  }
}
