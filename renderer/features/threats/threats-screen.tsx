import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ThreatRecord } from '../../../shared/contract/threats.ts'
import { type ThreatGroup, threatGroups } from '../../../shared/domain/threat/threat-group.ts'
import type { ThreatItem } from '../../../shared/domain/threat/threat-items.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { EmptyCatalogue, LoadThreatsButton } from './load-built-in.tsx'
import { threatMessages } from './messages.ts'
import { threatColumns } from './threat-columns.tsx'
import { ThreatDialog } from './threat-dialog.tsx'
import { useThreatFilters } from './threat-filters.tsx'
import { toGroupText } from './threat-words.ts'
import { useThreatItems, useThreats } from './use-threat-refresh.ts'

/** The catalogue of threats in the five groups of policy article 6, each with the policy's own words. */
export function ThreatsScreen() {
  const { may } = useSession()
  const threats = useThreats()
  const items = useThreatItems()
  const [isAdding, setIsAdding] = useState(false)
  return (
    <>
      <PageHeading
        title="脅威"
        description="情報資産に起こりうることの一覧です。リスク分析は、ここにある脅威と情報資産を組み合わせて行います。"
        actions={
          <>
            <Link to="/risks" className={buttonClass('secondary')}>
              リスク分析を見る
            </Link>
            {may('threats.create') && <Button onPress={() => setIsAdding(true)}>脅威を加える</Button>}
          </>
        }
      />
      <QueryState query={threats} messages={threatMessages}>
        {({ threats: list }) =>
          list.length === 0 ? <EmptyCatalogue /> : <Catalogue threats={list} items={items} />
        }
      </QueryState>
      {isAdding && <ThreatDialog threat={null} items={items} onClose={() => setIsAdding(false)} />}
    </>
  )
}

type CatalogueProps = Readonly<{ threats: readonly ThreatRecord[]; items: readonly ThreatItem[] }>

function Catalogue({ threats, items }: CatalogueProps) {
  const { may } = useSession()
  const { shown, filters, isNarrowed } = useThreatFilters(threats, items)
  const groups = threatGroups.filter((group) => !isNarrowed || shown.some((threat) => threat.group === group))
  return (
    <>
      {filters}
      {groups.length === 0 && (
        <p className="card p-5">当てはまる脅威がありません。言葉や絞り込みを変えてください。</p>
      )}
      <div className="space-y-8">
        {groups.map((group) => (
          <GroupSection
            key={group}
            group={group}
            items={items}
            threats={shown.filter((threat) => threat.group === group)}
          />
        ))}
      </div>
      {may('threats.loadBuiltIn') && (
        <div className="mt-6">
          <LoadThreatsButton />
        </div>
      )}
    </>
  )
}

/** One group: what the policy says of it, and its threats. */
function GroupSection({ group, items, threats }: CatalogueProps & Readonly<{ group: ThreatGroup }>) {
  const navigate = useNavigate()
  const heading = toGroupText(group, items)
  const item = items.find((one) => one.group === group)
  return (
    <section aria-label={heading}>
      <h2 className="text-[1.25rem]">{heading}</h2>
      {item !== undefined && (
        <p className="mb-2 max-w-[60rem] text-solid-gray-700">
          {item.text === null ? '今の方針に、この区分の定めはありません。' : `方針：「${item.text}」`}
        </p>
      )}
      <DataTable
        label={heading}
        rows={threats}
        columns={threatColumns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/threats/$threatId', params: { threatId: id } })}
        maxHeight="none"
        emptyState={<p className="card p-4">この区分の脅威はありません。「脅威を加える」で加えられます。</p>}
      />
    </section>
  )
}
