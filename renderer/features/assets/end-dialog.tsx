import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { AssetEnd } from '../../../shared/contract/asset-values.ts'
import type { AssetDetail, AssetSettings } from '../../../shared/contract/assets.ts'
import { toDisposalHint } from '../../../shared/domain/asset/disposal-hint.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EndFields } from '../../components/end-fields.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { assetMessages } from './messages.ts'
import { useAssetRefresh } from './use-register.ts'

type Props = Readonly<{ asset: AssetDetail['asset']; settings: AssetSettings; onClose: () => void }>

/** Records that an asset was disposed of, or is used no more; its row stays. */
export function EndDialog({ asset, settings, onClose }: Props) {
  const formId = useId()
  const { today } = useSession()
  const { succeed } = useNotices()
  const refresh = useAssetRefresh()
  const [end, setEnd] = useState<AssetEnd>({
    ...{ state: 'disposed', disposedOn: today, disposalMethod: '', disposalWitness: '' },
    disposalCertificate: null,
  })
  const ending = useMutation({
    mutationFn: () => client.assets.end({ ...end, assetId: asset.id, expectedRowVersion: asset.rowVersion }),
    onSuccess: async () => {
      await refresh()
      succeed(`「${asset.name}」の${end.state === 'disposed' ? '廃棄' : '廃止'}を記録しました。`)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ending.mutate()
  }
  return (
    <Dialog
      title="廃棄・廃止を記録する"
      width="wide"
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <SubmitButton formId={formId} isPending={ending.isPending} label="記録する" />
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="space-y-4">
        <p>
          「{asset.number}　{asset.name}
          」は台帳に残り、状態が変わります。まちがえたときは、あとで取り消せます。
        </p>
        <EndFields end={end} onChange={setEnd} hint={toDisposalHint(asset, settings.levels)} />
        <ProblemText text={ending.isError ? messageOf(ending.error, assetMessages) : undefined} />
      </form>
    </Dialog>
  )
}
