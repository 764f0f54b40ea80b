import { describe, expect, it } from 'vitest'
import {
  filterRisks,
  noFilters,
  type RiskFilters,
  searchRisks,
  toSearchedRisks,
} from '../../../renderer/features/risks/risk-filters.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { shippedMethod } from '../../../shared/domain/risk/risk-method.ts'
import { aListedRisk } from './a-risk.ts'

const id = (text: string) => text as ListedRisk['id']
const risks = [
  aListedRisk({
    ...{ id: id('high'), number: 'R8-リスク-001', likelihood: 3, loss: 3, score: 9, band: 'high' },
    ...{ previousScore: 6, previousBand: 'high', threatGroup: 1 },
  }),
  aListedRisk({
    ...{ id: id('low'), number: 'R8-リスク-002', likelihood: 1, loss: 2, score: 2, band: 'low' },
    ...{ threatTitle: 'ネットワークの障害', threatGroup: 5, treatment: 'reduce', ownerTitle: '髙橋' },
  }),
  aListedRisk({ id: id('open'), number: 'R8-リスク-003', threatGroup: 3, threatTitle: '地震' }),
  aListedRisk({ id: id('ended'), number: 'R8-リスク-004', state: 'ended', endReason: '廃棄' }),
]
const filter = (part: Partial<RiskFilters>) =>
  filterRisks(risks, { ...noFilters, ...part }, { method: shippedMethod, today: '2026-11-22' }).map(
    (risk) => risk.id,
  )

describe('filterRisks', () => {
  it.each<[string, Partial<RiskFilters>, string[]]>([
    ['nothing: ended ones are left out', {}, ['high', 'low', 'open']],
    ['a field of the matrix', { place: { possibility: 1, damage: 2 } }, ['low']],
    ['a band', { band: 'high' }, ['high']],
    ['what is not rated', { band: 'unrated' }, ['open']],
    ['a group of threats', { group: 5 }, ['low']],
    ['what rose', { change: 'raised' }, ['high']],
    ['what is new', { change: 'new' }, ['low']],
    ['what has ended', { change: 'ended' }, ['ended']],
    ['a treatment', { treatment: 'reduce' }, ['low']],
    ['no treatment', { treatment: 'none' }, ['high', 'open']],
    ['what closing lacks', { gap: 'noTreatment' }, ['high']],
    ['several at once', { band: 'high', group: 5 }, []],
  ])('narrows by %s', (_name, part, ids) => {
    expect(filter(part)).toEqual(ids)
  })
})

describe('searchRisks', () => {
  const search = (words: string) => searchRisks(toSearchedRisks(risks), words).map((risk) => risk.id)

  it.each([
    ['ﾈｯﾄﾜｰｸ', ['low']],
    ['ねっとわーく', ['low']],
    ['高橋 低減', ['low']],
    ['ｒ８-リスク-００３', ['open']],
    ['いない', []],
  ])('finds by %s whatever the width, kana or form', (words, ids) => {
    expect(search(words)).toEqual(ids)
  })
})
