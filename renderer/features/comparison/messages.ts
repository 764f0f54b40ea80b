import type { MessageTable } from '../../components/messages.ts'

/** Why years could not be compared, and what to do. */
export const comparisonMessages: MessageTable = {
  noClosedInspection: ({ year }) =>
    `${String(year)}には、締め切った自己点検がありません。年度を選び直してください。`,
  'fiscalYears.tooBig': '年度は10まで選べます。年度を選び直してください。',
}
