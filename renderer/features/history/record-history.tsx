import { useQuery } from '@tanstack/react-query'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { toActWords } from '../../../shared/domain/history/act-words.ts'
import { api } from '../../api/client.ts'
import { QueryState } from '../../components/query-state.tsx'
import { EntryChanges } from './entry-changes.tsx'

type Props = Readonly<{ record: { kind: string; id: string } }>

/** The changes of one record, the newest first. */
export function RecordHistory({ record }: Props) {
  const entries = useQuery({
    ...api.history.list.queryOptions({ input: { record, before: null } }),
    staleTime: 0,
  })
  return (
    <section aria-label="この記録の履歴" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">この記録の履歴</h2>
      <QueryState query={entries}>
        {(list) => (
          <ol className="divide-y divide-solid-gray-200">
            {list.map((entry) => (
              <li key={entry.sequence} className="py-2">
                <div className="flex flex-wrap gap-x-5">
                  <span className="w-36 tabular-nums">
                    {toWarekiShort(toLocalDate(entry.at))} {toLocalTime(entry.at)}
                  </span>
                  <span className="w-40">{entry.accountName}</span>
                  <span className="min-w-64 flex-1">{toActWords(entry.act)}</span>
                </div>
                <EntryChanges changes={entry.changes} />
              </li>
            ))}
          </ol>
        )}
      </QueryState>
    </section>
  )
}
