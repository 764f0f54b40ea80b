import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Measure } from '../../../shared/contract/measures.ts'
import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import type { MeasureId } from '../../../shared/domain/id/branded-id.ts'
import { toMeasureNumberText, toMeasureStateLabel } from '../../../shared/domain/measure/measure-state.ts'
import { toSearchCopy, toSearchWords } from '../../../shared/domain/text/search-copy.ts'
import { api, client } from '../../api/client.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { FormSearch } from '../../components/form-search.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { AnalysisDialog } from './analysis-dialog.tsx'
import { riskMessages } from './messages.ts'

type Props = Readonly<{ detail: RiskDetail; onClose: () => void }>

/** Chooses the measures of a risk, in place of those it had. */
export function MeasurePicker({ detail, onClose }: Props) {
  const { risk, analysis } = detail
  const [{ id: riskId, rowVersion: expectedRowVersion }] = useState(risk)
  const [first] = useState<readonly MeasureId[]>(() => detail.measures.map(({ id }) => id))
  const [chosen, setChosen] = useState(first)
  const measures = useQuery(api.measures.list.queryOptions({ input: { fiscalYear: analysis.fiscalYear } }))
  return (
    <AnalysisDialog
      title={`${risk.number} を抑える対策を選ぶ`}
      confirmLabel="この対策を結び付ける"
      width="wide"
      isDirty={chosen.length !== first.length || chosen.some((id) => !first.includes(id))}
      act={() => client.riskAnalyses.linkMeasures({ riskId, expectedRowVersion, measureIds: [...chosen] })}
      toDone={(saved) => `${saved.risk.number} に対策を${saved.measures.length}件結び付けました。`}
      onClose={onClose}
    >
      <QueryState query={measures} messages={riskMessages}>
        {(list) => (
          <Choice
            // a measure that is 廃止 can be taken off, but not linked anew
            measures={list.filter(
              ({ id, retirementReason }) => retirementReason === null || first.includes(id),
            )}
            chosen={chosen}
            onChange={setChosen}
          />
        )}
      </QueryState>
    </AnalysisDialog>
  )
}

type ChoiceProps = Readonly<{
  measures: readonly Measure[]
  chosen: readonly MeasureId[]
  onChange: (chosen: readonly MeasureId[]) => void
}>

function Choice({ measures, chosen, onChange }: ChoiceProps) {
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search)
  const shown = useMemo(() => findMeasures(measures, wanted), [measures, wanted])
  return (
    <>
      <FormSearch label="対策を探す（名前・内容・条項）" autoFocus value={search} onChange={setSearch} />
      <p role="status">
        {shown.length}件を表示　{chosen.length}件を選択中
      </p>
      <div className="max-h-80 overflow-y-auto rounded-8 border border-solid-gray-420 px-3 py-1">
        {shown.map(({ id, number, title, provisions, state }) => (
          <Checkbox
            key={id}
            label={`${toMeasureNumberText(number)}　${title}（${provisions[0] ?? ''}　${toMeasureStateLabel(state)}）`}
            isSelected={chosen.includes(id)}
            onChange={(isSelected) =>
              onChange(isSelected ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
        ))}
        {shown.length === 0 && (
          <p className="py-2">当てはまる対策がありません。探す言葉を短くしてください。</p>
        )}
      </div>
    </>
  )
}

function findMeasures(measures: readonly Measure[], search: string): readonly Measure[] {
  const words = toSearchWords(search)
  if (words.length === 0) return measures
  return measures.filter(({ number, title, description, provisions }) => {
    const copy = toSearchCopy([toMeasureNumberText(number), title, description, ...provisions].join('\n'))
    return words.every((word) => copy.includes(word))
  })
}
