import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import type { RiskId } from '../../../shared/domain/id/branded-id.ts'
import { toAnalysisTitle } from '../../../shared/domain/risk/analysis-state.ts'
import { toThreatGroupLabel, toThreatGroupProvision } from '../../../shared/domain/threat/threat-group.ts'
import { api } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { LeaveGuard } from '../../components/use-unsaved-guard.tsx'
import { AcceptanceSection } from './acceptance-section.tsx'
import { AssetsSection } from './assets-section.tsx'
import { MeasuresSection } from './measures-section.tsx'
import { riskMessages } from './messages.ts'
import { RatingSection } from './rating-section.tsx'
import { RiskActs } from './risk-acts.tsx'
import { BandBadge } from './risk-words.tsx'
import { TreatmentSection } from './treatment-section.tsx'
import { YearsSection } from './years-section.tsx'

type Props = Readonly<{
  /** The changes of the record, drawn by the feature that knows their words. */
  renderHistory: (id: RiskId) => ReactNode
}>

/** One risk: how grave it is, what is done about it, what is left, who takes it as it is, and how it came here. */
export function RiskScreen({ renderHistory }: Props) {
  const params = useParams({ from: '/risks/$riskAnalysisId/$riskId' })
  // an address is text; whether there is such a risk is for the program to say
  const riskId = params.riskId as RiskId
  const detail = useQuery({ ...api.riskAnalyses.getRisk.queryOptions({ input: { riskId } }), staleTime: 0 })
  return (
    <QueryState query={detail} messages={riskMessages}>
      {(data) => (
        <>
          <Heading detail={data} />
          <Risk key={data.risk.id} detail={data} />
          <div className="mt-5 max-w-[64rem]">{renderHistory(data.risk.id)}</div>
        </>
      )}
    </QueryState>
  )
}

function Heading({ detail }: Readonly<{ detail: RiskDetail }>) {
  const { risk, analysis } = detail
  return (
    <PageHeading
      back={
        <Link to="/risks/$riskAnalysisId" params={{ riskAnalysisId: analysis.id }} className="text-link">
          {toAnalysisTitle(analysis.fiscalYear)}の一覧へ戻る
        </Link>
      }
      title={
        <span className="flex flex-wrap items-center gap-3">
          {risk.threatTitle}
          <BandBadge band={risk.band} score={risk.score} />
          {risk.state === 'ended' && <Badge>終了</Badge>}
        </span>
      }
      description={`${risk.number}　対象 ${risk.subjectName}　${toThreatGroupProvision(risk.threatGroup)} ${toThreatGroupLabel(risk.threatGroup)}`}
      actions={<RiskActs detail={detail} />}
    />
  )
}

function Risk({ detail }: Readonly<{ detail: RiskDetail }>) {
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set())
  const { risk, analysis, threat } = detail
  const hold = (part: string) => (isDirty: boolean) =>
    setUnsaved((before) => {
      if (before.has(part) === isDirty) return before
      return new Set(isDirty ? [...before, part] : [...before].filter((one) => one !== part))
    })
  return (
    <div className="max-w-[64rem] space-y-5">
      {risk.state === 'ended' && (
        <Notice tone="info" title="終了にしたリスクです">{`理由：${risk.endReason ?? ''}`}</Notice>
      )}
      {analysis.state === 'closed' && (
        <Notice tone="info" title="締め切った分析のリスクです">
          内容は変えられません。決裁が済む前なら、分析の画面で締切を取り消して直せます。
        </Notice>
      )}
      <p className="card px-5 py-3 whitespace-pre-line">
        {threat.description}
        {threat.isRetired && '　（この脅威は、今は使わないことになっています。）'}
      </p>
      <RatingSection detail={detail} onHold={hold('rating')} />
      <TreatmentSection detail={detail} onHold={hold('treatment')} />
      <AcceptanceSection detail={detail} />
      <MeasuresSection detail={detail} />
      <AssetsSection detail={detail} />
      <YearsSection detail={detail} />
      <LeaveGuard isDirty={unsaved.size > 0} />
    </div>
  )
}
