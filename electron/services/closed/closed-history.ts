import type { HistoryRow } from '../../data/repositories/history-repository.ts'
import { type ClosedContext, showWithinJson } from './closed-texts.ts'

/** An entry as its reader sees it: what is encrypted in it is opened, or told to be closed. */
export function openHistoryRow<Row extends Pick<HistoryRow, 'beforeJson' | 'afterJson'>>(
  context: ClosedContext,
  row: Row,
): Row {
  const open = (json: string | null) => json && showWithinJson(context, json)
  return { ...row, beforeJson: open(row.beforeJson), afterJson: open(row.afterJson) }
}
