import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import { toConsiderationOfRisk } from '../../../shared/domain/policy-review/consider-risk.ts'
import type { Consideration } from '../../../shared/domain/policy-review/consideration.ts'
import { type ListedRisk, readListedRisks } from '../../../shared/domain/risk/listed-risk.ts'
import { toSearchCopy, toSearchWords } from '../../../shared/domain/text/search-copy.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { TextField } from '../../components/text-field.tsx'
import { reviewMessages } from './messages.ts'
import { RiskBadge } from './review-badge.tsx'

type Props = Readonly<{ onChoose: (begun: Consideration) => void; onClose: () => void }>

/** Takes a risk of the newest analysis as the beginning of a matter. */
export function ChooseRiskDialog(props: Props) {
  const analyses = useQuery({ ...api.riskAnalyses.list.queryOptions({ input: {} }), staleTime: 0 })
  return (
    <Dialog
      title="リスク分析から取り込む"
      width="wide"
      isOpen
      onClose={props.onClose}
      buttons={
        <Button tone="secondary" onPress={props.onClose}>
          やめる
        </Button>
      }
    >
      <QueryState query={analyses} messages={reviewMessages}>
        {(list) => {
          const newest = list.find(({ state }) => state !== 'withdrawn')
          if (newest === undefined)
            return <p>リスク分析はまだありません。「リスク分析」の画面で始めると、ここから選べます。</p>
          return <Risks {...props} riskAnalysisId={newest.id} />
        }}
      </QueryState>
    </Dialog>
  )
}

function Risks({ riskAnalysisId, onChoose }: Props & Readonly<{ riskAnalysisId: RiskAnalysisId }>) {
  const detail = useQuery(api.riskAnalyses.get.queryOptions({ input: { riskAnalysisId } }))
  return (
    <QueryState query={detail} messages={reviewMessages}>
      {(data) => <Choice detail={data} onChoose={onChoose} />}
    </QueryState>
  )
}

const mostShown = 50

type ChoiceProps = Readonly<{ detail: RiskAnalysisDetail; onChoose: Props['onChoose'] }>

function Choice({ detail, onChoose }: ChoiceProps) {
  const [search, setSearch] = useState('')
  const words = toSearchWords(useDeferredValue(search))
  const [risks] = useState(() => listByScore(detail.risks))
  const found = risks.filter((risk) => words.every((word) => toCopy(risk).includes(word)))
  return (
    <div className="space-y-3">
      <p>
        {detail.analysis.number}
        のリスクを、値の大きい順に並べています。選ぶと、脅威・可能性・損失を写した検討する事項の案が開きます。
      </p>
      <TextField
        label="リスクを探す（番号・脅威・対象）"
        type="search"
        autoFocus
        value={search}
        onChange={setSearch}
      />
      <ul aria-label="リスク" className="max-h-80 divide-y divide-solid-gray-200 overflow-y-auto">
        {found.slice(0, mostShown).map((risk) => (
          <li key={risk.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
            <RiskBadge band={risk.band} />
            <span className="min-w-0 flex-1">
              {risk.threatTitle}
              <span className="block text-[0.9375rem] text-solid-gray-700">
                {risk.number}　{risk.subjectName}
              </span>
            </span>
            <Button
              tone="secondary"
              size="small"
              aria-label={`${risk.number} を取り込む`}
              onPress={() => onChoose(toConsiderationOfRisk(detail.analysis.method, risk))}
            >
              取り込む
            </Button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>当てはまるリスクがありません。</p>}
      {found.length > mostShown && <p>はじめの{mostShown}件です。言葉を入れると絞れます。</p>}
    </div>
  )
}

function listByScore(rows: string): readonly ListedRisk[] {
  return readListedRisks(rows)
    .filter(({ state }) => state === 'active')
    .toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))
}

function toCopy({ number, threatTitle, subjectName }: ListedRisk): string {
  return toSearchCopy([number, threatTitle, subjectName].join('\n'))
}
