import { useQuery } from '@tanstack/react-query'
import type { MeasureId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'
import { LinkedRisks } from '../../components/linked-risks.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { measureMessages } from './messages.ts'

/** The risks of the newest analysis that a measure holds down. */
export function MeasureRisks({ measureId }: Readonly<{ measureId: MeasureId }>) {
  const risks = useQuery({
    ...api.riskAnalyses.listForMeasure.queryOptions({ input: { measureId } }),
    staleTime: 0,
  })
  return (
    <section aria-label="抑えるリスク" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">この対策が抑えるリスク</h2>
      <QueryState query={risks} messages={measureMessages}>
        {(list) => (
          <LinkedRisks
            risks={list}
            none="結び付けたリスクはありません。リスク分析の、リスクの画面で対策を選ぶと、ここに出ます。"
          />
        )}
      </QueryState>
    </section>
  )
}
