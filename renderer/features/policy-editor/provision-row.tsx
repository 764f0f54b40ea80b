import { memo } from 'react'
import type { ChangeKind } from '../../../shared/domain/policy/comparison/comparison.ts'
import type { ProvisionKind } from '../../../shared/domain/policy/provision.ts'
import { classNames } from '../../components/class-names.ts'
import { useSelected } from '../../components/value-store.ts'
import { changeWords } from './change-words.ts'
import { useEditing } from './editor-context.ts'
import type { EditorRow } from './editor-rows.ts'
import { LinkedText } from './linked-text.tsx'
import { RowFields } from './row-fields.tsx'
import { useRowFocus } from './use-row-focus.ts'

type Props = Readonly<{
  row: EditorRow
  title: string
  change: ChangeKind | undefined
  hasPoint: boolean
  onNeighbour: (id: string, step: 1 | -1) => void
}>

const indents = ['', 'ml-6', 'ml-12', 'ml-18', 'ml-24']

/** One provision: read with its references, or typed. Only the rows whose state changes are drawn again. */
export const ProvisionRow = memo(
  function ProvisionRow({ row, title, change, hasPoint, onNeighbour }: Props) {
    const { editor } = useEditing()
    const state = useSelected(editor.cursor, ({ id, isEditing }) =>
      id !== row.id ? 'none' : isEditing ? 'editing' : 'current',
    )
    const focus = useRowFocus(editor, row.id)
    return (
      <li
        data-editor-row={row.id}
        aria-label={toRowLabel(row, change, hasPoint)}
        aria-current={state !== 'none' || undefined}
        tabIndex={state === 'current' ? 0 : -1}
        {...focus}
        className={classNames(
          'focus-inside flex min-h-9 scroll-my-28 gap-x-2 rounded-6 border-l-4 px-2 py-1 [contain-intrinsic-size:auto_2.5rem] [content-visibility:auto]',
          state === 'none' ? 'border-transparent' : 'border-key-900 bg-key-50',
          indents[Math.min(row.indent, indents.length - 1)],
          isOpening(row) && 'mt-3',
        )}
      >
        <div className="min-w-0 flex-1">
          {state === 'editing' ? (
            <RowHead row={row}>
              <RowFields row={row} onNeighbour={onNeighbour} />
            </RowHead>
          ) : (
            <RowText row={row} title={title} isCurrent={state === 'current'} />
          )}
        </div>
        <Marks change={change} hasPoint={hasPoint} />
      </li>
    )
  },
  (before, after) =>
    before.title === after.title &&
    before.change === after.change &&
    before.hasPoint === after.hasPoint &&
    before.onNeighbour === after.onNeighbour &&
    isSameRow(before.row, after.row),
)

function isSameRow(before: EditorRow, after: EditorRow): boolean {
  if (before === after) return true
  const [old, now] = [before.content, after.content]
  if (before.name !== after.name || before.indent !== after.indent) return false
  if (old.kind !== 'provision' || now.kind !== 'provision') {
    return old.kind !== 'provision' && now.kind !== 'provision' && old.text === now.text
  }
  const isSameNode =
    old.node === now.node ||
    (old.node.label === now.node.label &&
      old.node.heading === now.node.heading &&
      old.node.term === now.node.term &&
      old.node.text === now.node.text &&
      old.node.kind === now.node.kind)
  return isSameNode && old.hasHeading === now.hasHeading && old.hasText === now.hasText
}

function isOpening({ content }: EditorRow): boolean {
  return content.kind === 'provision' && !['paragraph', 'item', 'subitem'].includes(content.node.kind)
}

function toRowLabel(row: EditorRow, change: ChangeKind | undefined, hasPoint: boolean): string {
  const marks = [change === undefined ? '' : changeWords[change], hasPoint ? '確かめる点あり' : '']
  return [row.name, ...marks.filter((mark) => mark !== '')].join('　')
}

