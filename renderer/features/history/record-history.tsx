import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { QueryState } from '../../components/query-state.tsx'
import { EntryChanges } from './entry-changes.tsx'
import { toEntryTime } from './entry-time.ts'
import { wholeHistory } from './whole-history.ts'

type Props = Readonly<{ record: { kind: string; id: string } }>

/** The changes of one record, the newest first. */
export function RecordHistory({ record }: Props) {
  const page = useQuery({
    ...api.history.search.queryOptions({ input: { ...wholeHistory, record, before: null } }),
    staleTime: 0,
  })
  return (
    <section aria-label="この記録の履歴" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">この記録の履歴</h2>
      <QueryState query={page}>
        {({ entries }) => (
          <ol className="divide-y divide-solid-gray-200">
            {entries.map((entry) => (
              <li key={entry.sequence} className="py-2">
                <div className="flex flex-wrap gap-x-5">
                  <span className="w-36 tabular-nums">{toEntryTime(entry.at)}</span>
                  <span className="w-40">{entry.who}</span>
                  <span className="min-w-64 flex-1">{entry.act}</span>
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
