import { useMutation } from '@tanstack/react-query'
import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { saveFile } from '../../components/save-file.ts'
import { stocktakingMessages } from './messages.ts'

/** The results as files. */
export function ResultExports({ detail: { stocktaking } }: Readonly<{ detail: StocktakingDetail }>) {
  const { fail } = useNotices()
  const exporting = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') =>
      client.stocktakings.exportFile({ stocktakingId: stocktaking.id, format }),
    onSuccess: saveFile,
    onError: (error) => fail(error, stocktakingMessages),
  })
  return (
    <div className="flex flex-wrap gap-3">
      <Button tone="secondary" size="small" onPress={() => exporting.mutate('csv')}>
        CSV で保存
      </Button>
      <Button tone="secondary" size="small" onPress={() => exporting.mutate('xlsx')}>
        Excel で保存
      </Button>
    </div>
  )
}
