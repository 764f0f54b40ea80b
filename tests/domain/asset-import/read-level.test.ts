import { describe, expect, it } from 'vitest'
import { shippedLevels } from '../../../shared/domain/asset/asset-level.ts'
import { readLevel } from '../../../shared/domain/asset-import/read-level.ts'

const read = (
  text: string,
  aspect: 'confidentiality' | 'integrity' = 'confidentiality',
  kept: string | null = null,
) => {
  const found = readLevel(text, aspect, shippedLevels, kept)
  return 'value' in found ? found.value : found.problem
}

describe('readLevel', () => {
  it.each([
    ['自治体機密性2', '2'],
    ['機密性２', '2'],
    ['２', '2'],
    ['3a', '3A'],
    ['３Ｂ', '3B'],
    ['レベル1', '1'],
    ['C2', '2'],
    ['中', '2'],
    ['低', '1'],
  ])('reads %s as %s', (text, code) => {
    expect(read(text)).toBe(code)
  })

  it('refuses what may be one of several, and what is none', () => {
    expect(['高', '3', '0', '4', '秘'].map((text) => read(text))).toEqual([
      ...['ambiguousLevel', 'ambiguousLevel'],
      ...['notInList', 'notInList', 'notInList'],
    ])
  })

  it('takes two levels as high and low', () => {
    expect(['高', '低', '中', '完全性2'].map((text) => read(text, 'integrity'))).toEqual([
      '2',
      '1',
      'ambiguousLevel',
      '2',
    ])
  })

  it('keeps a hidden level for an asset that has it only', () => {
    const hidden = shippedLevels.map((level) => ({ ...level, isOffered: level.code !== '3A' }))
    expect(readLevel('3A', 'confidentiality', hidden, '3A')).toEqual({ value: '3A' })
    expect(readLevel('3A', 'confidentiality', hidden, null)).toEqual({ problem: 'levelNotOffered' })
  })
})
