import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { Finding, FindingDetail } from '../../../shared/contract/findings.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { FindingId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'
import { AddToReview } from '../../components/add-to-review.tsx'
import { Button } from '../../components/button.tsx'
import { choiceWords } from '../../components/choice-words.ts'
import { FindingBadge, toOverdueWords } from '../../components/finding-columns.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { ActionForm } from './action-form.tsx'
import { AssetLinks } from './asset-links.tsx'
import { AttachmentPart } from './attachment-part.tsx'
import { FindingActs } from './finding-acts.tsx'
import { findingMessages } from './messages.ts'
import { OutdatedNotice } from './outdated-notice.tsx'
import { ReportForm } from './report-form.tsx'
import { useUnsaved } from './use-unsaved.tsx'

/** One finding: where it came from, what is to be done, how far that has come, and the proof of it. */
export function FindingScreen() {
  const params = useParams({ from: '/findings/$findingId' })
  // an address is text; whether there is such a finding is for the program to say
  const findingId = params.findingId as FindingId
  const detail = useQuery({ ...api.findings.get.queryOptions({ input: { findingId } }), staleTime: 0 })
  return (
    <QueryState query={detail} messages={findingMessages}>
      {(data) => <Detail key={data.finding.id} detail={data} />}
    </QueryState>
  )
}

/** What the forms show, and how often they were begun anew with what others had stored. */
type Shown = Readonly<{ finding: Finding; round: number }>

function Detail({ detail }: Readonly<{ detail: FindingDetail }>) {
  const { finding, mayChange, mayReport } = detail
  const [shown, setShown] = useState<Shown>({ finding, round: 0 })
  const unsaved = useUnsaved()
  const isOutdated = finding.rowVersion > shown.finding.rowVersion
  const takeNewest = () => setShown({ finding, round: shown.round + 1 })
  // with nothing typed there is nothing to lose
  if (isOutdated && !unsaved.hasUnsaved) takeNewest()
  const { rowVersion } = shown.finding
  const form = {
    ...{ detail, rowVersion, tellUnsaved: unsaved.tell },
    onSaved: (saved: Finding) => setShown({ finding: saved, round: shown.round }),
  }
  return (
    <>
      <Heading detail={detail} rowVersion={rowVersion} />
      <div className="max-w-[60rem] space-y-6">
        {isOutdated && unsaved.hasUnsaved && (
          <OutdatedNotice shown={shown.finding} newest={finding} onTake={takeNewest} />
        )}
        <Standing detail={detail} />
        <Origin detail={detail} />
        <AssetLinks {...form} />
        <ActionForm key={`action ${shown.round}`} {...form} isReadOnly={!mayChange} />
        <ReportForm key={`report ${shown.round}`} {...form} isReadOnly={!mayReport} />
        <AttachmentPart detail={detail} />
      </div>
      {unsaved.guard}
    </>
  )
}

type HeadingProps = Readonly<{ detail: FindingDetail; rowVersion: number }>

function Heading({ detail, rowVersion }: HeadingProps) {
  const { today } = useSession()
  const router = useRouter()
  const { finding } = detail
  const overdue = toOverdueWords(finding, today)
  return (
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
      actions={
        <>
          {finding.state !== 'withdrawn' && <AddToReview trigger={toTrigger(finding)} />}
          <FindingActs detail={detail} rowVersion={rowVersion} />
        </>
      }
    />
  )
}

/** What the finding says, as what led to a review of the policy. */
function toTrigger({ id, title, foundAt }: Finding) {
  return {
    ...{ source: 'finding' as const, inspectionId: null, findingId: id },
    ...{ occurredOn: toLocalDate(foundAt), description: title },
  }
}

function Standing({ detail: { finding, mayConfirm } }: Readonly<{ detail: FindingDetail }>) {
  if (finding.state === 'withdrawn')
    return (
      <Notice tone="info" title="取り下げられた指摘です">{`理由：${finding.withdrawalReason ?? ''}`}</Notice>
    )
  if (finding.confirmedAt !== null) {
    const confirmedOn = toWareki(toLocalDate(finding.confirmedAt))
    return <Notice tone="success" title={`${finding.confirmedBy ?? ''}さんが${confirmedOn}に確認しました`} />
  }
  if (finding.returnReason !== null)
    return (
      <Notice tone="warning" title={`${finding.returnedBy ?? ''}さんがやり直しに戻しました`}>
        <p>理由：{finding.returnReason}</p>
      </Notice>
    )
  if (finding.state !== 'completed' || mayConfirm) return null
  return <Notice tone="info">是正措置の担当とは別の人（担当者か承認者）の確認を待っています。</Notice>
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
        <ul
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, so the keyboard must reach it
          tabIndex={0}
          aria-label="もとの回答"
          className="focus-inside mt-3 max-h-60 space-y-1 overflow-y-auto"
        >
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
