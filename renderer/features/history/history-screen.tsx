import { useState } from 'react'
import type { HistoryEntryWords } from '../../../shared/contract/history.ts'
import type { HistoryFilter } from '../../../shared/domain/history/history-filter.ts'
import { TableGrid } from '../../components/data-table/table-grid.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { HistoryActions } from './history-actions.tsx'
import { historyColumns } from './history-columns.tsx'
import { HistoryFilters } from './history-filters.tsx'
import { useHistory } from './use-history.ts'
import { useSettled } from './use-settled.ts'
import { wholeHistory } from './whole-history.ts'

/** Everything that was ever changed, newest first and narrowed as wanted, and the check that nobody touched it. */
export function HistoryScreen() {
  const [filter, setFilter] = useState<HistoryFilter>(wholeHistory)
  const [opened, setOpened] = useState<HistoryEntryWords | null>(null)
  const settled = useSettled(filter)
  const history = useHistory(settled)
  return (
    <>
      <PageHeading
        title="履歴"
        description="いつ、だれが、何を変えたかの記録です。あとから書き換えられると、検証でわかります。"
        actions={<HistoryActions filter={settled} />}
      />
      <HistoryFilters filter={filter} onChange={setFilter} />
      {history.error !== null && <Notice tone="error">{messageOf(history.error)}</Notice>}
      <p role="status" className="mb-2">
        {toCountText(history)}
      </p>
      {history.entries.length > 0 && (
        <div onScrollCapture={(event) => isNearEnd(event.target) && history.wantMore()}>
          <TableGrid
            label="変更の一覧"
            rows={history.entries}
            columns={historyColumns}
            rowKey={({ sequence }) => String(sequence)}
            onOpen={setOpened}
            sorting={null}
            onSort={() => undefined}
            viewKey={history.viewKey}
            maxHeight="max(14rem, calc(100vh - 26rem))"
          />
        </div>
      )}
      {opened !== null && <EntryDialog entry={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

function toCountText({ entries, isComplete, isSearching }: ReturnType<typeof useHistory>): string {
  const count = `${entries.length.toLocaleString('ja-JP')}件`
  if (isComplete) return entries.length === 0 ? '条件に合う記録はありません。' : `${count}（すべて）`
  if (isSearching) return `${count}（さらに前を探しています）`
  return `新しい順に${count}（下へ進むと、さらに前を表示します）`
}

function isNearEnd(pane: EventTarget): boolean {
  if (!(pane instanceof HTMLElement)) return false
  return pane.scrollTop + 2 * pane.clientHeight > pane.scrollHeight
}
