import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useDeferredValue, useId, useState } from 'react'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import { isExtraColumn } from '../../../shared/domain/asset/asset-filter.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Select } from '../../components/select.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import {
  type BulkField,
  isNeverEmpty,
  listBulkFields,
  toBulkChange,
  toExtraId,
  toFirstValues,
} from './bulk-field.ts'
import { BulkPreview, useBulkRows } from './bulk-preview.tsx'
import { FieldControl } from './field-control.tsx'
import { assetMessages } from './messages.ts'
import { useAssetRefresh } from './use-register.ts'

type Props = Readonly<{ assets: readonly ListedAsset[]; settings: AssetSettings; onClose: () => void }>

/** Gives one field of many assets the same value: what changes is shown first, and can be undone after. */
export function BulkDialog({ assets, settings, onClose }: Props) {
  const formId = useId()
  const fields = listBulkFields(settings)
  const [field, setField] = useState<BulkField>('place')
  const [values, setValues] = useState(() => toFirstValues('place', assets))
  const [isSaid, setIsSaid] = useState(false)
  const change = isSaid || isNeverEmpty(field) ? toBulkChange(field, values) : null
  const rows = useBulkRows(assets, settings, { field, change: useDeferredValue(change) })
  const saving = useBulkSaving({
    assets,
    label: fields.find(({ value }) => value === field)?.label ?? '',
    onClose,
  })
  const choose = (next: BulkField) => {
    setField(next)
    setValues(toFirstValues(next, assets))
    setIsSaid(false)
  }
  const say = (changed: Partial<typeof values>) => {
    setValues({ ...values, ...changed })
    setIsSaid(true)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (change !== null && rows.length > 0) saving.mutate(change)
  }
  return (
    <Dialog
      title={`選んだ${assets.length.toLocaleString('ja')}件をまとめて変える`}
      isOpen
      width="wide"
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <SubmitButton
            formId={formId}
            isPending={saving.isPending}
            isDisabled={rows.length === 0}
            label={`${rows.length.toLocaleString('ja')}件をこの内容に変える`}
          />
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="space-y-4">
        <Select label="変える項目" value={field} onChange={choose} choices={fields} />
        {isExtraColumn(field) ? (
          <TextField
            label={fields.find(({ value }) => value === field)?.label}
            value={values.extras[toExtraId(field)] ?? ''}
            onChange={(text) => say({ extras: { ...values.extras, [toExtraId(field)]: text } })}
          />
        ) : (
          <FieldControl key={field} {...{ id: field, values, settings }} onChange={say} />
        )}
        <BulkPreview rows={rows} isReady={change !== null} chosenCount={assets.length} />
        <ProblemText text={saving.isError ? messageOf(saving.error, assetMessages) : undefined} />
      </form>
    </Dialog>
  )
}

type Saving = Readonly<{ assets: readonly ListedAsset[]; label: string; onClose: () => void }>

function useBulkSaving({ assets, label, onClose }: Saving) {
  const { succeed, fail } = useNotices()
  const refresh = useAssetRefresh()
  const undo = (bulkId: string) => {
    client.assets
      .undoBulk({ bulkId })
      .then(async ({ changedCount }) => {
        await refresh()
        succeed(`${changedCount}件を元に戻しました。`)
      })
      .catch((error: unknown) => fail(error, assetMessages))
  }
  return useMutation({
    mutationFn: (change: ReturnType<typeof toBulkChange>) =>
      client.assets.bulkUpdate({
        targets: assets.map(({ id, rowVersion }) => ({ assetId: id, expectedRowVersion: rowVersion })),
        change,
      }),
    onSuccess: async ({ bulkId, changedCount }) => {
      await refresh()
      succeed(`${changedCount}件の「${label}」を変えました。`, () => undo(bulkId))
      onClose()
    },
  })
}
