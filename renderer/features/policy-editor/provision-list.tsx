import { type KeyboardEvent, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { EditTree } from '../../../shared/domain/policy/editing/edit-tree.ts'
import { isComposing } from '../../components/is-composing.ts'
import { useValue } from '../../components/value-store.ts'
import type { OpenDialog } from './editor-context.ts'
import { useEditing } from './editor-context.ts'
import { hasRow, hasSameRows, listRows } from './editor-rows.ts'
import { goToRow } from './go-to-row.ts'
import { ProvisionRow } from './provision-row.tsx'
import { useGrowingCount } from './use-growing-count.ts'

/** The whole text, one provision a line. Arrow keys go from one to the next, Enter types. */
export function ProvisionList() {
  const { editor, open } = useEditing()
  const present = useDrawnTree()
  const marks = useDeferredValue(useValue(editor.analysis))?.changes?.marks
  const holders = useDeferredValue(useValue(editor.pointHolders))
  const rows = useMemo(() => listRows(present), [present])
  const count = useGrowingCount(rows.length)
  const latest = useRef(rows)
  latest.current = rows
  // a row that is gone would leave none for Tab to reach
  useEffect(() => {
    const { id } = editor.cursor.get()
    const [first] = rows
    const isThere = rows.some((row) => row.id === id) || hasRow(editor.history.get().present, id)
    if (first !== undefined && !isThere) {
      editor.cursor.set({ id: first.id, isEditing: false })
    }
  }, [rows, editor])
  const onNeighbour = useCallback(
    (id: string, step: 1 | -1) => {
      const at = latest.current.findIndex((row) => row.id === id)
      const next = latest.current[at + step]
      goToRow(editor, next?.id ?? id, next !== undefined)
    },
    [editor],
  )
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event)) return
    const { id, isEditing } = editor.cursor.get()
    const dialog = dialogOf(event, isEditing)
    if (dialog !== undefined) {
      event.preventDefault()
      for (const commit of editor.pending) commit()
      open(dialog)
      return
    }
    if (isEditing || !(event.target instanceof HTMLLIElement)) return
    const at = rows.findIndex((row) => row.id === id)
    const to = destinationOf(event.key, at, rows.length)
    if (to === undefined && event.key !== 'Enter' && event.key !== 'F2') return
    event.preventDefault()
    goToRow(editor, rows[to ?? at]?.id ?? id, to === undefined)
  }
  const { title } = present
  const lines = useMemo(
    () =>
      rows.slice(0, count).map((row) => {
        const state = { change: marks?.[row.id], hasPoint: holders.has(row.id) }
        return <ProvisionRow key={row.id} {...{ row, title, onNeighbour }} {...state} />
      }),
    [rows, count, marks, holders, title, onNeighbour],
  )
  return (
    <ol aria-label="規定" onKeyDown={onKeyDown} className="max-w-[58rem]">
      {lines}
    </ol>
  )
}

/** What is typed in a long text is drawn between the keys; other rows or numbers at once, for the focus goes to them. */
function useDrawnTree(): EditTree {
  const { editor } = useEditing()
  const { present } = useValue(editor.history)
  const later = useDeferredValue(present)
  return useMemo(() => (hasSameRows(later, present) ? later : present), [later, present])
}

/** Keys that mean nothing in a text work while typing too. */
function dialogOf(event: KeyboardEvent, isEditing: boolean): OpenDialog | undefined {
  const { key, ctrlKey, altKey, shiftKey } = event
  if (ctrlKey && !altKey && !shiftKey && key === 'Enter') return 'insert'
  if (ctrlKey && !altKey && !shiftKey && key.toLowerCase() === 'm') return 'move'
  if (altKey && !ctrlKey && key === 'ArrowUp') return 'up'
  if (altKey && !ctrlKey && key === 'ArrowDown') return 'down'
  if (isEditing || ctrlKey || altKey) return undefined
  if (key === 'Insert') return 'insert'
  return key === 'Delete' ? 'remove' : undefined
}

function destinationOf(key: string, at: number, count: number): number | undefined {
  const places: Readonly<Record<string, number>> = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - 10,
    PageDown: at + 10,
    Home: 0,
    End: count - 1,
  }
  const to = Object.hasOwn(places, key) ? places[key] : undefined
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to))
}
