import type { Audience } from '../checklist/audience.ts'
import type { MeasureCategory } from '../checklist/category.ts'

/** The eight kinds of measures as the reports print them, after policy article 7. */
export const categoryWords: Readonly<Record<MeasureCategory, string>> = {
  organization: '組織体制',
  physical: '物理的セキュリティ対策',
  personnel: '人的セキュリティ対策',
  technical: '技術的セキュリティ対策',
  operation: '運用',
  outsourcing: '業務委託',
  externalService: '外部サービスの利用',
  socialMedia: 'ソーシャルメディアサービスの利用',
}

/** The audiences of the checklists as the reports print them. */
export const audienceWords: Readonly<Record<Audience, string>> = {
  staff: '職員等',
  manager: '管理職',
  systemAdministrator: 'システム管理者',
}

/** How 実施率 is made, as every report of it prints. */
export const rateRules: readonly string[] = [
  '実施率は、「できている」の数を、全ての回答の数から「該当なし」の数を除いた数で割ったものである。',
  '「一部できている」、「わからない」及び「該当なし」は、それぞれの欄に別に示す。未提出の自己点検票は、集計に含まない。',
]
