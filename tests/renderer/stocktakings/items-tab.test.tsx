import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { ItemsTab } from '../../../renderer/features/stocktakings/items-tab.tsx'
import type { StocktakingOutcome } from '../../../shared/contract/stocktakings.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aDetail, anItem, unitId } from './a-stocktaking-detail.ts'

const items = ['資-0001', '資-0002', '資-0003'].map((number) => anItem(number))

/** The tab over a list that keeps what is put into it, as the screen does. */
function Held() {
  const [held, setHeld] = useState<readonly ListedItem[]>(items)
  const put = (item: ListedItem) =>
    setHeld((before) => before.map((one) => (one.assetId === item.assetId ? item : one)))
  return (
    <ItemsTab
      {...{ items: held, put, isComplete: true, unitId }}
      detail={aDetail()}
      onUnit={() => undefined}
    />
  )
}

type Recorded = { assetId: string; outcome: StocktakingOutcome }

function toRecorded({ assetId, outcome }: Recorded): ListedItem {
  const item = items.find((one) => one.assetId === assetId)
  if (item === undefined) throw new Error('no item')
  const who = { basis: 'screen', checkedOn: '2026-11-22', checkedBy: '渡邊 由香' } as const
  return { ...item, ...who, result: outcome.result, note: outcome.note, rowVersion: item.rowVersion + 1 }
}

async function open(answers: FakeAnswers = {}) {
  const { calls } = fakeApi({ 'stocktakings.record': toRecorded, ...answers })
  await renderScreen(<Held />)
  const row = (number: string) => screen.getByRole('row', { name: new RegExp(`^${number}`) })
  const recorded = () => calls.filter(({ name }) => name === 'stocktakings.record').map(({ input }) => input)
  return { calls, recorded, row, user: userEvent.setup({ delay: null }) }
}

describe('ItemsTab', () => {
  it('records 確認 by the key 1 and goes on to the next that is left', async () => {
    const { user, row, recorded } = await open()
    row('資-0001').focus()
    await user.keyboard('1')
    await waitFor(() => expect(within(row('資-0001')).getAllByText('確認').length).toBeGreaterThan(0))
    expect(recorded()).toEqual([
      expect.objectContaining({ checked: { basis: 'screen' }, outcome: { result: 'confirmed', note: '' } }),
    ])
    await waitFor(() => expect(document.activeElement).toBe(row('資-0002')))
  })

  it('asks for what 不明 needs, and records nothing without it', async () => {
    const { user, row, recorded } = await open()
    row('資-0002').focus()
    await user.keyboard('4')
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '不明として記録する' }))
    expect(within(dialog).getByText('調べたことと、今後の対応を入力してください。')).toBeDefined()
    expect(recorded()).toEqual([])
    await user.type(within(dialog).getByLabelText(/^調べたこと/), '書庫を探した')
    await user.type(within(dialog).getByLabelText(/^今後の対応/), '前任者に聞く')
    await user.click(within(dialog).getByRole('button', { name: '不明として記録する' }))
    await waitFor(() => expect(recorded()).toHaveLength(1))
    expect(recorded()[0]).toMatchObject({
      outcome: { result: 'notFound', note: '書庫を探した', nextStep: '前任者に聞く' },
    })
  })

  it('takes nothing from paper without the name on it', async () => {
    const { user, row, recorded } = await open()
    await user.selectOptions(screen.getByLabelText('記録のしかた'), '紙の用紙から入力する')
    row('資-0001').focus()
    await user.keyboard('1')
    expect(recorded()).toEqual([])
    await user.type(screen.getByLabelText(/^用紙の確認者/), '髙橋 一郎')
    row('資-0001').focus()
    await user.keyboard('１')
    await waitFor(() => expect(recorded()).toHaveLength(1))
    expect(recorded()[0]).toMatchObject({ checked: { basis: 'paper', checkedBy: '髙橋 一郎' } })
  })

  it('asks before it leaves an asset that somebody changed since', async () => {
    let tries = 0
    const { user, row, recorded } = await open({
      'stocktakings.record': (input: Recorded & { keepsAsset: boolean }) => {
        tries += 1
        if (!input.keepsAsset)
          throw apiError('rule_violation', { rule: 'assetChangedSince', number: '資-0001' })
        return toRecorded(input)
      },
    })
    row('資-0001').focus()
    await user.keyboard('1')
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '台帳はそのままにして進める' }))
    await waitFor(() => expect(tries).toBe(2))
    expect(recorded()[1]).toMatchObject({ keepsAsset: true })
  })

  it('tells how many are left before it confirms them all', async () => {
    const { user, calls } = await open({ 'stocktakings.confirmRest': { batchId: 'b1', count: 3 } })
    await user.click(screen.getByRole('button', { name: 'この所属の残り（3件）をすべて確認' }))
    await user.click(await screen.findByRole('button', { name: '3件を確認にする' }))
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'stocktakings.confirmRest')?.input).toMatchObject({
        ...{ unitId, expectedCount: 3 },
      }),
    )
    expect(await screen.findByText('3件を「確認」にしました。')).toBeDefined()
  })

  it('goes on in the order that is shown, and answers no key with Ctrl', async () => {
    const { user, row, recorded } = await open()
    await user.click(screen.getByRole('button', { name: '資産番号' }))
    await user.click(screen.getByRole('button', { name: '資産番号' }))
    row('資-0003').focus()
    await user.keyboard('{Control>}1{/Control}')
    expect(recorded()).toEqual([])
    await user.keyboard('1')
    await waitFor(() => expect(document.activeElement).toBe(row('資-0002')))
  })
})
