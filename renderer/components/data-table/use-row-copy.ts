import { useEffect } from 'react'
import type { Column } from './column.ts'
import { toClipboardText } from './copy-rows.ts'

/**
 * Copying is the system's own act: Ctrl+C, the menu and a button all come here, and none of them at a row, for a row is
 * no text that is marked. Marked text and what is being written are copied as ever.
 */
export function useRowCopy<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  onCopied: (count: number) => void,
): void {
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const isText = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      const isMarked = document.getSelection()?.isCollapsed === false
      const isOverlaid = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
      if (rows.length === 0 || isText || isMarked || isOverlaid) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', toClipboardText(rows, columns))
      onCopied(rows.length)
    }
    document.addEventListener('copy', listen)
    return () => document.removeEventListener('copy', listen)
  }, [rows, columns, onCopied])
}
