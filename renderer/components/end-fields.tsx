import type { AssetEnd } from '../../shared/contract/asset-values.ts'
import { disposalCertificates, toCertificateLabel } from '../../shared/domain/asset/asset-choices.ts'
import { type DisposalHint, isUnfitMethod } from '../../shared/domain/asset/disposal-hint.ts'
import { Notice } from './notice.tsx'
import { RadioGroup } from './radio-group.tsx'
import { Select } from './select.tsx'
import { TextField } from './text-field.tsx'
import { WarekiDateField } from './wareki-date-field.tsx'

type Props = Readonly<{ end: AssetEnd; onChange: (end: AssetEnd) => void; hint: DisposalHint }>

/** How an asset ended; beside the method stands what the asset asks for. */
export function EndFields({ end, onChange, hint }: Props) {
  return (
    <>
      <RadioGroup
        label="どちらですか"
        isHorizontal
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
      {end.state === 'disposed' && hint.text !== '' && (
        <Notice tone="info" title="この情報資産の処分のしかた">
          <p>{hint.text}</p>
        </Notice>
      )}
      <TextField
        label="廃棄・抹消の方法"
        isRequired={end.state === 'disposed'}
        value={end.disposalMethod}
        list="disposal-methods"
        onChange={(disposalMethod) => onChange({ ...end, disposalMethod })}
      />
      <datalist id="disposal-methods">
        {hint.methods.map((method) => (
          <option key={method} value={method} />
        ))}
      </datalist>
      {end.state === 'disposed' && isUnfitMethod(hint, end.disposalMethod) && (
        <Notice tone="warning" title="この方法で足りるかを確かめてください">
          <p>この情報資産に合う方法は、{hint.methods.join('、')}です。</p>
        </Notice>
      )}
      <div className="grid grid-cols-2 items-end gap-x-6">
        <TextField
          label="立会者"
          {...(hint.needsProof ? { description: '消去・破壊に立ち会った人の職名と氏名を残します。' } : {})}
          value={end.disposalWitness}
          onChange={(disposalWitness) => onChange({ ...end, disposalWitness })}
        />
        <Select
          label="廃棄証明書"
          {...(hint.needsProof
            ? { description: '委託したときは証明書を受け取り、このあと添付ファイルに加えます。' }
            : {})}
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
      </div>
    </>
  )
}
