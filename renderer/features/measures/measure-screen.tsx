import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Measure, MeasureDetail } from '../../../shared/contract/measures.ts'
import type { MeasureId } from '../../../shared/domain/id/branded-id.ts'
import { isCheckOverdue, toMeasureNumberText } from '../../../shared/domain/measure/measure-state.ts'
import { toMeasureOwnerText } from '../../../shared/domain/measure/measure-table.ts'
import { api, client } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { EvidenceSection } from '../../components/evidence-section.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { CheckSection } from './check-section.tsx'
import { LinkedQuestions } from './linked-questions.tsx'
import { MeasureActs } from './measure-acts.tsx'
import { MeasureRisks } from './measure-risks.tsx'
import { StateBadge, toDateOr, toItemsText } from './measure-words.tsx'
import { measureMessages } from './messages.ts'
import { useMeasureRefresh } from './use-measure-refresh.ts'

type Props = Readonly<{
  /** The changes of the record, drawn by the feature that knows their words. */
  renderHistory: (id: MeasureId) => ReactNode
}>

/** One measure: what is done and by whom, what each 年度 found, what asks about it, and the proof of it. */
export function MeasureScreen({ renderHistory }: Props) {
  const params = useParams({ from: '/measures/$measureId' })
  const { fiscalYear } = useSession()
  // an address is text; whether there is such a measure is for the program to say
  const measureId = params.measureId as MeasureId
  const detail = useQuery({
    ...api.measures.get.queryOptions({ input: { measureId, fiscalYear } }),
    staleTime: 0,
  })
  return (
    <QueryState query={detail} messages={measureMessages}>
      {(data) => (
        <>
          <Heading detail={data} />
          <div className="max-w-[60rem] space-y-6">
            <Standing measure={data.measure} />
            <Content measure={data.measure} />
            <CheckSection detail={data} />
            <LinkedQuestions questions={data.questions} />
            <MeasureRisks measureId={data.measure.id} />
            <Evidence detail={data} />
            {renderHistory(data.measure.id)}
          </div>
        </>
      )}
    </QueryState>
  )
}

function Heading({ detail }: Readonly<{ detail: MeasureDetail }>) {
  const router = useRouter()
  const { measure } = detail
  return (
    <PageHeading
      back={
        <Button tone="plain" size="small" onPress={() => router.history.back()}>
          前の画面へ戻る
        </Button>
      }
      title={
        <span className="flex flex-wrap items-center gap-3">
          {toMeasureNumberText(measure.number)}　{measure.title}
          <StateBadge measure={measure} />
        </span>
      }
      description={measure.description}
      actions={<MeasureActs detail={detail} />}
    />
  )
}

function Standing({ measure }: Readonly<{ measure: Measure }>) {
  if (measure.retirementReason !== null)
    return <Notice tone="info" title="廃止された対策です">{`理由：${measure.retirementReason}`}</Notice>
  if (measure.declinedReason !== null)
    return <Notice tone="info" title="見送りの対策です">{`理由：${measure.declinedReason}`}</Notice>
  return null
}

function Content({ measure }: Readonly<{ measure: Measure }>) {
  const { today } = useSession()
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['条項', <Provisions key="provisions" measure={measure} />],
    ['施行規則の号', toItemsText(measure.ordinanceItems)],
    ['担当', toMeasureOwnerText(measure) || '未定'],
    ['証拠', measure.evidence || '未記入'],
    ['確認の間隔', `${measure.checkIntervalMonths}か月ごと`],
    [
      '次の確認日',
      <span key="next">
        {toDateOr(measure.nextCheckOn, '未定')}
        {isCheckOverdue(measure, today) && <b className="ml-3 text-error-2">期日超過</b>}
      </span>,
    ],
    ['備考', measure.note || 'なし'],
  ]
  return (
    <section aria-label="内容" className="card p-5">
      <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-2">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-bold">{name}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Each citation leads to its place in the policy. */
function Provisions({ measure: { provisions, unknownProvisions } }: Readonly<{ measure: Measure }>) {
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {provisions.map((citation) =>
        unknownProvisions.includes(citation) ? (
          <span key={citation}>
            {citation} <Badge tone="red">今の方針にない条項</Badge>
          </span>
        ) : (
          <Link
            key={citation}
            to="/policy"
            search={{ provision: citation }}
            className="text-key-900 underline"
          >
            {citation}
          </Link>
        ),
      )}
    </span>
  )
}

function Evidence({ detail: { measure, attachments, mayChange } }: Readonly<{ detail: MeasureDetail }>) {
  const refresh = useMeasureRefresh()
  return (
    <EvidenceSection
      attachments={attachments}
      mayChange={mayChange && measure.retirementReason === null}
      onAttach={(file) => client.measures.attach({ measureId: measure.id, file })}
      onRetire={({ id, rowVersion }) =>
        client.measures.retireAttachment({ attachmentId: id, expectedRowVersion: rowVersion })
      }
      refresh={refresh}
      messages={measureMessages}
    />
  )
}
