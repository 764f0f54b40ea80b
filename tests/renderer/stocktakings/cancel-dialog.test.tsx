import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CancelDialog } from '../../../renderer/features/stocktakings/cancel-dialog.tsx'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aDetail } from './a-stocktaking-detail.ts'

async function open(counts = aDetail().stocktaking.counts) {
  const { stocktaking } = aDetail()
  const { calls } = fakeApi({ 'stocktakings.cancel': () => ({ ...stocktaking, state: 'cancelled' }) })
  const detail = aDetail({ stocktaking: { ...stocktaking, counts } })
  await renderScreen(<CancelDialog detail={detail} onClose={() => undefined} />)
  const sent = () => calls.filter(({ name }) => name === 'stocktakings.cancel').map(({ input }) => input)
  return { sent, button: screen.getByRole('button', { name: '棚卸しを取り消す' }) }
}

describe('the dialog of 取消', () => {
  it('asks once, and sends what is to be cancelled', async () => {
    const { sent, button } = await open()
    await userEvent.click(button)
    await waitFor(() => expect(sent()).toHaveLength(1))
    expect(sent()).toEqual([{ stocktakingId: 's1', expectedRowVersion: 1, reason: '' }])
  })

  it('says what was recorded and waits for a reason', async () => {
    const { sent, button } = await open({ confirmed: 2, changed: 0, disposed: 0, notFound: 0, none: 1 })
    expect(screen.getByText(/すでに結果が2件記録されています/)).toBeDefined()
    await userEvent.click(button)
    expect(sent()).toEqual([])
    await userEvent.type(screen.getByRole('textbox', { name: /取り消す理由/ }), 'まちがえた')
    await userEvent.click(button)
    await waitFor(() => expect(sent()).toHaveLength(1))
  })
})
