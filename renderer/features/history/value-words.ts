import { isCalendarDate, toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'

/** Closed words of the records, as the screens say them. */
const values: Readonly<Record<string, string>> = {
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
  builtIn: 'はじめから入っている方針',
  imported: '読み込んだ方針',
}

const longest = 200

/** A recorded value for people: known words, dates by era, lists joined, long texts cut. */
export function toValueWords(value: string | null): string {
  if (value === null || value === '') return '（なし）'
  const list = parseList(value)
  if (list !== undefined) return list.length === 0 ? '（なし）' : list.map(toWord).join('、')
  return toWord(value)
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

/** The members of a recorded list of words or numbers; undefined for anything else. */
function parseList(value: string): string[] | undefined {
  if (!value.startsWith('[')) return undefined
  try {
    const parsed: unknown = JSON.parse(value)
    return Array.isArray(parsed) && parsed.every((part) => typeof part !== 'object')
      ? parsed.map(String)
      : undefined
  } catch (error) {
    // a text that merely begins with a bracket
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
