import type { ReactNode } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { FileExports } from '../../components/file-exports.tsx'
import { riskMessages } from './messages.ts'

type Props = Readonly<{
  detail: RiskAnalysisDetail
  /** How many are shown, in words. */
  count: string
  /** What the keys of the list are doing. */
  said: ReactNode
  selected: readonly ListedRisk[]
  onRate: () => void
  onTreat: () => void
  onClear: () => void
  onAdd: () => void
}>

/** What can be done with the chosen rows, and the list as a file. */
export function ListActs({ detail, count, said, selected, onRate, onTreat, onClear, onAdd }: Props) {
  return (
    <div className="min-w-0 flex-1">
      <p className="mb-1 flex flex-wrap gap-x-4">
        <span role="status">
          {count}
          {selected.length > 0 && `　${selected.length}件を選択中`}
        </span>
        {said}
      </p>
      <div className="flex min-h-9 flex-wrap items-center justify-end gap-2">
        {selected.length > 0 && detail.mayChange && (
          <>
            <Button size="small" onPress={onRate}>
              まとめて評価
            </Button>
            <Button size="small" onPress={onTreat}>
              まとめて対応
            </Button>
          </>
        )}
        {selected.length > 0 ? (
          <Button tone="plain" size="small" onPress={onClear}>
            選択をやめる
          </Button>
        ) : (
          <>
            {detail.mayChange && (
              <Button size="small" onPress={onAdd}>
                リスクを加える
              </Button>
            )}
            <FileExports
              exportFile={(format) =>
                client.riskAnalyses.exportFile({ riskAnalysisId: detail.analysis.id, format })
              }
              messages={riskMessages}
            />
          </>
        )}
      </div>
    </div>
  )
}
