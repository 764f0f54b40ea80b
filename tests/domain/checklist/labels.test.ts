import { describe, expect, it } from 'vitest'
import { audiences } from '../../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import { toCategoryLabel, toCategoryProvision } from '../../../shared/domain/checklist/category-label.ts'
import {
  ordinanceItems,
  toOrdinanceItemLabel,
  toOrdinanceItemNumber,
} from '../../../shared/domain/checklist/ordinance-item.ts'

describe('labels', () => {
  it('names the three audiences', () => {
    expect(audiences.map(toAudienceLabel)).toEqual(['職員等', '管理職', 'システム管理者'])
  })

  it('names the eight kinds of measures with the item of article 7 each comes from', () => {
    expect(measureCategories.map((it) => `${toCategoryProvision(it)} ${toCategoryLabel(it)}`)).toEqual([
      '第7条(1) 組織体制',
      '第7条(2) 物理的セキュリティ',
      '第7条(3) 人的セキュリティ',
      '第7条(4) 技術的セキュリティ',
      '第7条(5) 運用',
      '第7条(6) 業務委託',
      '第7条(7) 外部サービス',
      '第7条(8) ソーシャルメディア',
    ])
  })

  it('numbers the eight items of the ordinance in kanji', () => {
    expect(ordinanceItems.map((it) => `${toOrdinanceItemNumber(it)} ${toOrdinanceItemLabel(it)}`)).toEqual([
      '第一号 組織体制',
      '第二号 情報資産の分類・管理',
      '第三号 物理的対策',
      '第四号 人的対策',
      '第五号 技術的対策',
      '第六号 運用',
      '第七号 業務委託・クラウド',
      '第八号 監査・自己点検・見直し',
    ])
  })
})
