import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DataTable } from '../../../renderer/components/data-table/data-table.tsx'

type Row = Readonly<{ id: string; name: string }>

const rows: readonly Row[] = Array.from({ length: 1000 }, (_, index) => ({
  id: String(index),
  name: `職員${index}`,
}))
const columns = [{ id: 'name', heading: '名前', text: ({ name }: Row) => name, width: 10 }]

beforeEach(() => {
  // a page without layout has no heights; the table is told one, as a window of this size would
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(440)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function renderTable(onOpen = vi.fn()) {
  render(
    <DataTable
      label="職員の一覧"
      searchLabel="職員を探す"
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={onOpen}
    />,
  )
  return onOpen
}

describe('DataTable', () => {
  it('mounts only what can be seen and tells the whole number of rows', () => {
    renderTable()
    const grid = screen.getByRole('grid', { name: '職員の一覧' })
    expect(grid.getAttribute('aria-rowcount')).toBe('1001')
    const mounted = within(grid).getAllByRole('row').length
    expect(mounted).toBeGreaterThan(9)
    expect(mounted).toBeLessThan(60)
  })

  it('finds rows by what is typed and says how many', async () => {
    const user = userEvent.setup()
    renderTable()
    await user.type(screen.getByLabelText('職員を探す'), '職員99')
    expect(screen.getByRole('status').textContent).toBe('1000件中 11件を表示')
    expect(screen.getByRole('row', { name: '職員99' })).toBeDefined()
  })

  it('draws no row anew while the keys go from one to the next', async () => {
    const user = userEvent.setup()
    const drawn = vi.fn()
    const cell = (row: Row) => {
      drawn(row.name)
      return row.name
    }
    const counted = [{ id: 'name', heading: '名前', text: ({ name }: Row) => name, cell, width: 10 }]
    render(<DataTable label="職員の一覧" rows={rows} columns={counted} rowKey={({ id }) => id} />)
    screen.getByRole('row', { name: '職員0' }).focus()
    drawn.mockClear()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('職員1')
    expect(new Set(drawn.mock.calls.flat())).toEqual(new Set(['職員0', '職員1']))
  })

  it('says so when nothing is found', async () => {
    const user = userEvent.setup()
    renderTable()
    await user.type(screen.getByLabelText('職員を探す'), 'いない人')
    expect(screen.getByText('当てはまるものがありません。')).toBeDefined()
  })

  it('opens the row that has the focus with Enter', async () => {
    const user = userEvent.setup()
    const onOpen = renderTable()
    screen.getByRole('row', { name: '職員0' }).focus()
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(onOpen).toHaveBeenCalledWith(rows[2])
  })

  it('sorts upwards, downwards and not at all by the heading', async () => {
    const user = userEvent.setup()
    renderTable()
    const heading = screen.getByRole('columnheader', { name: '名前' })
    await user.click(within(heading).getByRole('button'))
    await user.click(within(heading).getByRole('button'))
    expect(heading.getAttribute('aria-sort')).toBe('descending')
    expect(screen.getByRole('row', { name: '職員999' })).toBeDefined()
    await user.click(within(heading).getByRole('button'))
    expect(heading.getAttribute('aria-sort')).toBe('none')
  })
})
