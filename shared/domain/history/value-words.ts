import { isCalendarDate, toLocalDate, toLocalTime } from '../calendar/calendar-date.ts'
import { toWareki } from '../calendar/wareki.ts'
import { assetValueWords } from './asset-words.ts'
import { findFieldWords } from './field-words.ts'

/** Closed words of the records, as the screens say them. */
const values: Readonly<Record<string, string>> = {
  ...assetValueWords,
  true: 'はい',
  false: 'いいえ',
  active: '使用中',
  retired: '廃止',
  officer: '担当',
  approver: '承認者',
  respondent: '回答者',
  auditor: '監査人',
  administrator: '管理者',
  manager: '管理者・管理職',
  assembly: '議会',
  auditCommissioners: '監査委員',
  staff: '職員等',
  systemAdministrator: 'システム管理者',
  regular: '職員',
  fiscalYearAppointed: '会計年度任用',
  temporary: '臨時',
  other: 'その他',
  preparing: '準備中',
  implemented: '実施済',
  declined: '見送り',
  kept: '実施している',
  partlyKept: '一部実施している',
  notKept: '実施していない',
  measure: '対策',
  open: '実施中',
  closed: '締切済',
  notStarted: '未着手',
  answering: '回答中',
  submitted: '提出済',
  excluded: '対象外',
  done: 'できている',
  partlyDone: '一部できている',
  notDone: 'できていない',
  unknown: 'わからない',
  notApplicable: '該当なし',
  current: '現行',
  former: '旧版',
  draft: '起案中',
  approved: '決裁済',
  copied: '前の版の写し',
  empty: '新しく書いた本文',
  joint: '共同',
  separate: 'それぞれ',
  basicPolicy: '基本方針',
  standard: '対策基準',
  procedure: '実施手順',
  exempt: '当たる（適用除外）',
  notExempt: '当たらない（適用される）',
  undecided: '検討中',
  underway: '決裁中',
  sentBack: '差し戻し',
  withdrawn: '取り下げ',
  complete: '決裁済',
  decided: '決定済',
  policyReview: '見直し',
  amend: '改正する',
  keep: '改正しない・現状のまま',
  operate: '運用で対応する',
  inspectionResult: '自己点検の結果',
  auditResult: '監査の結果',
  incident: 'インシデント',
  lawChange: '法令の改正',
  systemChange: 'システム・環境の変化',
  yearly: '年1回の定期見直し',
  signature: '電子署名',
  approval: '決裁',
  finding: '指摘',
  'inspection-result': '自己点検結果報告書',
  'inspection-result-public': '自己点検結果（公開用）',
  'policy-text': '方針本文',
  'policy-review': '見直し検討書',
  'risk-analysis': 'リスク分析書',
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  screen: '画面',
  paper: '紙',
  file: 'ファイル',
  builtIn: 'はじめから入っている方針',
  imported: '読み込んだ方針',
  likelihoodLoss: '発生の可能性 × 発生時の損失',
  ipa: '重要度 × 被害発生可能性',
  all: '全体',
  asset: '情報資産',
  group: '資産のまとまり',
  proposal: '提案のとおり',
  byHand: '手で評価',
  low: '低',
  medium: '中',
  high: '高',
  reduce: '低減',
  avoid: '回避',
  transfer: '移転',
  accept: '受容',
  program: '画面',
  ended: '終了',
  organization: '組織体制',
  physical: '物理的セキュリティ',
  personnel: '人的セキュリティ',
  technical: '技術的セキュリティ',
  operation: '運用',
  outsourcing: '業務委託',
  socialMedia: 'ソーシャルメディア',
}

const longest = 200

/** A recorded value for people: known words, dates by era, lists joined, long texts cut. */
export function toValueWords(value: string | null): string {
  if (value === null || value === '') return '（なし）'
  if (value.startsWith('{')) return toObjectWords(value)
  const list = parseList(value)
  if (list === undefined) return toWord(value)
  if (list.length === 0) return '（なし）'
  const hasParts = list.some((part) => typeof part === 'object' && part !== null)
  return list.map(hasParts ? toPartsWords : toListedWord).join(hasParts ? '\n' : '、')
}

function toWord(value: string): string {
  if (Object.hasOwn(values, value)) return values[value] ?? value
  if (isCalendarDate(value)) return toWareki(value)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) {
    return `${toWareki(toLocalDate(value))} ${toLocalTime(value)}`
  }
  const characters = [...value]
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…（以下略）` : value
}

function toListedWord(part: unknown): string {
  return toWord(String(part))
}

const notTold: ReadonlySet<string> = new Set(['id', 'rowVersion', 'position'])

/** A box of the 決裁欄, say, on one line, its title first. Ids, fingerprints and what has no name are left out. */
function toPartsWords(part: unknown): string {
  if (typeof part !== 'object' || part === null) return toListedWord(part)
  return Object.entries(part)
    .toSorted(([one], [other]) => Number(other === 'title') - Number(one === 'title'))
    .flatMap(([field, value]) => {
      const name = notTold.has(field) || field.endsWith('Id') ? undefined : findFieldWords(field)
      const isShown = typeof value === 'number' || (typeof value === 'string' && value.length < 60)
      return name !== undefined && isShown ? [`${name}：${toWord(String(value))}`] : []
    })
    .join('、')
}

/** A recorded value of several fields: those that have a name, as one line. */
function toObjectWords(value: string): string {
  const parsed = parseJson(value)
  if (parsed === undefined) return toWord(value)
  const words = toPartsWords(parsed)
  return words === '' ? '（内容は、その記録の画面で確かめられます）' : words
}

/** The members of a recorded list; undefined for anything else. */
function parseList(value: string): readonly unknown[] | undefined {
  if (!value.startsWith('[')) return undefined
  const parsed = parseJson(value)
  return Array.isArray(parsed) ? parsed : undefined
}

function parseJson(value: string): unknown {
  try {
    const parsed: unknown = JSON.parse(value)
    return parsed
  } catch (error) {
    // a text that merely begins with a bracket
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
