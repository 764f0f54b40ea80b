import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { AssetEnd } from '../../../shared/contract/asset-values.ts'
import type { AssetDetail } from '../../../shared/contract/assets.ts'
import { disposalCertificates, toCertificateLabel } from '../../../shared/domain/asset/asset-choices.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { Select } from '../../components/select.tsx'
import { useSession } from '../../components/session-context.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { assetMessages } from './messages.ts'
import { useAssetRefresh } from './use-register.ts'

type Props = Readonly<{ asset: AssetDetail['asset']; onClose: () => void }>

/** Records that an asset was disposed of, or is used no more; its row stays. */
export function EndDialog({ asset, onClose }: Props) {
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
        <EndFields end={end} onChange={setEnd} />
        <ProblemText text={ending.isError ? messageOf(ending.error, assetMessages) : undefined} />
      </form>
    </Dialog>
  )
}

type FieldsProps = Readonly<{ end: AssetEnd; onChange: (end: AssetEnd) => void }>

function EndFields({ end, onChange }: FieldsProps) {
  return (
    <>
      <RadioGroup
        label="どちらですか"
        value={end.state}
        onChange={(state) => onChange({ ...end, state })}
        choices={[
          { value: 'disposed', label: '廃棄', description: '機器・媒体・紙などを処分した。' },
          { value: 'retired', label: '廃止', description: '使うのをやめた（契約の終了、統合など）。' },
        ]}
      />
      <WarekiDateField
        label="廃棄・廃止した日"
        isRequired
        value={end.disposedOn === '' ? null : end.disposedOn}
        onChange={(disposedOn) => onChange({ ...end, disposedOn: disposedOn ?? '' })}
      />
      <TextField
        label="廃棄・抹消の方法"
        isRequired={end.state === 'disposed'}
        value={end.disposalMethod}
        list="disposal-methods"
        description="記憶装置は、元に戻せない方法にします（物理的な破壊、消磁、暗号化消去など）。"
        onChange={(disposalMethod) => onChange({ ...end, disposalMethod })}
      />
      <datalist id="disposal-methods">
        {methods.map((method) => (
          <option key={method} value={method} />
        ))}
      </datalist>
      <TextField
        label="立会者"
        value={end.disposalWitness}
        onChange={(disposalWitness) => onChange({ ...end, disposalWitness })}
      />
      <Select
        label="廃棄証明書"
        value={end.disposalCertificate ?? '*'}
        onChange={(chosen) =>
          onChange({
            ...end,
            disposalCertificate: disposalCertificates.find((one) => one === chosen) ?? null,
          })
        }
        choices={[
          { value: '*', label: '（未記入）' },
          ...disposalCertificates.map((value) => ({ value, label: toCertificateLabel(value) })),
        ]}
      />
    </>
  )
}

const methods = [
  '物理的に破壊',
  '消磁',
  '暗号化消去',
  '専用ソフトで上書き消去',
  '溶解処理',
  'シュレッダー',
  '返却',
]
