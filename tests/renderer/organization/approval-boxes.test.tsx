import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { OrganizationScreen } from '../../../renderer/features/organization/organization-screen.tsx'
import type { Organization } from '../../../shared/contract/organization.ts'
import type { Role } from '../../../shared/domain/account/role.ts'
import type { AccountId } from '../../../shared/domain/id/branded-id.ts'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

const user = userEvent.setup({ delay: null })
const idOf = (text: string) => text as AccountId

const organization: Organization = {
  name: '北松北部環境組合',
  addressee: '管理者',
  sender: '情報セキュリティ責任者',
  approvalBoxes: [
    { title: '事務局長', accountId: null },
    { title: '課長', accountId: idOf('account-2') },
    { title: '担当', accountId: idOf('account-1') },
  ],
  inspectionResultFormNumber: '',
  idleLockMinutes: 10,
  rowVersion: 4,
  isSample: false,
}
const signers = [
  { accountId: 'account-1', displayName: '渡邊 由香', roles: ['officer'] },
  { accountId: 'account-2', displayName: '山﨑 美穂', roles: ['approver'] },
]

async function show(part: Partial<Organization> = {}, roles: Role[] = ['officer']) {
  const api = fakeApi({
    'organization.get': { ...organization, ...part },
    'organization.update': { ...organization, rowVersion: 5 },
    'approvals.listSigners': signers,
    'session.current': null,
  })
  await renderScreen(<OrganizationScreen />, roles)
  await screen.findByRole('group', { name: /決裁欄/ })
  return {
    save: async () => {
      await user.click(screen.getByRole('button', { name: '保存' }))
      const saved = api.calls.find(({ name }) => name === 'organization.update')?.input
      return (saved as Organization | undefined)?.approvalBoxes
    },
  }
}

const readPreview = () =>
  within(screen.getByRole('list', { name: '印刷する決裁欄（上の職から順に）' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

describe('ApprovalBoxes', () => {
  it('moves a box by keyboard, the focus going with it, and shows it as printed', async () => {
    const { save } = await show()
    screen.getByRole('button', { name: '2番目を下へ' }).focus()
    await user.keyboard('{Enter}')
    expect(readPreview()).toEqual(['事務局長', '担当', '課長'])
    // at the end of its way the other arrow of the same box
    expect(document.activeElement?.getAttribute('aria-label')).toBe('3番目を上へ')
    await user.keyboard('{Enter}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('2番目を上へ')
    await user.keyboard('{Enter}')
    expect(readPreview()).toEqual(['課長', '事務局長', '担当'])
    expect(await save()).toEqual([
      { title: '課長', accountId: 'account-2' },
      { title: '事務局長', accountId: null },
      { title: '担当', accountId: 'account-1' },
    ])
  })

  it('names who signs, or any approver', async () => {
    const { save } = await show()
    const first = await screen.findByRole('combobox', { name: '1番目に署名する人' })
    await screen.findAllByRole('option', { name: '山﨑 美穂' })
    await user.selectOptions(first, '山﨑 美穂')
    await user.selectOptions(
      screen.getByRole('combobox', { name: '2番目に署名する人' }),
      '承認者ならだれでも',
    )
    expect(await save()).toMatchObject([{ accountId: 'account-2' }, { accountId: null }, {}])
  })

  it('adds a box with the focus in its title, and takes one out', async () => {
    const { save } = await show()
    await user.click(screen.getByRole('button', { name: '欄を追加' }))
    await user.keyboard('主任')
    await user.click(screen.getByRole('button', { name: '1番目を取り除く' }))
    expect(await save()).toMatchObject([
      { title: '課長' },
      { title: '担当' },
      { title: '主任', accountId: null },
    ])
  })

  it('saves no row in which nothing was written, and no signer without a title', async () => {
    const { save } = await show()
    await user.clear(screen.getByRole('textbox', { name: '2番目の職名' }))
    expect(screen.getByText('職名を入力してください。')).toBeTruthy()
    expect(await save()).toBeUndefined()
    await user.selectOptions(
      screen.getByRole('combobox', { name: '2番目に署名する人' }),
      '承認者ならだれでも',
    )
    expect(await save()).toMatchObject([{ title: '事務局長' }, { title: '担当' }])
  })

  it('offers no ninth box', async () => {
    const eight = Array.from({ length: 8 }, (_, index) => ({ title: `職${index}`, accountId: null }))
    await show({ approvalBoxes: eight })
    expect(screen.queryByRole('button', { name: '欄を追加' })).toBeNull()
  })

  it('says where the one named for a box cannot sign any more', async () => {
    await show({ approvalBoxes: [{ title: '課長', accountId: idOf('account-9') }] })
    expect(await screen.findByText(/この欄の人は、今は署名できません/)).toBeTruthy()
  })

  it('lets others read only and does not ask who may sign', async () => {
    await show({}, ['auditor'])
    expect(screen.queryByRole('button', { name: /上へ|欄を追加|保存/ })).toBeNull()
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '2番目に署名する人' }).disabled).toBe(true)
  })
})
