import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AccountsScreen } from '../../../../renderer/features/accounts/accounts-screen.tsx'
import { apiError, type FakeAnswers, fakeApi, renderWithApi } from '../../support/fake-api.tsx'

beforeEach(() => {
  // a page without layout has no heights; the table is told one
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(440)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800)
})
afterEach(() => {
  vi.restoreAllMocks()
})

const account = {
  id: 'account-1',
  loginName: 'soumu01',
  displayName: '髙橋 花子',
  roles: ['officer', 'administrator'],
  staffMemberId: null,
  unitName: '総務課',
  state: 'active',
  mustChangePassword: false,
  lastSignedInAt: '2026-11-20T05:00:00.000Z',
  rowVersion: 3,
}
const staffMember = {
  id: 'staff-1',
  name: '山﨑 太郎',
  reading: 'やまさき たろう',
  title: '主事',
  employment: 'regular',
  unitId: 'unit-1',
  unitName: '会計課',
  audiences: ['staff'],
  position: 1,
  state: 'active',
  hasAccount: false,
  rowVersion: 1,
}

function startScreen(answers: FakeAnswers = {}) {
  const api = fakeApi({ 'accounts.list': [account], 'staff.list': [staffMember], ...answers })
  renderWithApi(<AccountsScreen />)
  return api
}

describe('AccountsScreen', () => {
  it('lists who may sign in, with rights and the last sign-in by era', async () => {
    startScreen()
    const row = await screen.findByRole('row', { name: /髙橋 花子/ })
    expect(row.textContent).toContain('担当・管理者')
    expect(row.textContent).toContain('R8.11.20 14:00')
  })

  it('says what to do first when the last administrator would go', async () => {
    const user = userEvent.setup()
    startScreen({
      'accounts.retire': () => {
        throw apiError('rule_violation', { rule: 'lastAdministrator' })
      },
    })
    await user.click(await screen.findByRole('row', { name: /髙橋 花子/ }))
    await user.click(await screen.findByRole('button', { name: /廃止する/ }))
    expect(await screen.findByText(/先に別の人を管理者にしてから/)).toBeDefined()
  })

  it('makes accounts for those without one and shows their passwords until they are kept', async () => {
    const user = userEvent.setup()
    const made = { ...account, id: 'account-2', loginName: '山﨑 太郎', displayName: '山﨑 太郎' }
    const api = startScreen({
      'accounts.createForStaff': [{ account: made, initialPassword: 'kx7mtr4qpwz9' }],
    })
    await user.click(await screen.findByRole('button', { name: '職員の分をまとめて作る' }))
    await user.click(await screen.findByRole('button', { name: '1人分を作る' }))
    expect(await screen.findByText('kx7mtr4qpwz9')).toBeDefined()
    expect(api.calls.find(({ name }) => name === 'accounts.createForStaff')?.input).toEqual({
      staffMemberIds: ['staff-1'],
    })
    expect(screen.getByRole('button', { name: '閉じる' })).toHaveProperty('disabled', true)
    await user.click(screen.getByLabelText('印刷するか書き写しました'))
    await user.click(screen.getByRole('button', { name: '閉じる' }))
    expect(screen.queryByText('kx7mtr4qpwz9')).toBeNull()
  })

  it('proposes a first password and shows it once more, to be printed', async () => {
    const user = userEvent.setup()
    const api = startScreen({
      'accounts.proposePassword': { initialPassword: 'kx7mtr4qpwz9' },
      'accounts.create': { ...account, id: 'account-3', loginName: 'shinjin', displayName: '新人' },
    })
    await user.click(await screen.findByRole('button', { name: 'アカウントを作る' }))
    const box = await screen.findByDisplayValue('kx7mtr4qpwz9')
    await user.clear(box)
    await user.type(box, 'かいてみたことば')
    expect(screen.getByText(/日本語の入力ができない/)).toBeDefined()
    expect(screen.getByRole('button', { name: '作る' })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: '別のものを作る' }))
    await screen.findByDisplayValue('kx7mtr4qpwz9')
    await user.type(screen.getByLabelText(/^名前/), '新人')
    await user.type(screen.getByLabelText(/^サインイン名/), 'shinjin')
    await user.click(screen.getByRole('button', { name: '作る' }))
    const slip = await screen.findByRole('alertdialog', { name: '最初のパスワード' })
    expect(slip.textContent).toContain('kx7mtr4qpwz9')
    const sent = api.calls.find(({ name }) => name === 'accounts.create')?.input
    expect(sent).toMatchObject({ loginName: 'shinjin', initialPassword: 'kx7mtr4qpwz9' })
  })

  it('renews the recovery code with the own password and shows it until it is kept', async () => {
    const user = userEvent.setup()
    const api = startScreen({
      'accounts.recoveryCodeDate': { madeAt: '2026-04-01T00:00:00.000Z' },
      'accounts.renewRecoveryCode': { recoveryCode: 'AAAA-BBBB-CCCC' },
    })
    await user.click(await screen.findByRole('button', { name: '回復コードを新しくする' }))
    expect(await screen.findByText('令和8年4月1日')).toBeDefined()
    await user.type(screen.getByLabelText('あなたのパスワード'), 'うみとやま{Enter}')
    expect(await screen.findByText('AAAA-BBBB-CCCC')).toBeDefined()
    expect(api.calls.find(({ name }) => name === 'accounts.renewRecoveryCode')?.input).toEqual({
      password: 'うみとやま',
    })
    expect(screen.getByRole('button', { name: '閉じる' })).toHaveProperty('disabled', true)
    await user.click(screen.getByLabelText(/安全な場所に保管しました/))
    await user.click(screen.getByRole('button', { name: '閉じる' }))
    expect(screen.queryByText('AAAA-BBBB-CCCC')).toBeNull()
  })
})
