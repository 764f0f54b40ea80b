import { useInfiniteQuery } from '@tanstack/react-query'
import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { toActWords, toKindWords } from '../../../shared/domain/history/act-words.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Working } from '../../components/working.tsx'
import { EntryChanges } from './entry-changes.tsx'
import { VerifyButton } from './verify-button.tsx'

const pageSize = 100

/** Everything that was ever changed, newest first, and the check that nobody touched it. */
export function HistoryScreen() {
  const history = useInfiniteQuery(
    api.history.list.infiniteOptions({
      input: (before: number | null) => ({ record: null, before }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.sequence),
    }),
  )
  const entries = history.data?.pages.flat() ?? []
  return (
    <>
      <PageHeading
        title="履歴"
        description="いつ、だれが、何を変えたかの記録です。あとから書き換えられると、検証でわかります。"
        actions={<VerifyButton />}
      />
      {history.isError && <Notice tone="error">{messageOf(history.error)}</Notice>}
      {history.isPending && <Working label="読み込んでいます" />}
      {entries.length > 0 && (
        <ol aria-label="変更の一覧" className="card divide-y divide-solid-gray-200">
          {entries.map((entry) => (
            <HistoryRow key={entry.sequence} entry={entry} />
          ))}
        </ol>
      )}
      {history.hasNextPage && (
        <div className="mt-4">
          <Button
            tone="secondary"
            isPending={history.isFetchingNextPage}
            onPress={() => void history.fetchNextPage()}
          >
            さらに前の記録を見る
          </Button>
        </div>
      )}
    </>
  )
}

function HistoryRow({ entry }: Readonly<{ entry: HistoryEntry }>) {
  return (
    <li className="px-4 py-2">
      <div className="flex flex-wrap gap-x-5">
        <span className="w-36 tabular-nums">
          {toWarekiShort(toLocalDate(entry.at))} {toLocalTime(entry.at)}
        </span>
        <span className="w-40">{entry.accountName}</span>
        <span className="min-w-64 flex-1">
          {toActWords(entry.act)}（{toKindWords(entry.recordKind)}）
        </span>
        <span className="text-solid-gray-700">{entry.sequence}番</span>
      </div>
      <EntryChanges changes={entry.changes} />
    </li>
  )
}
