import { useQuery } from '@tanstack/react-query'
import type { WaitingApproval } from '../../../shared/contract/approvals.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { api } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { ApprovalLink } from './approval-link.tsx'

/** The records whose 決裁欄 waits for the signature of the one who is signed in. */
export function ApprovalsScreen() {
  const waiting = useQuery({ ...api.approvals.listWaiting.queryOptions({ input: {} }), staleTime: 0 })
  return (
    <>
      <PageHeading
        title="決裁を待つ記録"
        description="決裁欄で、あなたの番になっている記録です。内容を確かめて、署名するか差し戻してください。"
      />
      <QueryState query={waiting}>
        {(list) =>
          list.length === 0 ? (
            <NothingWaits />
          ) : (
            <ul className="max-w-[60rem] space-y-3">
              {list.map((record) => (
                <WaitingRecord key={`${record.record.kind} ${record.record.id}`} record={record} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </>
  )
}

function NothingWaits() {
  return (
    <EmptyState title="決裁を待つ記録はありません">
      <p>
        担当者が自己点検や方針の版を決裁にかけ、決裁欄であなたの番になると、ここに出ます。決裁の進み具合は、「自己点検」の「決裁」と、「方針・基準・手順」の文書の画面で見られます。
      </p>
    </EmptyState>
  )
}

function WaitingRecord({ record }: Readonly<{ record: WaitingApproval }>) {
  const { title, recordNumber, boxTitle, requestedAt, requestedBy } = record
  return (
    <li className="card flex flex-wrap items-center justify-between gap-4 p-5">
      <div>
        <h2 className="text-[1.125rem]">{title}</h2>
        <p>
          記録番号 {recordNumber}　<b>「{boxTitle}」の欄</b>
        </p>
        <p className="text-[0.9375rem] text-solid-gray-700">
          {toWareki(toLocalDate(requestedAt))}に{requestedBy}さんが決裁にかけました。
        </p>
      </div>
      <ApprovalLink record={record.record} title={title} />
    </li>
  )
}
