import { useState } from 'react'
import type { AssetDetail } from '../../../shared/contract/assets.ts'
import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import type { StocktakingOutcome } from '../../../shared/contract/stocktakings.ts'
import { getAssetField } from '../../../shared/domain/asset/asset-fields.ts'
import { mendedFields } from '../../../shared/domain/stocktaking/asset-changes.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import { Select } from '../../components/select.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { OnRecord } from './on-record.ts'

type Asset = AssetDetail['asset']
type Mended = Pick<Asset, (typeof mendedFields)[number]>
type Props = Readonly<{
  item: ListedItem
  asset: Asset
  units: StocktakingDetail['activeUnits']
  onRecord: OnRecord
  onClose: () => void
}>

/** 変更: what differs, written into the register in the same step where a field is changed here. */
export function ChangedDialog({ item, asset, units, onRecord, onClose }: Props) {
  const [kept] = useState<Mended>(() => pickMended(asset))
  const [values, setValues] = useState<Mended>(kept)
  const [quantity, setQuantity] = useState(String(kept.quantity))
  const [note, setNote] = useState(item.result === 'changed' ? item.note : '')
  const count = Number(quantity.normalize('NFKC'))
  const change = toDifference(kept, { ...values, quantity: count })
  const missing = findMissing({ note, isSame: change === null, count, name: values.name })
  const set = (changed: Partial<Mended>) => setValues({ ...values, ...changed })
  return (
    <FormDialog
      title={`変更を記録する　${item.number}　${item.name}`}
      confirmLabel="変更として記録する"
      width="wide"
      missing={missing}
      act={() => onRecord(item, { result: 'changed', note, change })}
      onClose={onClose}
    >
      <p>
        台帳と違うところを直すと、記録といっしょに台帳に書き込まれます。直さずに、違いだけを書くこともできます。
      </p>
      <div className="grid grid-cols-2 gap-x-6 gap-y-4">
        <TextField
          label={getAssetField('place').heading}
          autoFocus
          value={values.place}
          onChange={(place) => set({ place })}
        />
        <Select
          label={getAssetField('unitId').heading}
          value={values.unitId as string}
          onChange={(chosen) => set({ unitId: units.find(({ id }) => id === chosen)?.id ?? kept.unitId })}
          choices={toUnitChoices(units, kept.unitId)}
        />
        <TextField
          label={getAssetField('ownerTitle').heading}
          value={values.ownerTitle}
          onChange={(ownerTitle) => set({ ownerTitle })}
        />
        <TextField
          label={getAssetField('quantity').heading}
          inputMode="numeric"
          value={quantity}
          onChange={setQuantity}
        />
        <TextField
          label={getAssetField('name').heading}
          value={values.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          label={getAssetField('usedBy').heading}
          value={values.usedBy}
          onChange={(usedBy) => set({ usedBy })}
        />
      </div>
      <TextArea
        label="違っていたところ"
        rows={2}
        isRequired={change === null}
        value={note}
        onChange={setNote}
        description="上で台帳を直したときは、書かなくてもかまいません。"
      />
    </FormDialog>
  )
}

function pickMended({ name, quantity, place, unitId, ownerTitle, usedBy }: Asset): Mended {
  return { name, quantity, place, unitId, ownerTitle, usedBy }
}

type Change = Extract<StocktakingOutcome, { result: 'changed' }>['change']

function toDifference(before: Mended, after: Mended): Change {
  const changed = mendedFields.filter((field) => before[field] !== after[field])
  return changed.length === 0 ? null : Object.fromEntries(changed.map((field) => [field, after[field]]))
}

/** A retired unit stays shown as long as nobody chooses another. */
function toUnitChoices(units: Props['units'], unitId: string): { value: string; label: string }[] {
  const isThere = units.some(({ id }) => id === unitId)
  return [
    ...(isThere ? [] : [{ value: unitId, label: '（廃止された所属）' }]),
    ...units.map(({ id, name }) => ({ value: id as string, label: name })),
  ]
}

type Looked = Readonly<{ note: string; isSame: boolean; count: number; name: string }>

function findMissing({ note, isSame, count, name }: Looked): string | undefined {
  if (!Number.isInteger(count) || count < 1) return '個数は1以上の数字で入力してください。'
  if (name.trim() === '') return '名称を入力してください。'
  return isSame && note.trim() === '' ? '違っていたところを書くか、台帳の内容を直してください。' : undefined
}
