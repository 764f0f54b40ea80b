import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  DetailProposals as Proposals,
  RiskAnalysisDetail,
} from '../../../shared/contract/risk-analyses.ts'
import type { ThreatId } from '../../../shared/domain/id/branded-id.ts'
import { wholeSubjectName } from '../../../shared/domain/risk/risk-subject.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { LeaveGuard } from '../../components/use-unsaved-guard.tsx'
import { riskMessages } from './messages.ts'
import { ProposedGroup } from './proposed-group.tsx'
import { useRiskRefresh } from './use-risk-refresh.ts'

type Props = Readonly<{ detail: RiskAnalysisDetail }>
type Chosen = ReadonlyMap<string, ReadonlySet<ThreatId>>

const wholeKey = 'all'

/** 詳しく見るもの: groups of important assets and the threats that bear upon them, for the officer to tick. */
export function DetailProposals({ detail }: Props) {
  const riskAnalysisId = detail.analysis.id
  const proposals = useQuery({
    ...api.riskAnalyses.proposeDetails.queryOptions({ input: { riskAnalysisId } }),
    staleTime: 0,
  })
  return (
    <section aria-label="詳しく見る情報資産" className="card space-y-3 p-5">
      <h2 className="text-[1.25rem]">詳しく見る情報資産</h2>
      <p>
        重要な情報資産を、種別と所属でまとめたものです。当てはまる脅威のうち、分けて評価したいものに印を付けて取り上げます。
      </p>
      <p>すべてを取り上げる必要はありません。</p>
      <QueryState query={proposals} messages={riskMessages}>
        {(found) => <Groups detail={detail} proposals={found} />}
      </QueryState>
    </section>
  )
}

function Groups({ detail, proposals }: Props & Readonly<{ proposals: Proposals }>) {
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const groups = proposals.groups.filter(({ threatIds }) => threatIds.length > 0)
  const adding = useAdding(detail, () => setChosen(new Map()))
  const count = [...chosen.values()].reduce((sum, threats) => sum + threats.size, 0)
  const choose = (key: string) => (threats: ReadonlySet<ThreatId>) =>
    setChosen(new Map(chosen).set(key, threats))
  const add = () =>
    adding.mutate([
      ...[...(chosen.get(wholeKey) ?? [])].map((threatId) => ({
        subject: { kind: 'all' as const },
        threatId,
      })),
      ...groups.flatMap(({ key, name, rule }) =>
        [...(chosen.get(key) ?? [])].map((threatId) => ({
          subject: { kind: 'group' as const, name, rule },
          threatId,
        })),
      ),
    ])
  if (groups.length === 0 && proposals.baselineThreatIds.length === 0)
    return (
      <p className="font-bold">
        新しく取り上げるものはありません。重要な情報資産がまだないときは、「情報資産台帳」で格付けを入れると、ここに出ます。
      </p>
    )
  return (
    <>
      <div className="divide-y divide-solid-gray-200 rounded-8 border border-solid-gray-420">
        {proposals.baselineThreatIds.length > 0 && (
          <ProposedGroup
            name={wholeSubjectName}
            facts="まだ並べていない脅威"
            method={detail.analysis.method}
            importance={null}
            threats={proposals.threats.filter(({ id }) => proposals.baselineThreatIds.includes(id))}
            chosen={chosen.get(wholeKey) ?? new Set()}
            onChange={choose(wholeKey)}
          />
        )}
        {groups.map((group) => (
          <ProposedGroup
            key={group.key}
            name={group.name}
            facts={`${group.assetCount.toLocaleString('ja')}件　重要度 ${group.importance ?? '未'}`}
            method={detail.analysis.method}
            importance={group.importance}
            threats={proposals.threats.filter(({ id }) => group.threatIds.includes(id))}
            chosen={chosen.get(group.key) ?? new Set()}
            onChange={choose(group.key)}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button isDisabled={count === 0} isPending={adding.isPending} onPress={add}>
          {count === 0 ? '選んだものを取り上げる' : `選んだ${count}件を取り上げる`}
        </Button>
        {count > 0 && (
          <Button tone="plain" onPress={() => setChosen(new Map())}>
            印をすべて外す
          </Button>
        )}
      </div>
      <ProblemText text={adding.isError ? messageOf(adding.error, riskMessages) : undefined} />
      <LeaveGuard isDirty={count > 0 && !adding.isPending} />
    </>
  )
}

type Wanted = Parameters<typeof client.riskAnalyses.addRisks>[0]['risks']

function useAdding(detail: RiskAnalysisDetail, onDone: () => void) {
  const { succeed } = useNotices()
  const refresh = useRiskRefresh()
  return useMutation({
    mutationFn: (risks: Wanted) =>
      client.riskAnalyses.addRisks({ riskAnalysisId: detail.analysis.id, risks }),
    onSuccess: async ({ riskIds }) => {
      onDone()
      await refresh()
      succeed(`${riskIds.length}件のリスクを取り上げました。「一覧」に「未評価」として出ています。`)
    },
  })
}
