import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { type AssetValues, assetValues, type BulkChange } from '../../../shared/contract/asset-values.ts'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import { type AssetFieldId, getAssetField } from '../../../shared/domain/asset/asset-fields.ts'
import { toAssetText } from '../../../shared/domain/asset/asset-text.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Select } from '../../components/select.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { FieldControl } from './field-control.tsx'
import { assetMessages } from './messages.ts'
import { toAssetWords, useAssetRefresh } from './use-register.ts'

type Props = Readonly<{
  assets: readonly ListedAsset[]
  settings: AssetSettings
  onClose: () => void
}>

const bulkFields = [
  ...['kind', 'business', 'medium', 'place', 'networkZone', 'unitId', 'ownerTitle', 'usedBy'],
  ...['confidentiality', 'integrity', 'availability', 'importance', 'personalData', 'handlingLimits'],
  ...['backup', 'contractor', 'retention', 'plannedDisposalYear', 'confirmedOn', 'relatedDocuments', 'note'],
] as const satisfies readonly AssetFieldId[]
type BulkField = (typeof bulkFields)[number]

/** Gives one field of many assets the same value: what changes is shown first, and can be undone after. */
export function BulkDialog({ assets, settings, onClose }: Props) {
  const formId = useId()
  const { succeed, fail } = useNotices()
  const refresh = useAssetRefresh()
  const [field, setField] = useState<BulkField>('place')
  const [values, setValues] = useState<AssetValues>(() => assetValues.parse(assets[0]))
  const change = toChange(field, values)
  const undo = (bulkId: string) => {
    client.assets
      .undoBulk({ bulkId })
      .then(async ({ changedCount }) => {
        await refresh()
        succeed(`${changedCount}件を元に戻しました。`)
      })
      .catch((error: unknown) => fail(error, assetMessages))
  }
  const saving = useMutation({
    mutationFn: () =>
      client.assets.bulkUpdate({
        targets: assets.map(({ id, rowVersion }) => ({ assetId: id, expectedRowVersion: rowVersion })),
        change,
      }),
    onSuccess: async ({ bulkId, changedCount }) => {
      await refresh()
      succeed(`${changedCount}件の「${getAssetField(field).heading}」を変えました。`, () => undo(bulkId))
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <Dialog
      title={`選んだ${assets.length}件をまとめて変える`}
      isOpen
      width="wide"
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <SubmitButton formId={formId} isPending={saving.isPending} label="この内容に変える" />
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="space-y-4">
        <Select
          label="変える項目"
          value={field}
          onChange={setField}
          choices={bulkFields.map((id) => ({ value: id, label: getAssetField(id).heading }))}
        />
        <FieldControl
          key={field}
          {...{ id: field, values, settings }}
          onChange={(changed) => setValues({ ...values, ...changed })}
        />
        <Preview {...{ assets, settings, field, change }} />
        <ProblemText text={saving.isError ? messageOf(saving.error, assetMessages) : undefined} />
      </form>
    </Dialog>
  )
}

function toChange(field: BulkField, values: AssetValues): BulkChange {
  if (field === 'importance') return { importanceByHand: values.importanceByHand }
  return { [field]: values[field] }
}

type PreviewProps = Pick<Props, 'assets' | 'settings'> & Readonly<{ field: BulkField; change: BulkChange }>

const previewed = 50

/** Before and after of the first rows, and how many really change. */
function Preview({ assets, settings, field, change }: PreviewProps) {
  const words = toAssetWords(settings)
  const rows = assets.map((asset) => {
    const after = { ...asset, ...withoutUnknown(change) }
    return {
      ...{ asset, before: toAssetText(field, asset, words), after: toAssetText(field, after, words) },
      isSame: JSON.stringify(after) === JSON.stringify(asset),
    }
  })
  const changed = rows.filter(({ isSame }) => !isSame)
  return (
    <section aria-label="変わる内容">
      <p role="status" className="mb-1 font-bold">
        変わるもの {changed.length}件{changed.length > previewed && `（はじめの${previewed}件を表示）`}
      </p>
      <div className="max-h-56 overflow-y-auto">
        <table className="w-full table-fixed text-[0.9375rem]">
          <thead>
            <tr className="text-left">
              {['資産番号', '名称', '前', '後'].map((heading) => (
                <th key={heading} scope="col" className="border-b border-solid-gray-420 px-2 py-1">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, previewed).map(({ asset, before, after }) => (
              <tr key={asset.id} className="border-b border-solid-gray-200 align-top">
                <td className="px-2 py-1">{asset.number}</td>
                <td className="px-2 py-1">{asset.name}</td>
                <td className="px-2 py-1">{before || '（なし）'}</td>
                <td className="px-2 py-1 font-bold">{after || '（なし）'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** A field that is not named stays as it is. */
function withoutUnknown(change: BulkChange): Partial<ListedAsset> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
