import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import type { SheetId } from '../../../shared/domain/id/branded-id.ts'
import { toEntryTexts } from '../../../shared/domain/inspection/answer-origin.ts'
import { api } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { useSession } from '../../components/session-context.tsx'
import { Working } from '../../components/working.tsx'
import { sheetMessages } from './messages.ts'
import { OpenSheet } from './open-sheet.tsx'
import { SettledSheet } from './settled-sheet.tsx'

/** One sheet: to answer while it is open, to read afterwards. */
export function SheetScreen({ sheetId }: Readonly<{ sheetId: SheetId }>) {
  // what was stored is read anew, since row versions of an earlier visit are outdated
  const sheet = useQuery({ ...api.sheets.get.queryOptions({ input: { sheetId } }), staleTime: 0, gcTime: 0 })
  if (sheet.isSuccess && !sheet.isFetchedAfterMount) return <Working label="点検票を開いています" />
  return (
    <QueryState query={sheet} messages={sheetMessages}>
      {(data) => (
        <>
          <SheetHeading sheet={data} />
          {isToAnswer(data) ? (
            <OpenSheet key={data.summary.id} sheet={data} onSettled={() => sheet.refetch()} />
          ) : (
            <SettledSheet key={data.summary.state} sheet={data} onSettled={() => sheet.refetch()} />
          )}
        </>
      )}
    </QueryState>
  )
}

/** The paper of this sheet: to fill in by pen, or as it was handed in. */
function PrintLinks({ sheet }: Readonly<{ sheet: Sheet }>) {
  const { summary, inspection } = sheet
  if (summary.state === 'excluded') return null
  const filling = summary.state === 'submitted' ? 'filled' : 'blank'
  return (
    <Link
      to="/reports/preview"
      search={toPreviewSearch({
        ...{ kind: 'inspection-sheets', inspectionId: inspection.id, filling },
        ...{ unitName: null, sheetIds: [summary.id], isForBothSides: false },
      })}
      className={buttonClass('secondary')}
    >
      {filling === 'filled' ? '回答を印刷' : '紙で記入する（印刷）'}
    </Link>
  )
}

/** Who entered the answers from what; not told while a person simply answers on screen. */
function EntryWords({ sheet: { answers, summary } }: Readonly<{ sheet: Sheet }>) {
  const words = toEntryTexts(answers, summary)
  const isPlain =
    summary.state !== 'submitted' && answers.every(({ enteredFrom }) => enteredFrom === 'screen')
  if (isPlain || words.length === 0) return null
  return <span className="block">入力：{words.join('、')}</span>
}

function isToAnswer({ summary, inspection }: Sheet): boolean {
  return inspection.state === 'open' && (summary.state === 'notStarted' || summary.state === 'answering')
}

function SheetHeading({ sheet }: Readonly<{ sheet: Sheet }>) {
  const { summary, inspection } = sheet
  const { account, today } = useSession()
  const isOwn = account.staffMemberId === summary.staffMemberId
  const isLate = isToAnswer(sheet) && today > inspection.dueOn
  return (
    <>
      <PageHeading
        back={
          isOwn ? (
            <Link to="/my-sheets" className="text-link">
              自分の点検票の一覧へ戻る
            </Link>
          ) : (
            <Link
              to="/inspections/$inspectionId"
              params={{ inspectionId: inspection.id }}
              className="text-link"
            >
              提出の状況へ戻る
            </Link>
          )
        }
        title={inspection.title}
        actions={<PrintLinks sheet={sheet} />}
        description={
          <>
            {summary.unitName}　<b>{summary.staffName}</b>（{toAudienceLabel(summary.audience)}
            用）　点検票番号 {summary.number}　期限 {toWareki(inspection.dueOn)}
            <EntryWords sheet={sheet} />
          </>
        }
      />
      <div className="mb-4 space-y-3 empty:hidden">
        {isToAnswer(sheet) && !isOwn && (
          <Notice tone="info">
            {summary.staffName}
            さんの点検票です。紙の点検票を入力するときは、点検票番号と氏名を確かめてください。
          </Notice>
        )}
        {isToAnswer(sheet) && summary.returnReason !== null && (
          <Notice tone="warning" title={`${summary.returnedBy ?? ''}さんから差し戻されました`}>
            <p>理由：{summary.returnReason}</p>
            <p>答えを直して、もう一度提出してください。</p>
          </Notice>
        )}
        {isLate && (
          <Notice tone="warning">
            期限（{toWareki(inspection.dueOn)}）を過ぎています。早めに答えて提出してください。
          </Notice>
        )}
      </div>
    </>
  )
}
