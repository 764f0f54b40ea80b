import { describe, expect, it } from 'vitest'
import { listAssetChanges } from '../../../renderer/features/assets/asset-changes.ts'
import type { UnitId } from '../../../shared/domain/id/branded-id.ts'

const settings = {
  units: [{ id: 'u1' as UnitId, name: '総務課', state: 'active' as const }],
  extraColumns: [{ id: 'serial', heading: '製造番号', state: 'active' as const, rowVersion: 1 }],
}
const words = (field: string, before: string | null, after: string | null) =>
  listAssetChanges({ act: 'assets.update', changes: [{ field, before, after }] }, settings).map(
    ({ heading, before: old, after: now }) => `${heading}：${old} → ${now}`,
  )

describe('listAssetChanges', () => {
  it.each([
    ['place', '', 'none', '保管場所・保存先：（なし） → none'],
    ['personalData', 'none', 'specific', '個人情報：無 → 特定個人情報'],
    ['state', 'active', 'retired', '状態：利用中 → 廃止'],
    ['unitId', null, 'u1', '管理部署：（なし） → 総務課'],
    ['plannedDisposalYear', '2026', null, '廃棄予定年度：令和8年度 → （なし）'],
    ['confirmedOn', null, '2026-04-01', '最終確認日：（なし） → 令和8年4月1日'],
    ['extras', '{}', '{"serial":"SN-1"}', '製造番号：（なし） → SN-1'],
  ])('words a change of %s', (field, before, after, expected) => {
    expect(words(field, before, after)).toEqual([expected])
  })

  it('leaves out what the program counts, and what an asset began with', () => {
    expect(words('rowVersion', '1', '2')).toEqual([])
    const changes = [{ field: 'name', before: null, after: '端末' }]
    expect(listAssetChanges({ act: 'assets.create', changes }, settings)).toEqual([])
  })
})