function RowHead({ row, children }: Readonly<{ row: EditorRow; children: React.ReactNode }>) {
  return (
    <div className="flex gap-x-2">
      <Label row={row} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}

function Label({ row: { content } }: Readonly<{ row: EditorRow }>) {
  if (content.kind !== 'provision' || content.node.label === '') return null
  const isLarge = !['paragraph', 'item', 'subitem'].includes(content.node.kind)
  return (
    <span className={classNames('min-w-8 shrink-0 leading-[1.9]', isLarge && 'font-bold')}>
      {content.node.label}
    </span>
  )
}

type TextProps = Readonly<{ row: EditorRow; title: string; isCurrent: boolean }>

function RowText({ row, title, isCurrent }: TextProps) {
  const { editor } = useEditing()
  return (
    // a press of the mouse begins the typing; by keyboard Enter on the row does
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      className="flex min-h-8 cursor-text gap-x-2"
      onClick={(event) => {
        const isSelecting = (window.getSelection()?.toString() ?? '') !== ''
        if (isSelecting || event.defaultPrevented) return
        editor.cursor.set({ id: row.id, isEditing: true })
        const owner = event.currentTarget.closest('li')
        window.setTimeout(() => focusLastField(owner))
      }}
    >
      <Label row={row} />
      <p className="min-w-0 flex-1 leading-[1.9] whitespace-pre-line">
        <Words row={row} title={title} isCurrent={isCurrent} />
      </p>
    </div>
  )
}

function focusLastField(row: HTMLElement | null): void {
  const fields = row?.querySelectorAll<HTMLElement>('textarea') ?? []
  fields[fields.length - 1]?.focus()
}

function Words({ row, title, isCurrent }: TextProps) {
  const { content, id } = row
  if (content.kind === 'title') {
    return content.text === '' ? (
      <Missing words="題名を入力" />
    ) : (
      <b className="text-[1.25rem]">{content.text}</b>
    )
  }
  if (content.kind === 'preamble') {
    if (content.text === '') return <Missing words="前文　ないときは空のままにします" />
    return <LinkedText id={id} text={content.text} title={title} isCurrent={isCurrent} />
  }
  const { node, hasText, hasHeading } = content
  const isInBrackets = node.kind === 'article' || node.kind === 'paragraph' || node.kind === 'supplement'
  return (
    <>
      {node.term !== null && <b>{node.term || '（用語を入力）'}　</b>}
      {hasHeading && (node.heading ?? '') !== '' && (
        <b>{isInBrackets ? `（${node.heading}）` : `${node.heading}　`}</b>
      )}
      {hasHeading && (node.heading ?? '') === '' && asksForHeading(node.kind) && (
        <Missing words="見出しを入力" />
      )}
      {hasText && node.text === '' && <Missing words="本文を入力" />}
      {hasText && <LinkedText id={id} text={node.text} title={title} isCurrent={isCurrent} />}
    </>
  )
}

/** A paragraph and the first 附則 usually have none. */
function asksForHeading(kind: ProvisionKind): boolean {
  return kind !== 'paragraph' && kind !== 'supplement'
}

function Missing({ words }: Readonly<{ words: string }>) {
  return <span className="text-solid-gray-700">（{words}）</span>
}

function Marks({ change, hasPoint }: Readonly<{ change: ChangeKind | undefined; hasPoint: boolean }>) {
  if (change === undefined && !hasPoint) return null
  return (
    <span aria-hidden className="flex shrink-0 items-start gap-1 pt-1 text-[0.8125rem]">
      {hasPoint && <span className="rounded-4 border border-warning-yellow-2 bg-yellow-50 px-1.5">確認</span>}
      {change !== undefined && (
        <span className="rounded-4 border border-key-900 bg-white px-1.5 text-key-900">
          {changeWords[change]}
        </span>
      )}
    </span>
  )
}
