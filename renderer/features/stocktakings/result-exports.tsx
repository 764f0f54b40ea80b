import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import { client } from '../../api/client.ts'
import { FileExports } from '../../components/file-exports.tsx'
import { stocktakingMessages } from './messages.ts'

/** The results as files. */
export function ResultExports({ detail: { stocktaking } }: Readonly<{ detail: StocktakingDetail }>) {
  return (
    <div className="flex flex-wrap gap-3">
      <FileExports
        exportFile={(format) => client.stocktakings.exportFile({ stocktakingId: stocktaking.id, format })}
        messages={stocktakingMessages}
      />
    </div>
  )
}
