import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SharedContractor } from '../../../shared/contract/assets.ts'
import type { AboutAsset } from '../../../shared/contract/findings.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { AssetId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'
import { FindingBadge } from '../../components/finding-columns.tsx'
import { LinkedRisks } from '../../components/linked-risks.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { assetMessages } from './messages.ts'

type Props = Readonly<{ assetId: AssetId }>

/** What other records say of an asset: its risks, the findings that name it, and what else its contractor handles. */
export function AssetRelations({ assetId }: Props) {
  const { may } = useSession()
  return (
    <>
      {may('riskAnalyses.listForAsset') && <Risks assetId={assetId} />}
      {may('findings.listForAsset') && <Findings assetId={assetId} />}
      <Contractor assetId={assetId} />
    </>
  )
}

function Risks({ assetId }: Props) {
  const risks = useQuery({
    ...api.riskAnalyses.listForAsset.queryOptions({ input: { assetId } }),
    staleTime: 0,
  })
  return (
    <section aria-label="関係するリスク" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">関係するリスク</h2>
      <QueryState query={risks} messages={assetMessages}>
        {(list) => (
          <LinkedRisks
            risks={list}
            showsWay
            none="ありません。リスク分析で、この情報資産やその種別のリスクを加えると、ここに出ます。"
          />
        )}
      </QueryState>
    </section>
  )
}

function Findings({ assetId }: Props) {
  const findings = useQuery({
    ...api.findings.listForAsset.queryOptions({ input: { assetId } }),
    staleTime: 0,
  })
  return (
    <section aria-label="関係する指摘" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">関係する指摘</h2>
      <QueryState query={findings} messages={assetMessages}>
        {(list) =>
          list.length === 0 ? (
            <p>ありません。指摘の画面の「情報資産を選ぶ」で結び付けると、ここに出ます。</p>
          ) : (
            <ul className="divide-y divide-solid-gray-200">
              {list.map((finding) => (
                <FindingLine key={finding.id} finding={finding} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  )
}

function FindingLine({ finding: { id, number, title, state, dueOn } }: Readonly<{ finding: AboutAsset }>) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-1.5">
      <Link to="/findings/$findingId" params={{ findingId: id }} className="text-key-900 underline">
        {number}
      </Link>
      <FindingBadge state={state} />
      <span className="min-w-0 flex-1">{title}</span>
      <span>{dueOn === null ? '期限 未定' : `期限 ${toWareki(dueOn)}`}</span>
    </li>
  )
}

function Contractor({ assetId }: Props) {
  const shared = useQuery({
    ...api.assets.listSameContractor.queryOptions({ input: { assetId } }),
    staleTime: 0,
  })
  return (
    <section aria-label="委託・外部提供先" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">委託・外部提供先</h2>
      <QueryState query={shared} messages={assetMessages}>
        {(data) => <SameContractor shared={data} />}
      </QueryState>
    </section>
  )
}

function SameContractor({ shared: { contractor, assets, count } }: Readonly<{ shared: SharedContractor }>) {
  if (contractor === '')
    return <p>入力されていません。上の「委託・外部提供先」に書くと、同じ相手の情報資産がここに出ます。</p>
  return (
    <>
      <p>
        <b>{contractor}</b>
        {count === 0
          ? '　同じ相手の、ほかの情報資産はありません。'
          : `　同じ相手の、ほかの情報資産　${count}件`}
      </p>
      <ul className="mt-1 divide-y divide-solid-gray-200">
        {assets.map(({ id, number, name, unitName }) => (
          <li key={id} className="flex flex-wrap gap-x-4 py-1.5">
            <Link to="/assets/$assetId" params={{ assetId: id }} className="text-key-900 underline">
              {number}　{name}
            </Link>
            <span className="text-solid-gray-700">{unitName}</span>
          </li>
        ))}
      </ul>
      {count > assets.length && (
        <p>はじめの{assets.length}件です。台帳の画面で委託先の名前を探すと、すべて出ます。</p>
      )}
    </>
  )
}
