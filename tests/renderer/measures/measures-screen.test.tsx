import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { MeasuresScreen } from '../../../renderer/features/measures/measures-screen.tsx'
import type { Measure } from '../../../shared/contract/measures.ts'
import type { Role } from '../../../shared/domain/account/role.ts'
import { asId } from '../../support/a-union.ts'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aMeasure } from './a-measure.ts'

const id = (text: string) => asId<Measure['id']>(text)
const measures = [
  aMeasure(),
  aMeasure({ id: id('m2'), number: 2, title: '書庫の鍵', provisions: ['第7条(2)'], state: 'preparing' }),
  aMeasure({ id: id('m3'), number: 3, title: '無線の保護', state: 'declined', declinedReason: 'ないため' }),
]

async function open(list: Measure[] = measures, roles: Role[] = ['officer']) {
  const { calls } = fakeApi({
    'measures.list': list,
    'measures.recordChecks': [],
    'measures.loadBuiltIn': { added: 68 },
    'home.get': {},
  })
  await renderScreen(<MeasuresScreen />, roles)
  await screen.findByRole('heading', { name: '対策' })
  return { calls, user: userEvent.setup({ delay: null }) }
}

describe('MeasuresScreen', () => {
  it('counts the standing measures and hides the declined until they are asked for', async () => {
    const { user } = await open()
    expect(await screen.findByText('書庫の鍵')).toBeDefined()
    expect(screen.queryByText('無線の保護')).toBeNull()
    await user.selectOptions(screen.getByLabelText('状態'), '見送り')
    expect(screen.getByText('無線の保護')).toBeDefined()
    expect(screen.queryByText('書庫の鍵')).toBeNull()
  })

  it('filters by provision', async () => {
    const { user } = await open()
    await user.selectOptions(await screen.findByLabelText('条項'), '第7条(2)')
    expect(screen.getByText('書庫の鍵')).toBeDefined()
    expect(screen.queryByText('責任者の指名')).toBeNull()
  })

  it('records one finding for the chosen measures, and nothing without a result', async () => {
    const { user, calls } = await open()
    await user.click(await screen.findByRole('button', { name: /まとめて確認を記録/ }))
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getByLabelText(/^対策02/))
    await user.click(within(dialog).getByRole('button', { name: '1件の確認を記録する' }))
    expect(within(dialog).getByText('結果を選んでください。')).toBeDefined()
    expect(calls.some(({ name }) => name === 'measures.recordChecks')).toBe(false)
    await user.click(within(dialog).getByLabelText('一部実施している'))
    await user.click(within(dialog).getByRole('button', { name: '1件の確認を記録する' }))
    await waitFor(() => expect(calls.some(({ name }) => name === 'measures.recordChecks')).toBe(true))
    expect(calls.find(({ name }) => name === 'measures.recordChecks')?.input).toEqual({
      ...{ fiscalYear: 2026, checkedOn: '2026-11-22', result: 'partlyKept', note: '' },
      measures: [{ measureId: 'm2', expectedRowVersion: 3 }],
    })
  })

  it('says what to do where the register is empty, to those who may', async () => {
    const { user, calls } = await open([])
    await user.click(await screen.findByRole('button', { name: '組み込みの対策を取り込む' }))
    await waitFor(() => expect(calls.some(({ name }) => name === 'measures.loadBuiltIn')).toBe(true))
    expect(await screen.findByText(/組み込みの対策を68件取り込みました/)).toBeDefined()
  })

  it('lets an auditor read and change nothing', async () => {
    await open(measures, ['auditor'])
    expect(await screen.findByText('書庫の鍵')).toBeDefined()
    expect(screen.queryByRole('button', { name: '対策を加える' })).toBeNull()
    expect(screen.queryByRole('button', { name: /まとめて確認を記録/ })).toBeNull()
  })
})
