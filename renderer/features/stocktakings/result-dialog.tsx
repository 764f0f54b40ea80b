import { useQuery } from '@tanstack/react-query'
import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import type { FoundResult } from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import { api } from '../../api/client.ts'
import { ChangedDialog } from './changed-dialog.tsx'
import { DisposedDialog } from './disposed-dialog.tsx'
import { NotFoundDialog } from './not-found-dialog.tsx'
import type { OnRecord } from './on-record.ts'

type Props = Readonly<{
  item: ListedItem
  result: Exclude<FoundResult, 'confirmed'>
  detail: StocktakingDetail
  onRecord: OnRecord
  onClose: () => void
}>

/** What belongs to a result: what differs, how it was disposed of, or where it was looked for. */
export function ResultDialog({ item, result, detail, onRecord, onClose }: Props) {
  const { data } = useQuery({
    ...api.assets.get.queryOptions({ input: { assetId: item.assetId } }),
    staleTime: 0,
    enabled: result === 'changed',
  })
  if (result === 'disposed') return <DisposedDialog {...{ item, onRecord, onClose }} />
  if (result === 'notFound') return <NotFoundDialog {...{ item, onRecord, onClose }} />
  // the form begins with the register as it is now
  return data === undefined ? null : (
    <ChangedDialog {...{ item, onRecord, onClose }} asset={data.asset} units={detail.activeUnits} />
  )
}
