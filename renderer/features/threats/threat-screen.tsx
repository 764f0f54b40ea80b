import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ThreatRecord } from '../../../shared/contract/threats.ts'
import type { ThreatId } from '../../../shared/domain/id/branded-id.ts'
import { toThreatNumberText } from '../../../shared/domain/threat/threat.ts'
import type { ThreatItem } from '../../../shared/domain/threat/threat-items.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { LinkedRisks } from '../../components/linked-risks.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { threatMessages } from './messages.ts'
import { ThreatActs } from './threat-acts.tsx'
import { ThreatBadges } from './threat-badges.tsx'
import { listCategoryTexts, toGroupText, toKindsText, toLevelText } from './threat-words.ts'
import { useThreatItems, useThreats } from './use-threat-refresh.ts'

type Props = Readonly<{
  /** The changes of the record, drawn by the feature that knows their words. */
  renderHistory: (id: ThreatId) => ReactNode
}>

/** One threat: what it is, what holds it down, and the risks under it. */
export function ThreatScreen({ renderHistory }: Props) {
  const { threatId } = useParams({ from: '/threats/$threatId' })
  const threats = useThreats()
  const items = useThreatItems()
  return (
    <QueryState query={threats} messages={threatMessages}>
      {({ threats: list, mayChange }) => {
        const threat = list.find(({ id }) => id === threatId)
        if (threat === undefined) return <Missing />
        return (
          <>
            <Heading threat={threat} items={items} mayChange={mayChange} />
            <div className="max-w-[60rem] space-y-6">
              {threat.retirementReason !== null && (
                <Notice tone="info" title="廃止された脅威です">{`理由：${threat.retirementReason}`}</Notice>
              )}
              <Content threat={threat} items={items} />
              <Risks threat={threat} />
              {renderHistory(threat.id)}
            </div>
          </>
        )
      }}
    </QueryState>
  )
}

function Missing() {
  return (
    <Notice tone="warning" title="この脅威は見つかりません">
      <Link to="/threats" className="text-key-900 underline">
        脅威の一覧を開く
      </Link>
    </Notice>
  )
}

type PartProps = Readonly<{ threat: ThreatRecord; items: readonly ThreatItem[] }>

function Heading({ threat, items, mayChange }: PartProps & Readonly<{ mayChange: boolean }>) {
  const router = useRouter()
  return (
    <PageHeading
      back={
        <Button tone="plain" size="small" onPress={() => router.history.back()}>
          前の画面へ戻る
        </Button>
      }
      title={
        <span className="flex flex-wrap items-center gap-3">
          {toThreatNumberText(threat.number)}　{threat.title}
          <ThreatBadges threat={threat} />
        </span>
      }
      description={threat.description}
      actions={mayChange && <ThreatActs threat={threat} items={items} />}
    />
  )
}

function Content({ threat, items }: PartProps) {
  const provision = items.find(({ group }) => group === threat.group)?.provision ?? null
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      '区分',
      provision === null ? (
        toGroupText(threat.group, items)
      ) : (
        <Link key="group" to="/policy" search={{ provision }} className="text-key-900 underline">
          {toGroupText(threat.group, items)}
        </Link>
      ),
    ],
    ['起こりやすさ', toLevelText(threat.usualLevel)],
    ['抑える対策', <Lines key="measures" lines={listCategoryTexts(threat)} none="決めていない" />],
    ['資産の種別', toKindsText(threat)],
  ]
  return (
    <section aria-label="内容" className="card p-5">
      <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-2">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-bold">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Lines({ lines, none }: Readonly<{ lines: readonly string[]; none: string }>) {
  if (lines.length === 0) return none
  return lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ))
}

function Risks({ threat }: Readonly<{ threat: ThreatRecord }>) {
  const risks = useQuery({
    ...api.riskAnalyses.listForThreat.queryOptions({ input: { threatId: threat.id } }),
    staleTime: 0,
  })
  return (
    <section aria-label="この脅威のリスク" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">この脅威のリスク</h2>
      <QueryState query={risks} messages={threatMessages}>
        {(list) => (
          <LinkedRisks
            risks={list}
            none="ありません。リスク分析の画面でこの脅威のリスクを加えると、ここに出ます。"
          />
        )}
      </QueryState>
    </section>
  )
}
