import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ThreatsScreen } from '../../../renderer/features/threats/threats-screen.tsx'
import type { ThreatRecord } from '../../../shared/contract/threats.ts'
import type { Role } from '../../../shared/domain/account/role.ts'
import { asId } from '../../support/a-union.ts'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aPolicyOfThreats, aThreat } from './a-threat.ts'

const id = (text: string) => asId<ThreatRecord['id']>(text)
const threats = [
  aThreat({ id: id('t1'), number: 1, group: 1, title: '不正アクセス', measureCategories: ['technical'] }),
  aThreat(),
  aThreat({ id: id('t3'), number: 47, group: 3, title: '髙潮', builtInCode: null }),
  aThreat({
    id: id('t4'),
    number: 48,
    group: 3,
    title: '津波',
    builtInCode: null,
    retirementReason: '重なる',
  }),
]

async function open(list: readonly ThreatRecord[] = threats, roles: Role[] = ['officer']) {
  const { calls } = fakeApi({
    'threats.list': { threats: list, mayChange: true },
    'policy.current': aPolicyOfThreats,
    'threats.create': aThreat({ number: 49, title: '停電' }),
    'threats.loadBuiltIn': { added: 46 },
  })
  await renderScreen(<ThreatsScreen />, roles)
  return { calls, user: userEvent.setup({ delay: null }) }
}

describe('ThreatsScreen', () => {
  it('shows the five groups with the policy’s own words, and says where the policy has none', async () => {
    await open()
    const disasters = await screen.findByRole('region', { name: /^第6条\(3\)/ })
    expect(within(disasters).getByText(/「地震、落雷、火災等の災害」/)).toBeTruthy()
    expect(within(disasters).getByText('組み込み')).toBeTruthy()
    expect(within(disasters).getByText('組合で追加')).toBeTruthy()
    expect(within(disasters).getAllByText('2件').length).toBeGreaterThan(0)
    expect(screen.getAllByText('今の方針に、この区分の定めはありません。')).toHaveLength(2)
    expect(screen.getAllByRole('region', { name: /区分|攻撃|規定|災害|要員|インフラ/ })).toHaveLength(5)
  })

  it('leaves out what is 廃止 until it is asked for', async () => {
    const { user } = await open()
    expect(await screen.findByText('4件中 3件を表示')).toBeTruthy()
    expect(screen.queryByText('津波')).toBeNull()
    await user.selectOptions(screen.getByRole('combobox', { name: '状態' }), '廃止')
    expect(await screen.findByText('津波')).toBeTruthy()
    expect(screen.queryByText('地震')).toBeNull()
  })

  it('searches whatever the old forms, and shows the groups that have something', async () => {
    const { user } = await open()
    await user.type(await screen.findByRole('searchbox', { name: /脅威を探す/ }), '高潮')
    await waitFor(() => expect(screen.queryByText('不正アクセス')).toBeNull())
    expect(screen.getByText('髙潮')).toBeTruthy()
    await user.type(screen.getByRole('searchbox', { name: /脅威を探す/ }), 'どこにもない')
    expect(await screen.findByText(/当てはまる脅威がありません/)).toBeTruthy()
  })

  it('narrows to one group and to what the body added', async () => {
    const { user } = await open()
    await user.selectOptions(await screen.findByRole('combobox', { name: '区分' }), '3')
    await user.selectOptions(screen.getByRole('combobox', { name: '出どころ' }), '組合で追加')
    expect(await screen.findByText('4件中 1件を表示')).toBeTruthy()
    expect(screen.getByText('髙潮')).toBeTruthy()
  })

  it('is walked by keys', async () => {
    const { user } = await open()
    const grid = await screen.findByRole('grid', { name: /^第6条\(3\)/ })
    within(grid).getAllByRole('row')[1]?.focus()
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(document.activeElement?.textContent).toContain('髙潮'))
  })

  it('adds a threat of the body’s own, and says what is missing before', async () => {
    const { user, calls } = await open()
    await user.click(await screen.findByRole('button', { name: '脅威を加える' }))
    const dialog = within(await screen.findByRole('dialog', { name: '脅威を加える' }))
    await user.click(dialog.getByRole('button', { name: '保存する' }))
    expect(dialog.getByText('区分を選んでください。')).toBeTruthy()
    expect(calls.some(({ name }) => name === 'threats.create')).toBe(false)
    await user.type(dialog.getByRole('textbox', { name: /脅威の名前/ }), '停電')
    await user.click(dialog.getByRole('radio', { name: /インフラ/ }))
    await user.click(dialog.getByRole('radio', { name: /^2（/ }))
    await user.click(dialog.getByRole('checkbox', { name: /物理的/ }))
    await user.click(dialog.getByRole('checkbox', { name: 'サーバ' }))
    await user.click(dialog.getByRole('button', { name: '保存する' }))
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'threats.create')?.input).toEqual({
        ...{ group: 5, title: '停電', description: '', usualLevel: 2 },
        ...{ assetKinds: ['server'], measureCategories: ['physical'] },
      }),
    )
  })

  it('says what to do where there is none, by who may do it', async () => {
    const { user, calls } = await open([])
    await user.click(await screen.findByRole('button', { name: '組み込みの脅威を取り込む' }))
    await waitFor(() => expect(calls.some(({ name }) => name === 'threats.loadBuiltIn')).toBe(true))
    expect(await screen.findByText('組み込みの脅威を46件取り込みました。')).toBeTruthy()
  })

  it('offers an auditor nothing to change', async () => {
    await open(threats, ['auditor'])
    expect(await screen.findByText('地震')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /加える|取り込む/ })).toBeNull()
  })
})
