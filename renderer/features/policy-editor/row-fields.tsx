import type { KeyboardEvent } from 'react'
import type { EditedField } from './edited-field.ts'
import { useEditing } from './editor-context.ts'
import type { EditorRow } from './editor-rows.ts'
import { findRowElement, goToRow } from './go-to-row.ts'
import { TypedField } from './typed-field.tsx'

type Shown = Readonly<{ field: EditedField; label: string; isLong: boolean }>

/** What of a row can be typed, in order. */
export function listFields({ content }: EditorRow): Shown[] {
  if (content.kind !== 'provision') {
    const label = content.kind === 'title' ? '題名' : '前文'
    return [{ field: 'text', label, isLong: content.kind === 'preamble' }]
  }
  const { node, hasHeading, hasText } = content
  return [
    ...(node.term === null ? [] : [{ field: 'term' as const, label: '用語', isLong: false }]),
    ...(hasHeading ? [{ field: 'heading' as const, label: '見出し', isLong: false }] : []),
    ...(hasText
      ? [
          {
            field: 'text' as const,
            label: node.term === null ? '本文' : '説明',
            isLong: true,
          },
        ]
      : []),
  ]
}

type Props = Readonly<{ row: EditorRow; onNeighbour: (id: string, step: 1 | -1) => void }>

/** The fields of the row that is being typed in. */
export function RowFields({ row, onNeighbour }: Props) {
  const { editor } = useEditing()
  const fields = listFields(row)
  const onKeyDown = (at: number) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isEnd = event.key === 'Enter' && !event.ctrlKey && fields[at]?.isLong === false
    const isLast = at === fields.length - 1
    // behind the heading of an article its text is written
    const goesOn = row.content.kind === 'provision' && row.content.node.children.length > 0
    if (event.key === 'Escape' || (isEnd && isLast && !goesOn)) {
      event.preventDefault()
      event.stopPropagation()
      goToRow(editor, row.id)
      return
    }
    if (event.key !== 'Tab' && !isEnd) return
    event.preventDefault()
    const step = event.shiftKey ? -1 : 1
    const next = findRowElement(row.id)?.querySelectorAll<HTMLElement>('textarea')[at + step]
    if (next === undefined) onNeighbour(row.id, step)
    else next.focus()
  }
  return (
    <div className="space-y-1.5 py-1">
      {fields.map((shown, at) => (
        <TypedField key={shown.field} {...shown} id={row.id} name={row.name} onKeyDown={onKeyDown(at)} />
      ))}
    </div>
  )
}
