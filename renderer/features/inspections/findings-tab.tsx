import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { FindingCandidate } from '../../../shared/contract/findings.ts'
import type { Inspection } from '../../../shared/contract/inspections.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { toFindingTitle } from '../../../shared/domain/finding/finding-title.ts'
import { api, client } from '../../api/client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { choiceWords } from '../../components/choice-words.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { toFindingColumns } from '../../components/finding-columns.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { useSession } from '../../components/session-context.tsx'
import { FindingsNotice } from './approval/findings-notice.tsx'
import { inspectionMessages } from './messages.ts'

/** What the inspection found: the answers that may become findings, and the findings that were made of them. */
export function FindingsTab({ inspection }: Readonly<{ inspection: Inspection }>) {
  const { may } = useSession()
  if (inspection.state === 'open') return <Findings inspection={inspection} />
  return (
    <div className="space-y-8">
      <FindingsNotice inspectionId={inspection.id} />
      {may('findings.create') && <Candidates inspection={inspection} />}
      <Findings inspection={inspection} />
    </div>
  )
}

type Props = Readonly<{ inspection: Inspection }>

function Candidates({ inspection }: Props) {
  const inspectionId = inspection.id
  const candidates = useQuery(api.findings.listCandidates.queryOptions({ input: { inspectionId } }))
  const [isAsking, setIsAsking] = useState(false)
  return (
    <section aria-label="指摘にしていない回答">
      <QueryState query={candidates} messages={inspectionMessages}>
        {(list) =>
          list.length === 0 ? (
            <p>指摘にしていない「できていない」「一部できている」の回答はありません。</p>
          ) : (
            <>
              <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
                <h2 className="text-[1.25rem]">指摘にしていない回答（{list.length}問）</h2>
                <Button onPress={() => setIsAsking(true)}>すべて設問ごとに指摘にする</Button>
              </div>
              <ul className="card max-h-[28rem] divide-y divide-solid-gray-200 overflow-y-auto">
                {list.map((candidate) => (
                  <CandidateRow
                    key={candidate.questionId}
                    candidate={candidate}
                    inspectionId={inspectionId}
                  />
                ))}
              </ul>
              {isAsking && (
                <AllDialog
                  inspectionId={inspectionId}
                  count={list.length}
                  onClose={() => setIsAsking(false)}
                />
              )}
            </>
          )
        }
      </QueryState>
    </section>
  )
}

function useFindingRefresh() {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      [api.findings.key(), api.home.key()].map((queryKey) => queries.invalidateQueries({ queryKey })),
    )
}

type RowProps = Readonly<{ candidate: FindingCandidate; inspectionId: Inspection['id'] }>

function CandidateRow({ candidate, inspectionId }: RowProps) {
  const { succeed, fail } = useNotices()
  const refresh = useFindingRefresh()
  const { code, text, audience, answers } = candidate
  const making = useMutation({
    mutationFn: (sources: FindingCandidate['answers']) =>
      client.findings.create({
        inspectionId,
        title: toFindingTitle(text, sources),
        sources: sources.map(({ sheetId, questionId }) => ({ sheetId, questionId })),
      }),
    onSuccess: async ({ number }) => {
      await refresh()
      succeed(`${number} として指摘にしました。`)
    },
    onError: (error) => fail(error, inspectionMessages),
  })
  return (
    <li className="px-5 py-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="min-w-0 flex-1">
          <b>{code}</b>（{toAudienceLabel(audience)}）{text}　<b>{answers.length}人</b>
        </p>
        <Button
          tone="secondary"
          size="small"
          aria-label={`${code} を一つの指摘にする`}
          isPending={making.isPending}
          onPress={() => making.mutate(answers)}
        >
          一つの指摘にする
        </Button>
      </div>
      <details className="mt-1">
        <summary className="cursor-pointer text-[0.9375rem]">一人ずつ見る</summary>
        <ul className="mt-1 space-y-1">
          {answers.map((answer) => (
            <li key={answer.sheetId} className="flex flex-wrap items-center gap-3 text-[0.9375rem]">
              <span className="min-w-0 flex-1">
                {answer.unitName}　{answer.staffName}：{choiceWords[answer.choice].label}
                {answer.note !== '' && `（${answer.note}）`}
              </span>
              <Button
                tone="plain"
                size="small"
                aria-label={`${answer.staffName}さんの ${code} だけを指摘にする`}
                onPress={() => making.mutate([answer])}
              >
                これだけ指摘にする
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

type DialogProps = Readonly<{ inspectionId: Inspection['id']; count: number; onClose: () => void }>

function AllDialog({ inspectionId, count, onClose }: DialogProps) {
  const { succeed } = useNotices()
  const refresh = useFindingRefresh()
  const making = useMutation({
    mutationFn: () => client.findings.createByQuestion({ inspectionId }),
    onSuccess: async (made) => {
      await refresh()
      succeed(`${made.length}件の指摘を作りました。担当と期限を決めてください。`)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`${count}件の指摘を作りますか`}
      isOpen
      confirmLabel="指摘を作る"
      onConfirm={() => making.mutate()}
      onClose={onClose}
      isPending={making.isPending}
      problem={making.isError ? messageOf(making.error, inspectionMessages) : undefined}
    >
      <p>設問ごとに一つの指摘にまとめます。あとから、一つずつ内容を直したり、取り下げたりできます。</p>
    </ConfirmDialog>
  )
}

function Findings({ inspection }: Props) {
  const { today } = useSession()
  const navigate = useNavigate()
  const inspectionId = inspection.id
  const findings = useQuery(api.findings.list.queryOptions({ input: { inspectionId } }))
  const columns = useMemo(() => toFindingColumns(today), [today])
  return (
    <section aria-label="指摘の一覧">
      <h2 className="mb-2 text-[1.25rem]">指摘と是正措置</h2>
      <QueryState query={findings} messages={inspectionMessages}>
        {(list) => (
          <DataTable
            label="指摘の一覧"
            rows={list}
            columns={columns}
            rowKey={({ id }) => id}
            onOpen={({ id }) => void navigate({ to: '/findings/$findingId', params: { findingId: id } })}
            searchLabel="指摘を探す"
            exports={
              <Link
                to="/reports/preview"
                search={toPreviewSearch({ kind: 'findings', inspectionId })}
                className={buttonClass('secondary', 'small')}
              >
                指摘・是正一覧を印刷
              </Link>
            }
            emptyState={
              inspection.state === 'open' ? (
                <EmptyState title="指摘は、締め切ったあとに作ります">
                  <p>締め切ると、「できていない」「一部できている」の回答から指摘を作れます。</p>
                </EmptyState>
              ) : (
                <EmptyState title="指摘はまだありません">
                  <p>上の回答から作ると、ここに並びます。</p>
                </EmptyState>
              )
            }
          />
        )}
      </QueryState>
    </section>
  )
}
