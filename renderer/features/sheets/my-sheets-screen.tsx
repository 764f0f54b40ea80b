import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SheetSummary } from '../../../shared/contract/inspections.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { api } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { buttonClass } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { sheetMessages } from './messages.ts'

type OwnSheet = SheetSummary & Readonly<{ inspectionTitle: string; dueOn: string; isInspectionOpen: boolean }>

/** A respondent's first screen: the sheet to answer now with one big button, and the earlier ones. */
export function MySheetsScreen() {
  const sheets = useQuery({ ...api.sheets.listMine.queryOptions({ input: {} }), staleTime: 0 })
  return (
    <>
      <PageHeading
        title="自分の点検票"
        description="答えは自動で保存されます。途中でやめて、あとで続けられます。"
      />
      <QueryState query={sheets} messages={sheetMessages}>
        {(own) => <SheetCards sheets={own} />}
      </QueryState>
    </>
  )
}

function SheetCards({ sheets }: Readonly<{ sheets: readonly OwnSheet[] }>) {
  if (sheets.length === 0) {
    return (
      <EmptyState title="答える点検票はありません">
        <p>自己点検が始まると、ここに点検票が出ます。出ないときは、担当者に聞いてください。</p>
      </EmptyState>
    )
  }
  return (
    <ul className="space-y-4">
      {sheets.map((sheet) => (
        <li key={sheet.id}>
          <SheetCard sheet={sheet} />
        </li>
      ))}
    </ul>
  )
}

const states = {
  notStarted: { badge: '未着手', tone: 'yellow', action: '点検をはじめる' },
  answering: { badge: '回答中', tone: 'blue', action: '続きから答える' },
  submitted: { badge: '提出済み', tone: 'green', action: '提出した内容を見る' },
  excluded: { badge: '対象外', tone: 'neutral', action: '内容を見る' },
} as const

/** Never handed in, and the inspection is over. */
const closed = { badge: '未提出のまま締切', tone: 'neutral', action: '内容を見る' } as const

function SheetCard({ sheet }: Readonly<{ sheet: OwnSheet }>) {
  const isAnswerable = sheet.state === 'notStarted' || sheet.state === 'answering'
  const isToDo = isAnswerable && sheet.isInspectionOpen
  const { badge, tone, action } = isAnswerable && !isToDo ? closed : states[sheet.state]
  return (
    <div className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-4 p-6">
      <div>
        <p className="mb-1 flex flex-wrap items-center gap-3 text-[1.25rem] font-bold">
          {sheet.inspectionTitle}
          <Badge tone={tone}>{badge}</Badge>
        </p>
        <p>
          {toAudienceLabel(sheet.audience)}の点検票　期限 <b>{toWareki(sheet.dueOn)}</b>
        </p>
        {isToDo && sheet.returnReason !== null && (
          <p className="font-bold text-error-1">差し戻し：{sheet.returnReason}</p>
        )}
        <p className="text-solid-gray-700">
          {sheet.questionCount}問中{sheet.answeredCount}問 回答済み
          {isToDo && `（あと約${toMinutes(sheet.questionCount - sheet.answeredCount)}分）`}
        </p>
      </div>
      <Link
        to="/sheets/$sheetId"
        params={{ sheetId: sheet.id }}
        className={
          isToDo ? `${buttonClass('primary')} min-h-16 px-10 text-[1.25rem]` : buttonClass('secondary')
        }
      >
        {action}
      </Link>
    </div>
  )
}

/** Ten minutes for about forty questions. */
function toMinutes(questions: number): number {
  return Math.max(1, Math.ceil(questions / 4))
}
