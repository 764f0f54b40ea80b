import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { AssetLinks } from '../../../renderer/features/findings/asset-links.tsx'
import type { Finding, FindingDetail } from '../../../shared/contract/findings.ts'
import type { Role } from '../../../shared/domain/account/role.ts'
import { toBlankAsset } from '../../../shared/domain/asset/asset.ts'
import { listedColumns } from '../../../shared/domain/asset/listed-asset.ts'
import type { AssetId, FindingId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import { toSearchCopy } from '../../../shared/domain/text/search-copy.ts'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

/** One row of the compact list as the program sends it. */
function toRow([id, number, name, state]: readonly [string, string, string, string]) {
  const place = { kind: 'server', unitId: 'u' as UnitId, registeredOn: '2025-04-01' } as const
  const searchCopy = toSearchCopy(`${number}\n${name}`)
  const asset: Record<string, unknown> = {
    ...toBlankAsset({ ...place, number, name }),
    ...{ id, state, extras: '{}', rowVersion: 1, searchCopy },
  }
  return listedColumns.map((column) => asset[column] ?? null)
}

const rows = [
  ['a1', 'J-001', '財務会計サーバ', 'active'],
  ['a2', 'J-002', '髙台の計量ネット', 'active'],
  ['a3', 'J-003', '古い計量', 'disposed'],
] as const
const finding = { id: 'f1' as FindingId, number: 'R8-指摘-001', rowVersion: 3 } as Finding
const named = {
  id: 'a1' as AssetId,
  number: 'J-001',
  name: '財務会計サーバ',
  unitName: '総務課',
  state: 'active',
} as const

async function open({
  roles = ['officer'] as Role[],
  mayChange = true,
  assets = [named] as FindingDetail['assets'],
} = {}) {
  const { calls } = fakeApi({
    'assets.list': { rows: JSON.stringify(rows.map(toRow)), total: 3, next: null },
    'findings.linkAssets': { finding: { ...finding, rowVersion: 4 } },
  })
  const saved: Finding[] = []
  // the part looks at no more of the detail
  const detail = { finding, assets, mayChange } as FindingDetail
  await renderScreen(<AssetLinks detail={detail} rowVersion={3} onSaved={(one) => saved.push(one)} />, roles)
  return { calls, saved, user: userEvent.setup({ delay: null }) }
}

describe('AssetLinks', () => {
  it('adds an asset that is found whatever its old forms, and takes another off, by keyboard', async () => {
    const { calls, saved, user } = await open()
    ;(await screen.findByRole('button', { name: '情報資産を選ぶ' })).focus()
    await user.keyboard('{Enter}')
    const search = await screen.findByRole('searchbox', { name: /情報資産を探す/ })
    await user.type(search, '高台 ﾈｯﾄ{Enter}')
    const box = await screen.findByRole('checkbox', { name: /J-002/ })
    box.focus()
    await user.keyboard(' ')
    const chosen = within(screen.getByRole('list', { name: '選んだ情報資産' }))
    expect(chosen.getAllByRole('listitem')).toHaveLength(2)
    await user.click(chosen.getByRole('button', { name: 'J-001 を外す' }))
    await user.click(screen.getByRole('button', { name: '保存する' }))
    await waitFor(() => expect(saved.map(({ rowVersion }) => rowVersion)).toEqual([4]))
    expect(calls.find(({ name }) => name === 'findings.linkAssets')?.input).toEqual({
      ...{ findingId: 'f1', expectedRowVersion: 3, assetIds: ['a2'] },
    })
  })

  it('offers no asset that has ended, and says where nothing is found', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: '情報資産を選ぶ' }))
    await user.type(await screen.findByRole('searchbox', { name: /情報資産を探す/ }), '古い')
    expect(await screen.findByText(/当てはまる情報資産がありません/)).toBeTruthy()
  })

  it('asks before a choice that is not saved is left', async () => {
    const { user, calls } = await open()
    await user.click(await screen.findByRole('button', { name: '情報資産を選ぶ' }))
    await user.click(await screen.findByRole('button', { name: 'J-001 を外す' }))
    await user.click(screen.getByRole('button', { name: 'やめる' }))
    expect(await screen.findByText('入力した内容を捨てますか')).toBeTruthy()
    expect(calls.some(({ name }) => name === 'findings.linkAssets')).toBe(false)
  })

  it('is only looked at where the finding is settled, and not there for those who do not read the register', async () => {
    await open({ mayChange: false })
    expect((await screen.findByRole('link', { name: /財務会計サーバ/ })).getAttribute('href')).toContain(
      '/assets/a1',
    )
    expect(screen.queryByRole('button', { name: '情報資産を選ぶ' })).toBeNull()
  })

  it('shows nothing of the register to a respondent', async () => {
    await open({ roles: ['respondent'], mayChange: false, assets: [] })
    expect(screen.queryByRole('region', { name: '関係する情報資産' })).toBeNull()
  })
})
