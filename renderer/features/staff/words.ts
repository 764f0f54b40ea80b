import type { StaffMember } from '../../../shared/contract/staff.ts'
import type { Body } from '../../../shared/domain/unit/body.ts'

export const bodyWords: Readonly<Record<Body, string>> = {
  manager: '管理者',
  assembly: '議会',
  auditCommissioners: '監査委員',
}

const encodingWords: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  cp932: 'シフトJIS',
  'utf-16': 'UTF-16',
}

/** How the file was read: CSV（シフトJIS） or Excel. */
export function toFormatText(format: 'csv' | 'xlsx', encoding: string | null): string {
  if (format === 'xlsx') return 'Excel'
  return encoding === null ? 'CSV' : `CSV（文字コード ${encodingWords[encoding] ?? encoding}）`
}

function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
}

function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}

/** What a name is found by: as written, and its reading in both kana, with and without its space. */
export function toNameSearchText({ name, reading }: Pick<StaffMember, 'name' | 'reading'>): string {
  const readings = [reading, toKatakana(reading), toHiragana(reading)]
  return [name, ...readings].flatMap((text) => [text, text.replace(/\s/gu, '')]).join(' ')
}
