import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assetKinds } from '../../../shared/domain/asset/asset-kind.ts'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { listProvisionLabels } from '../../../shared/domain/policy/provision-labels.ts'
import { parseThreats } from '../../../shared/domain/threat/parse-threats.ts'
import { threatGroups, toThreatGroupProvision } from '../../../shared/domain/threat/threat-group.ts'

const assets = join(import.meta.dirname, '..', '..', '..', 'assets')
const read = (...path: string[]) => readFileSync(join(assets, ...path), 'utf8')
const threats = parseThreats(JSON.parse(read('threats', 'threats.json')))
const said = (group: number) =>
  threats
    .filter((threat) => threat.group === group)
    .map(({ title, description }) => `${title} ${description}`)
    .join('\n')

/** What policy article 6 names, group by group, and a word by which the catalogue tells it. */
const named: Readonly<Record<number, readonly (readonly [string, RegExp])[]>> = {
  1: [
    ['不正アクセス', /不正アクセス/],
    ['ウイルス攻撃', /ウイルス/],
    ['サービス不能攻撃', /サービス不能攻撃/],
    ['部外者の侵入', /部外者の.*侵入/],
    ['漏えい', /渡す|持ち出し/],
    ['破壊', /壊し/],
    ['改ざん', /改ざん/],
    ['消去', /消去/],
    ['重要情報の詐取', /聞き出/],
    ['内部不正', /職員等による/],
  ],
  2: [
    ['無断持ち出し', /無断持ち出し/],
    ['無許可ソフトウェアの使用', /無許可のソフトウェア/],
    ['規定違反', /決まりが守られていない/],
    ['設計・開発の不備', /設計・開発の不備/],
    ['プログラム上の欠陥', /プログラム上の欠陥/],
    ['操作のミス', /操作のミス/],
    ['設定のミス', /設定のミス/],
    ['メンテナンス不備', /保守の漏れ/],
    ['監査機能の不備', /監査・自己点検が働かない/],
    ['委託管理の不備', /委託先の管理の不備/],
    ['マネジメントの欠陥', /マネジメントの欠陥/],
    ['機器故障', /機器の故障/],
  ],
  3: [
    ['地震', /地震/],
    ['落雷', /落雷/],
    ['火災', /火災/],
  ],
  4: [
    ['疾病', /感染症/],
    ['要員不足', /要員不足/],
  ],
  5: [
    ['電力供給の途絶', /電力供給の途絶/],
    ['通信の途絶', /通信回線の途絶/],
    ['水道供給の途絶', /水道供給の途絶/],
  ],
}

describe('the built-in threats', () => {
  it('tell every matter that policy article 6 names, in its group', () => {
    const untold = Object.entries(named).flatMap(([group, matters]) =>
      matters.filter(([, word]) => !word.test(said(Number(group)))).map(([matter]) => `(${group}) ${matter}`),
    )
    expect(untold).toEqual([])
  })

  it('belong to items the built-in policy has', () => {
    const labels = new Set(listProvisionLabels(parsePolicyText(read('policy', 'basic-policy.txt'))))
    expect(threatGroups.map(toThreatGroupProvision).filter((label) => !labels.has(label))).toEqual([])
  })

  it('are spread over the five groups', () => {
    const counts = threatGroups.map((group) => threats.filter((threat) => threat.group === group).length)
    expect(counts).toEqual([16, 19, 4, 3, 4])
  })

  it('are numbered in the order of the groups', () => {
    const groups = threats.map(({ group }) => group)
    expect(groups).toEqual(groups.toSorted())
    expect(threats.map(({ code }) => Number(code.slice(1)))).toEqual(threats.map((_, index) => index + 1))
  })

  it('bear upon every kind of asset in five ways at least, and are held down by every item of article 7', () => {
    const rare = assetKinds.filter(
      (kind) =>
        threats.filter((one) => one.assetKinds.length === 0 || one.assetKinds.includes(kind)).length < 5,
    )
    expect(rare).toEqual([])
    expect(new Set(threats.flatMap((threat) => threat.measureCategories))).toEqual(new Set(measureCategories))
  })

  it('are each told in a title and one or two sentences', () => {
    const odd = threats.filter(
      ({ title, description }) =>
        [...title].length > 24 || !/^([^。]+。){1,2}$/.test(description) || [...description].length > 110,
    )
    expect(odd.map(({ code }) => code)).toEqual([])
    expect(new Set(threats.map(({ title }) => title)).size).toBe(threats.length)
  })

  it('are refused where a file is wrong', () => {
    const [first] = threats
    expect(() => parseThreats({ threats: [first, first] })).toThrow(/duplicate/)
    expect(() => parseThreats({ threats: [{ ...first, assetKinds: ['boat'] }] })).toThrow(/assetKinds/)
    expect(() => parseThreats({ threats: [{ ...first, group: 6 }] })).toThrow(/group/)
  })
})
