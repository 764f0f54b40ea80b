import { type KeyboardEvent, useState } from 'react'
import { isComposing } from '../is-composing.ts'

type Input = Readonly<{
  rowCount: number
  pageSize: number
  /** Brings the row into view and focuses it. */
  reveal: (index: number) => void
  open: ((index: number) => void) | undefined
  /** The arrow up leaves the first row for the headings. */
  leave: () => void
  /** The keys went to this row; with Shift a stretch reaches to it. */
  onMove?: (index: number, isExtending: boolean) => void
}>

/** One row of the table is reachable by Tab; arrows, Page keys, Home and End move among rows, Enter opens. */
export function useRowFocus({ rowCount, pageSize, reveal, open, leave, onMove }: Input) {
  const [wanted, setWanted] = useState(0)
  const current = Math.max(0, Math.min(wanted, rowCount - 1))

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // keys meant for a control inside the row are left to it
    if (isComposing(event) || event.target !== event.currentTarget) return
    const next = destination(event.key, current, pageSize, rowCount)
    if (event.key === 'ArrowUp' && current === 0 && !event.shiftKey) leave()
    else if (next !== undefined) {
      setWanted(next)
      reveal(next)
      onMove?.(next, event.shiftKey)
    } else if ((event.key === 'Enter' || event.key === ' ') && open !== undefined) open(current)
    else return
    event.preventDefault()
  }
  return { current, setCurrent: setWanted, onKeyDown }
}

function destination(key: string, current: number, pageSize: number, rowCount: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + pageSize,
    PageUp: current - pageSize,
    Home: 0,
    End: rowCount - 1,
  }
  const wanted = moves[key]
  return wanted === undefined ? undefined : Math.max(0, Math.min(rowCount - 1, wanted))
}
