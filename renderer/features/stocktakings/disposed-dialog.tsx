import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssetEnd } from '../../../shared/contract/asset-values.ts'
import {
  type DisposalHint,
  generalDisposalHint,
  toDisposalHint,
} from '../../../shared/domain/asset/disposal-hint.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import { api } from '../../api/client.ts'
import { EndFields } from '../../components/end-fields.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { OnRecord } from './on-record.ts'

type Props = Readonly<{ item: ListedItem; onRecord: OnRecord; onClose: () => void }>

/** 廃棄: how it was disposed of; the register says so from then on. One that has ended there is taken over. */
export function DisposedDialog({ item, onRecord, onClose }: Props) {
  const { today } = useSession()
  const hint = useDisposalHint(item.assetId)
  const hasEnded = item.assetState !== 'active' && item.result === 'none'
  const [note, setNote] = useState('')
  const [end, setEnd] = useState<AssetEnd>({
    ...{ state: 'disposed', disposedOn: today, disposalMethod: '', disposalWitness: '' },
    disposalCertificate: null,
  })
  const isMissing =
    !hasEnded && (end.disposedOn === '' || (end.state === 'disposed' && end.disposalMethod === ''))
  return (
    <FormDialog
      title={`廃棄を記録する　${item.number}　${item.name}`}
      confirmLabel="廃棄として記録する"
      width="wide"
      missing={isMissing ? '廃棄・廃止した日と方法を入力してください。' : undefined}
      act={() => onRecord(item, { ...end, result: 'disposed', note })}
      onClose={onClose}
    >
      {hasEnded ? (
        <p>台帳では、すでに廃棄・廃止になっています。日・方法などは、台帳の記録のとおりに入ります。</p>
      ) : (
        <>
          <p>台帳の状態も「廃棄」または「廃止」に変わります。結果を取り消すと、台帳も利用中に戻ります。</p>
          <EndFields end={end} onChange={setEnd} hint={hint} />
        </>
      )}
      <TextArea label="備考" rows={2} value={note} onChange={setNote} />
    </FormDialog>
  )
}

/** What the asset asks for when it is disposed of. */
function useDisposalHint(assetId: ListedItem['assetId']): DisposalHint {
  const detail = useQuery(api.assets.get.queryOptions({ input: { assetId } }))
  const settings = useQuery(api.assets.settings.queryOptions({ input: {} }))
  if (detail.data === undefined || settings.data === undefined) return generalDisposalHint
  return toDisposalHint(detail.data.asset, settings.data.levels)
}
