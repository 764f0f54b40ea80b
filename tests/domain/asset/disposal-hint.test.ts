import { describe, expect, it } from 'vitest'
import { shippedLevels } from '../../../shared/domain/asset/asset-level.ts'
import { isUnfitMethod, toDisposalHint } from '../../../shared/domain/asset/disposal-hint.ts'

type Disposed = Parameters<typeof toDisposalHint>[0]
const server: Disposed = {
  ...{ kind: 'server', medium: 'device', networkZone: 'lgwan', confidentiality: '1', personalData: 'none' },
}
const hint = (changed: Partial<Disposed> = {}) => toDisposalHint({ ...server, ...changed }, shippedLevels)

describe('toDisposalHint', () => {
  it('has media of マイナンバー利用事務系 destroyed, whatever their level', () => {
    const found = hint({ networkZone: 'myNumber' })
    expect(found.text).toContain('再利用せず')
    expect(found.methods).toEqual(['物理的に破壊（穴あけ・破砕）', '溶解・溶融処理'])
    expect(
      ['物理的に破壊', 'ドリルで穴を4か所', '暗号化消去', '返却'].map((one) => isUnfitMethod(found, one)),
    ).toEqual([false, false, true, true])
  })

  it('has media of 機密性2以上 destroyed or erased for good', () => {
    for (const changed of [
      { confidentiality: '2' },
      { confidentiality: null, personalData: 'personal' },
    ] as const) {
      const found = hint(changed)
      expect(found.text).toContain('元に戻せない方法')
      expect(['消磁', '破砕', 'フォーマット'].map((one) => isUnfitMethod(found, one))).toEqual([
        false,
        false,
        true,
      ])
      expect(found.needsProof).toBe(true)
    }
  })

  it('leaves what is public, a line or a room to the person', () => {
    expect(hint().isStrict).toBe(false)
    expect(hint({ kind: 'networkLine', confidentiality: '3B' })).toMatchObject({ text: '', isStrict: false })
    expect(isUnfitMethod(hint(), 'ごみ')).toBe(false)
  })

  it('has papers made unreadable', () => {
    const found = hint({ kind: 'printedInformation', medium: 'paper', confidentiality: '3C' })
    expect(found.methods).toEqual(['溶解処理', 'シュレッダー', '焼却'])
    expect(isUnfitMethod(found, '古紙回収')).toBe(true)
  })
})
