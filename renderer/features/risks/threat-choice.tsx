import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { ThreatRecord } from '../../../shared/contract/threats.ts'
import type { ThreatId } from '../../../shared/domain/id/branded-id.ts'
import { toSearchCopy, toSearchWords } from '../../../shared/domain/text/search-copy.ts'
import {
  threatGroups,
  toThreatGroupLabel,
  toThreatGroupProvision,
} from '../../../shared/domain/threat/threat-group.ts'
import { api } from '../../api/client.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { FormSearch } from '../../components/form-search.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { riskMessages } from './messages.ts'

type Props = Readonly<{
  chosen: readonly ThreatId[]
  onChange: (chosen: readonly ThreatId[]) => void
  /** Threats that cannot be chosen, since their risk is there. */
  taken: ReadonlySet<ThreatId>
}>

/** Chooses among the threats in use, by the items of policy article 6. */
export function ThreatChoice(props: Props) {
  const threats = useQuery(api.threats.list.queryOptions({ input: {} }))
  return (
    <QueryState query={threats} messages={riskMessages}>
      {(list) => (
        <Choice
          {...props}
          threats={list.threats.filter(({ retirementReason }) => retirementReason === null)}
        />
      )}
    </QueryState>
  )
}

function Choice({
  threats,
  chosen,
  onChange,
  taken,
}: Props & Readonly<{ threats: readonly ThreatRecord[] }>) {
  const [search, setSearch] = useState('')
  const words = toSearchWords(useDeferredValue(search))
  const open = threats.filter(({ id }) => !taken.has(id))
  const shown = open.filter((threat) => words.every((word) => toCopy(threat).includes(word)))
  return (
    <div className="space-y-2">
      <FormSearch label="脅威を探す（名前・内容）" value={search} onChange={setSearch} />
      <p role="status">
        {shown.length}件を表示　{chosen.length}件を選択中
      </p>
      <div className="max-h-72 overflow-y-auto rounded-8 border border-solid-gray-420 px-3 py-1">
        {threatGroups
          .map((group) => ({ group, own: shown.filter((threat) => threat.group === group) }))
          .filter(({ own }) => own.length > 0)
          .map(({ group, own }) => (
            <fieldset key={group} className="mt-1">
              <legend className="text-[0.9375rem] font-bold">
                {toThreatGroupProvision(group)}　{toThreatGroupLabel(group)}
              </legend>
              {own.map(({ id, title }) => (
                <Checkbox
                  key={id}
                  label={title}
                  isSelected={chosen.includes(id)}
                  onChange={(isSelected) =>
                    onChange(isSelected ? [...chosen, id] : chosen.filter((other) => other !== id))
                  }
                />
              ))}
            </fieldset>
          ))}
        {shown.length === 0 && <p className="py-2">{toEmptyWords(threats.length, open.length)}</p>}
      </div>
    </div>
  )
}

function toCopy({ title, description }: ThreatRecord): string {
  return toSearchCopy(`${title}\n${description}`)
}

function toEmptyWords(all: number, open: number): string {
  if (all === 0) return '脅威がまだありません。先に「脅威」の一覧を読み込みます。'
  if (open === 0) return '情報資産全体には、どの脅威のリスクも、すでにあります。'
  return '当てはまる脅威がありません。探す言葉を短くしてください。'
}
