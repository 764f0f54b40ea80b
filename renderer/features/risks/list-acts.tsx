import { useMutation } from '@tanstack/react-query'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { saveFile } from '../../components/save-file.ts'
import { riskMessages } from './messages.ts'

type Props = Readonly<{
  detail: RiskAnalysisDetail
  selected: readonly ListedRisk[]
  onRate: () => void
  onTreat: () => void
  onClear: () => void
}>

/** What can be done with the chosen rows, and the list as a file. */
export function ListActs({ detail, selected, onRate, onTreat, onClear }: Props) {
  const { fail } = useNotices()
  const exporting = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') =>
      client.riskAnalyses.exportFile({ riskAnalysisId: detail.analysis.id, format }),
    onSuccess: saveFile,
    onError: (error) => fail(error, riskMessages),
  })
  return (
    <div className="mb-2 flex min-h-9 flex-wrap items-center gap-2">
      <span role="status" className="mr-1">
        {selected.length === 0 ? '行は選ばれていません' : `${selected.length}件を選択中`}
      </span>
      {selected.length > 0 && (
        <>
          {detail.mayChange && (
            <>
              <Button size="small" onPress={onRate}>
                まとめて評価
              </Button>
              <Button size="small" onPress={onTreat}>
                まとめて対応を決める
              </Button>
            </>
          )}
          <Button tone="plain" size="small" onPress={onClear}>
            選択をやめる
          </Button>
        </>
      )}
      <span className="ml-auto flex flex-wrap gap-2">
        <Button tone="secondary" size="small" onPress={() => exporting.mutate('csv')}>
          CSV で保存
        </Button>
        <Button tone="secondary" size="small" onPress={() => exporting.mutate('xlsx')}>
          Excel で保存
        </Button>
      </span>
    </div>
  )
}
