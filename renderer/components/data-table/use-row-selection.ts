import { useMemo, useState } from 'react'

/** Which rows are chosen, by id; `anchor` is where a stretch begins. */
export function useRowSelection<Row extends { readonly id: string }>(rows: readonly Row[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [anchor, setAnchor] = useState(0)
  // rows that a search hides are not acted on
  const selected = useMemo(() => (ids.size === 0 ? [] : rows.filter(({ id }) => ids.has(id))), [rows, ids])

  const toggle = (index: number) => {
    const id = rows[index]?.id
    if (id === undefined) return
    const next = new Set(ids)
    if (!next.delete(id)) next.add(id)
    setIds(next)
    setAnchor(index)
  }
  const extendTo = (index: number) => {
    const [from, to] = anchor <= index ? [anchor, index] : [index, anchor]
    setIds(new Set(rows.slice(from, to + 1).map(({ id }) => id)))
  }
  return {
    selected,
    isSelected: (id: string) => ids.has(id),
    toggle,
    extendTo,
    startAt: setAnchor,
    selectAll: () => setIds(new Set(rows.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  }
}

/** What a table needs to know of the rows that are chosen. */
export type RowSelection = Omit<ReturnType<typeof useRowSelection>, 'selected'> &
  Readonly<{ selected: readonly Readonly<{ id: string }>[] }>
