import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { WarekiDateField } from '../../../renderer/components/wareki-date-field.tsx'

afterEach(cleanup)

function Form({ initial = null }: Readonly<{ initial?: string | null }>) {
  const [value, setValue] = useState<string | null>(initial)
  return (
    <>
      <WarekiDateField label="期限" value={value} onChange={setValue} />
      <output>{value ?? 'なし'}</output>
      <button type="button">次</button>
    </>
  )
}

const value = () => screen.getByRole('status').textContent

describe('WarekiDateField', () => {
  it('shows a date in its era and three boxes', () => {
    render(<Form initial="2026-11-22" />)
    expect(screen.getByRole('group', { name: '期限' })).toBeDefined()
    expect(screen.getByLabelText('年')).toHaveProperty('value', '8')
    expect(screen.getByLabelText('月')).toHaveProperty('value', '11')
    expect(screen.getByLabelText('日')).toHaveProperty('value', '22')
  })

  it('gives the date once all boxes are filled, with full-width digits as well', async () => {
    const user = userEvent.setup()
    render(<Form />)
    await user.type(screen.getByLabelText('年'), '８')
    await user.type(screen.getByLabelText('月'), '12')
    expect(value()).toBe('なし')
    await user.type(screen.getByLabelText('日'), '１８')
    expect(value()).toBe('2026-12-18')
  })

  it('says so when the day does not exist and gives no date', async () => {
    const user = userEvent.setup()
    render(<Form initial="2026-11-22" />)
    await user.clear(screen.getByLabelText('日'))
    await user.type(screen.getByLabelText('日'), '31')
    await user.click(screen.getByRole('button', { name: '次' }))
    expect(value()).toBe('なし')
    expect(screen.getByText('その日付はありません。年月日を確かめてください。')).toBeDefined()
  })

  it('takes a whole date pasted into one box', async () => {
    const user = userEvent.setup()
    render(<Form />)
    await user.click(screen.getByLabelText('年'))
    await user.paste('平成31年4月30日')
    expect(value()).toBe('2019-04-30')
    expect(screen.getByLabelText('元号')).toHaveProperty('value', '平成')
  })
})
