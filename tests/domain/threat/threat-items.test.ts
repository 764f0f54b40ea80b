import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { listThreatItems } from '../../../shared/domain/threat/threat-items.ts'

const builtIn = join(import.meta.dirname, '..', '..', '..', 'assets', 'policy', 'basic-policy.txt')

describe('listThreatItems', () => {
  it('gives the words of the five 号 of the built-in policy', () => {
    const items = listThreatItems(parsePolicyText(readFileSync(builtIn, 'utf8')))
    expect(items.map(({ provision }) => provision)).toEqual([1, 2, 3, 4, 5].map((item) => `第6条(${item})`))
    expect(items[2]?.text).toBe('地震、落雷、火災等の災害によるサービス及び業務の停止等')
    expect(items[0]?.text).toMatch(/^不正アクセス、ウイルス攻撃、.*内部不正等$/)
  })

  it('finds the article by its caption, wherever it stands', () => {
    const text = '方針\n（対象とする脅威）\n第3条　次の脅威を想定する。\n(1)　人による脅威\n(2)　災害\n'
    const items = listThreatItems(parsePolicyText(text))
    expect(items.slice(0, 3)).toEqual([
      { group: 1, provision: '第3条(1)', text: '人による脅威' },
      { group: 2, provision: '第3条(2)', text: '災害' },
      { group: 3, provision: null, text: null },
    ])
  })

  it('says so where the policy has no such article', () => {
    const items = listThreatItems(parsePolicyText('方針\n（目的）\n第1条　目的を定める。\n'))
    expect(new Set(items.map(({ text }) => text))).toEqual(new Set([null]))
  })
})
