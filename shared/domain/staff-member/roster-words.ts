import { type Audience, audiences } from '../checklist/audience.ts'
import { toAudienceLabel } from '../checklist/audience-label.ts'
import type { Body } from '../unit/body.ts'
import type { Employment } from './employment.ts'

const employmentWords: Readonly<Record<Employment, readonly string[]>> = {
  regular: [
    '職員',
    '正職員',
    '正規',
    '正規職員',
    '常勤',
    '常勤職員',
    '一般職',
    '一般職員',
    '再任用',
    '再任用職員',
    '任期付職員',
  ],
  fiscalYearAppointed: [
    '会計年度任用職員',
    '会計年度任用',
    '会計年度',
    '会任',
    'パートタイム会計年度任用職員',
    'フルタイム会計年度任用職員',
  ],
  temporary: [
    '臨時・非常勤職員',
    '臨時',
    '臨時職員',
    '臨時的任用',
    '臨時的任用職員',
    '非常勤',
    '非常勤職員',
    'パート',
    'アルバイト',
    '嘱託',
    '嘱託職員',
  ],
  other: ['その他', '特別職', '派遣', '派遣職員', '委託', '委託職員', '議員', '監査委員'],
}

const audienceWords: Readonly<Record<Audience, readonly string[]>> = {
  staff: ['職員等', '職員', '一般', '一般職員', '全職員'],
  manager: ['管理職', '管理職員', '所属長', '課長等'],
  systemAdministrator: [
    'システム管理者',
    'システム管理',
    'システム担当',
    'システム担当者',
    '情報システム管理者',
    '情報担当',
  ],
}

const employmentByWord = byWord(employmentWords)
const audienceByWord = byWord(audienceWords)

/** The employment a word of a roster file stands for, or undefined. */
export function toEmployment(word: string): Employment | undefined {
  return employmentByWord.get(toWordKey(word))
}

/** The audiences a cell names, such as 職員等・システム管理者, or undefined where a word is none. */
export function toAudiences(text: string): Audience[] | undefined {
  const found = text
    .split(/[、,，・･/／;；\n]/)
    .filter((word) => word.trim() !== '')
    .map((word) => audienceByWord.get(toWordKey(word)))
  if (found.length === 0 || found.includes(undefined)) return undefined
  return audiences.filter((audience) => found.includes(audience))
}

/** The audiences as a roster file writes them: 職員等、管理職. */
export function toAudiencesText(chosen: readonly Audience[]): string {
  return audiences
    .filter((audience) => chosen.includes(audience))
    .map(toAudienceLabel)
    .join('、')
}

/** The body of policy article 3 that a new unit most likely stands under, told by its name. */
export function guessBody(unitName: string): Body {
  if (unitName.includes('議会')) return 'assembly'
  return unitName.includes('監査') ? 'auditCommissioners' : 'manager'
}

function byWord<Value extends string>(words: Readonly<Record<Value, readonly string[]>>): Map<string, Value> {
  // Object.entries widens the keys it was given
  const entries = Object.entries(words) as [Value, readonly string[]][]
  return new Map(entries.flatMap(([value, list]) => list.map((word) => [toWordKey(word), value] as const)))
}

function toWordKey(word: string): string {
  return word.normalize('NFKC').replace(/\s/g, '')
}
