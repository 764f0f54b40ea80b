import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import { toMeasureNumberText, toMeasureStateLabel } from '../../../shared/domain/measure/measure-state.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { MeasurePicker } from './measure-picker.tsx'

/** The measures that hold the risk down. */
export function MeasuresSection({ detail }: Readonly<{ detail: RiskDetail }>) {
  const { measures, mayChange, risk } = detail
  const [isPicking, setIsPicking] = useState(false)
  return (
    <section aria-label="結び付けた対策" className="card p-5">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.25rem]">結び付けた対策</h2>
        {mayChange && risk.state === 'active' && (
          <Button tone="secondary" size="small" onPress={() => setIsPicking(true)}>
            対策を選ぶ
          </Button>
        )}
      </div>
      {measures.length === 0 && (
        <p>まだありません。このリスクを抑えている対策を選んでおくと、弱いところが分かります。</p>
      )}
      <ul className="divide-y divide-solid-gray-200">
        {measures.map((measure) => (
          <li key={measure.id} className="flex flex-wrap items-center gap-x-3 py-1.5">
            <Link to="/measures/$measureId" params={{ measureId: measure.id }} className="text-link">
              {toMeasureNumberText(measure.number)}　{measure.title}
            </Link>
            <Badge tone={measure.state === 'implemented' && !measure.isRetired ? 'green' : 'yellow'}>
              {measure.isRetired ? '廃止' : toMeasureStateLabel(measure.state)}
            </Badge>
          </li>
        ))}
      </ul>
      {isPicking && <MeasurePicker detail={detail} onClose={() => setIsPicking(false)} />}
    </section>
  )
}
