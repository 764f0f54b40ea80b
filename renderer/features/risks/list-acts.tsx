import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { saveFile } from '../../components/save-file.ts'
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
  const { fail } = useNotices()
  const exporting = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') =>
      client.riskAnalyses.exportFile({ riskAnalysisId: detail.analysis.id, format }),
    onSuccess: saveFile,
    onError: (error) => fail(error, riskMessages),
  })
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
            <Button tone="secondary" size="small" onPress={() => exporting.mutate('csv')}>
              CSV で保存
            </Button>
            <Button tone="secondary" size="small" onPress={() => exporting.mutate('xlsx')}>
              Excel で保存
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
