import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { HeatMap, type MatrixPlace } from '../../../renderer/features/risks/heat-map.tsx'

afterEach(cleanup)

const user = userEvent.setup({ delay: null })
const words = {
  possibility: { label: '発生の可能性', levelNames: ['小', '中', '大'] },
  damage: { label: '発生時の損失', levelNames: ['小', '中', '大'] },
} as const
/** Two risks at the greatest of both, one at 2 × 1. */
const countAt = ({ possibility, damage }: MatrixPlace) =>
  possibility === 3 && damage === 3 ? 2 : possibility === 2 && damage === 1 ? 1 : 0

function Held({ mediumFrom = 3 }: Readonly<{ mediumFrom?: number }>) {
  const [chosen, setChosen] = useState<MatrixPlace | null>(null)
  return (
    <>
      <HeatMap
        {...words}
        cutOffs={{ mediumFrom, highFrom: 6 }}
        countAt={countAt}
        chosen={chosen}
        onChoose={setChosen}
      />
      <p data-testid="chosen">{chosen === null ? 'なし' : `${chosen.possibility}×${chosen.damage}`}</p>
    </>
  )
}

const cell = (name: RegExp) => screen.getByRole('button', { name })
const chosen = () => screen.getByTestId('chosen').textContent

describe('HeatMap', () => {
  it('tells of each cell what it stands for, its value, its band in a word and how many risks are there', () => {
    render(<Held />)
    const grid = screen.getByRole('grid', { name: 'リスクの分布（発生の可能性と発生時の損失）' })
    const names = within(grid)
      .getAllByRole('button')
      .map((one) => one.textContent)
    expect(names).toHaveLength(9)
    expect(names[2]).toBe('発生の可能性 3（大）・発生時の損失 3（大）、2件高（9）')
    expect(names[3]).toBe('発生の可能性 2（中）・発生時の損失 1（小）、1件低（2）')
    expect(names[0]).toBe('発生の可能性 3（大）・発生時の損失 1（小）、0件中（3）')
    expect(cell(/（9）/).textContent).toContain('高（9）')
  })

  it('follows the bounds of the analysis and gives each band its own pattern', () => {
    render(<Held mediumFrom={2} />)
    expect(cell(/可能性 2.*損失 1/).textContent).toContain('中（2）')
    const grounds = [/（9）/, /可能性 2.*損失 1/, /低（1）/].map((name) => cell(name).style.backgroundImage)
    expect(new Set(grounds).size).toBe(3)
  })

  it('is walked by arrow keys without leaving the matrix, narrows by Enter and ends that by Escape', async () => {
    render(<Held />)
    await user.tab()
    expect(document.activeElement).toBe(cell(/可能性 3.*損失 1/))
    await user.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(document.activeElement).toBe(cell(/（9）/))
    await user.keyboard('{Enter}')
    expect(chosen()).toBe('3×3')
    expect(cell(/（9）/).getAttribute('aria-pressed')).toBe('true')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Home}')
    expect(document.activeElement).toBe(cell(/低（1）/))
    expect(chosen()).toBe('3×3')
    await user.keyboard('{Escape}')
    expect(chosen()).toBe('なし')
  })

  it('has one cell in the order of Tab, and takes a second press back', async () => {
    render(<Held />)
    await user.click(cell(/可能性 2.*損失 1/))
    expect(chosen()).toBe('2×1')
    expect(screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)).toEqual([
      cell(/可能性 2.*損失 1/),
    ])
    await user.click(cell(/可能性 2.*損失 1/))
    expect(chosen()).toBe('なし')
  })

  it('does not narrow to a cell where nothing is', async () => {
    render(<Held />)
    await user.click(cell(/低（1）/))
    expect(chosen()).toBe('なし')
  })
})
