import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import { toAnalysisTitle } from '../../../shared/domain/risk/analysis-state.ts'
import { type ListedRisk, readListedRisks } from '../../../shared/domain/risk/listed-risk.ts'
import { api } from '../../api/client.ts'
import { useDossier } from '../../components/approval/use-dossier.ts'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { AcceptanceTab } from './acceptance-tab.tsx'
import { AnalysisActs } from './analysis-acts.tsx'
import type { AnalysisTab } from './analysis-tabs.ts'
import { ApprovalTab } from './approval-tab.tsx'
import { isAwaitingAcceptance } from './awaiting-acceptance.ts'
import { ListTab } from './list-tab.tsx'
import { riskMessages } from './messages.ts'
import { MethodTab } from './method-tab.tsx'
import { ProposalsTab } from './proposals-tab.tsx'
import { AnalysisBadge } from './risk-words.tsx'

type ScreenProps = Readonly<{
  riskAnalysisId: RiskAnalysisId
  tab: AnalysisTab
  onSelectTab: (tab: AnalysisTab) => void
}>

/** One analysis: its risks, what is proposed, how they are weighed, what is taken as it is, and its 決裁. */
export function AnalysisScreen({ riskAnalysisId, tab, onSelectTab }: ScreenProps) {
  const detail = useQuery({
    ...api.riskAnalyses.get.queryOptions({ input: { riskAnalysisId } }),
    staleTime: 0,
  })
  return (
    <QueryState query={detail} messages={riskMessages}>
      {(data) => <Analysis detail={data} tab={tab} onSelectTab={onSelectTab} />}
    </QueryState>
  )
}

type Props = Readonly<{ detail: RiskAnalysisDetail }> & Omit<ScreenProps, 'riskAnalysisId'>

function Analysis({ detail, tab, onSelectTab }: Props) {
  const risks = useMemo(() => readListedRisks(detail.risks), [detail.risks])
  const parts = { detail, risks }
  return (
    <>
      <Heading {...parts} />
      {detail.analysis.withdrawalReason !== null && (
        <div className="mb-4">
          <Notice
            tone="info"
            title="取りやめになった分析です"
          >{`理由：${detail.analysis.withdrawalReason}`}</Notice>
        </div>
      )}
      <Tabs
        label="リスク分析の内容"
        selected={tab}
        onSelect={onSelectTab}
        items={[
          { key: 'list', label: '一覧', content: <ListTab {...parts} /> },
          { key: 'proposals', label: toProposalsLabel(risks), content: <ProposalsTab {...parts} /> },
          { key: 'method', label: '目的と方法', content: <MethodTab {...parts} /> },
          {
            key: 'acceptance',
            label: toAcceptanceLabel(risks, detail.today),
            content: <AcceptanceTab {...parts} />,
          },
          { key: 'approval', label: '決裁', content: <ApprovalTab {...parts} /> },
        ]}
      />
    </>
  )
}

function Heading({ detail, risks }: Readonly<{ detail: RiskAnalysisDetail; risks: readonly ListedRisk[] }>) {
  const { analysis } = detail
  const dossier = useDossier({ kind: 'riskAnalysis', id: analysis.id })
  return (
    <PageHeading
      back={
        <Link to="/risks" className="text-link">
          リスク分析の一覧へ戻る
        </Link>
      }
      title={
        <span className="flex flex-wrap items-center gap-3">
          {toAnalysisTitle(analysis.fiscalYear)}
          <AnalysisBadge state={analysis.state} isSealed={dossier.data?.seal != null} />
        </span>
      }
      description={toDescription(detail)}
      actions={<AnalysisActs detail={detail} risks={risks} />}
    />
  )
}

function toDescription({ analysis }: RiskAnalysisDetail): string {
  const { number, startedOn, closedOn } = analysis
  return `記録番号 ${number}　始めた日 ${toWareki(startedOn)}${closedOn === null ? '' : `　締切日 ${toWareki(closedOn)}`}`
}

function toProposalsLabel(risks: readonly ListedRisk[]): string {
  const open = risks.filter(
    ({ state, score, proposal }) => state === 'active' && score === null && proposal !== null,
  )
  return open.length === 0 ? '提案' : `提案（${open.length}）`
}

function toAcceptanceLabel(risks: readonly ListedRisk[], today: string): string {
  const awaiting = risks.filter((risk) => isAwaitingAcceptance(risk, today))
  return awaiting.length === 0 ? '受容の承認' : `受容の承認（${awaiting.length}）`
}
