import { toWareki } from '../calendar/wareki.ts'
import type { EntryWords } from '../history/describe-entry.ts'
import { toEntryRow } from '../history/entry-row.ts'
import { listFilterWords } from '../history/filter-words.ts'
import type { HistoryFilter } from '../history/history-filter.ts'

/** More would be no paper that anybody reads; a narrower filter or a file is. */
export const mostPrintedEntries = 5000

export type HistoryListInput = Readonly<{
  organizationName: string
  isSample: boolean
  /** `2026-11-22` and the instant. */
  createdOn: string
  createdAt: string
  filter: HistoryFilter
  entries: readonly EntryWords[]
}>

/** 履歴一覧 as plain values. */
export type HistoryListReport = Readonly<{
  organizationName: string
  isSample: boolean
  createdOnText: string
  createdAt: string
  title: string
  /** What it is narrowed to and how many entries it has, a sentence. */
  lead: string
  columns: readonly Readonly<{ title: string; share: number }>[]
  rows: readonly (readonly string[])[]
}>

/** Builds the list of what fits the filter, newest first, with the filter and the count over it. */
export function buildHistoryListReport(input: HistoryListInput): HistoryListReport {
  const conditions = listFilterWords(input.filter).map(([name, value]) => `${name}：${value}`)
  const count = `${input.entries.length.toLocaleString('ja-JP')}件`
  return {
    organizationName: input.organizationName,
    isSample: input.isSample,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    title: '履歴一覧',
    lead: `${toWareki(input.createdOn)}現在。${conditions.join('、')}。件数：${count}。新しいものから順に示す。`,
    columns: [
      { title: '番号', share: 40 },
      { title: '日時', share: 84 },
      { title: 'だれ', share: 70 },
      { title: 'したこと', share: 150 },
      { title: '記録', share: 146 },
      { title: '変わった内容', share: 280 },
    ],
    rows: input.entries.map(toRow),
  }
}

function toRow(entry: EntryWords): string[] {
  const [number = '', day = '', time = '', who = '', act = '', kind = '', record = '', changes = ''] =
    toEntryRow(entry)
  return [number, `${day}\n${time}`, who, act, record === '' ? kind : `${kind}\n${record}`, changes]
}
