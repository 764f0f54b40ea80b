import { type MeasureCategory, measureCategories } from './category.ts'

const labels: Readonly<Record<MeasureCategory, string>> = {
  organization: '組織体制',
  physical: '物理的セキュリティ',
  personnel: '人的セキュリティ',
  technical: '技術的セキュリティ',
  operation: '運用',
  outsourcing: '業務委託',
  externalService: '外部サービス',
  socialMedia: 'ソーシャルメディア',
}

/** The short name of a kind of measures, as tables and charts print it. */
export function toCategoryLabel(category: MeasureCategory): string {
  return labels[category]
}

/** The label of the item of policy article 7 that asks for this kind of measures, such as 第7条(3). */
export function toCategoryProvision(category: MeasureCategory): string {
  return `第7条(${measureCategories.indexOf(category) + 1})`
}
