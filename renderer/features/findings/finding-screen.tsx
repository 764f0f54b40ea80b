import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { FindingDetail } from '../../../shared/contract/findings.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { FindingId } from '../../../shared/domain/id/branded-id.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { choiceWords } from '../../components/choice-words.ts'
import { FindingBadge, toOverdueWords } from '../../components/finding-columns.tsx'
import { Notice } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { ActionForm } from './action-form.tsx'
import { AttachmentPart } from './attachment-part.tsx'
import { findingMessages } from './messages.ts'
import { ReportForm } from './report-form.tsx'
import { useFindingRefresh } from './use-finding-refresh.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** One finding: where it came from, what is to be done, how far that has come, and the proof of it. */
export function FindingScreen() {
  const params = useParams({ from: '/findings/$findingId' })
  // an address is text; whether there is such a finding is for the program to say
  const findingId = params.findingId as FindingId
  const detail = useQuery({ ...api.findings.get.queryOptions({ input: { findingId } }), staleTime: 0 })
  return (
    <QueryState query={detail} messages={findingMessages}>
      {(data) => <Detail key={data.finding.rowVersion} detail={data} />}
    </QueryState>
  )
}

function Detail({ detail }: Readonly<{ detail: FindingDetail }>) {
  const { today } = useSession()
  const router = useRouter()
  const { finding, mayChange, mayReport } = detail
  const overdue = toOverdueWords(finding, today)
  return (
    <>
      <PageHeading
        back={
          <Button tone="plain" size="small" onPress={() => router.history.back()}>
            前の画面へ戻る
          </Button>
        }
        title={
          <span className="flex flex-wrap items-center gap-3">
            {finding.number}
            <FindingBadge state={finding.state} />
            {overdue !== '' && <b className="text-[1rem] text-error-2">{overdue}</b>}
          </span>
        }
        description={`${finding.title}　指摘した日 ${toWareki(toLocalDate(finding.foundAt))}`}
        actions={<Acts detail={detail} />}
      />
      <div className="max-w-[60rem] space-y-6">
        <Standing detail={detail} />
        <Origin detail={detail} />
        <ActionForm detail={detail} isReadOnly={!mayChange} />
        <ReportForm detail={detail} isReadOnly={!mayReport} />
        <AttachmentPart detail={detail} />
      </div>
    </>
  )
}

function Standing({ detail: { finding } }: Readonly<{ detail: FindingDetail }>) {
  if (finding.state === 'withdrawn')
    return (
      <Notice tone="info" title="取り下げられた指摘です">{`理由：${finding.withdrawalReason ?? ''}`}</Notice>
    )
  if (finding.confirmedAt === null) return null
  const confirmedOn = toWareki(toLocalDate(finding.confirmedAt))
  return <Notice tone="success" title={`${finding.confirmedBy ?? ''}さんが${confirmedOn}に確認しました`} />
}

function Origin({ detail: { question, sources } }: Readonly<{ detail: FindingDetail }>) {
  if (question === null) return null
  return (
    <section aria-label="もとの設問と回答" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">もとの設問と回答</h2>
      <p>
        <b>{question.code}</b> {question.text}
      </p>
      <p className="text-[0.9375rem] text-solid-gray-700">方針{question.provisions.join('、')}</p>
      {sources.length > 0 && (
        <ul className="mt-3 max-h-60 space-y-1 overflow-y-auto">
          {sources.map((source) => (
            <li key={source.sheetId}>
              {source.sheetNumber}　{source.unitName}　{source.staffName}：{choiceWords[source.choice].label}
              {source.note !== '' && `（${source.note}）`}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Acts({ detail }: Readonly<{ detail: FindingDetail }>) {
  const { finding, mayChange, mayConfirm } = detail
  const { succeed, fail } = useNotices()
  const refresh = useFindingRefresh()
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  const confirming = useMutation({
    mutationFn: () =>
      client.findings.confirm({ findingId: finding.id, expectedRowVersion: finding.rowVersion }),
    onSuccess: async ({ number }) => {
      await refresh()
      succeed(`${number} の是正を確認しました。`)
    },
    onError: (error) => fail(error, findingMessages),
  })
  return (
    <>
      {mayChange && (
        <Button tone="secondary" onPress={() => setIsWithdrawing(true)}>
          取り下げる
        </Button>
      )}
      {mayConfirm && (
        <Button onPress={() => confirming.mutate()} isPending={confirming.isPending}>
          是正を確認する
        </Button>
      )}
      {isWithdrawing && <WithdrawDialog finding={finding} onClose={() => setIsWithdrawing(false)} />}
    </>
  )
}
