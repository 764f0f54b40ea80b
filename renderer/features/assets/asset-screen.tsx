import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { type AssetValues, assetValues } from '../../../shared/contract/asset-values.ts'
import type { AssetDetail, AssetSettings } from '../../../shared/contract/assets.ts'
import { toAssetStateLabel, toCertificateLabel } from '../../../shared/domain/asset/asset-choices.ts'
import { toAssetClassLabel, toAssetClassProvision } from '../../../shared/domain/asset/asset-class.ts'
import { toAssetClass } from '../../../shared/domain/asset/asset-kind.ts'
import { isDisposalOverdue } from '../../../shared/domain/asset/planned-disposal.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { AssetId } from '../../../shared/domain/id/branded-id.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { LeaveGuard } from '../../components/use-unsaved-guard.tsx'
import { AssetAttachments } from './asset-attachments.tsx'
import { AssetForm } from './asset-form.tsx'
import { AssetHistory } from './asset-history.tsx'
import { AssetRelations } from './asset-relations.tsx'
import { EndDialog } from './end-dialog.tsx'
import { assetMessages } from './messages.ts'
import { useAssetRefresh, useAssetSettings } from './use-register.ts'

/** One asset: all of it, its files and its history. */
export function AssetScreen({ renderStocktakings }: Pick<Props, 'renderStocktakings'>) {
  const params = useParams({ from: '/assets/$assetId' })
  // an address is text; whether there is such an asset is for the program to say
  const assetId = params.assetId as AssetId
  const detail = useQuery({ ...api.assets.get.queryOptions({ input: { assetId } }), staleTime: 0 })
  const settings = useAssetSettings()
  return (
    <QueryState query={settings} messages={assetMessages}>
      {(known) => (
        <QueryState query={detail} messages={assetMessages}>
          {(data) => (
            // what somebody else, or another act, changed is shown anew
            <Detail
              key={`${data.asset.id} ${data.asset.rowVersion}`}
              detail={data}
              settings={known}
              renderStocktakings={renderStocktakings}
            />
          )}
        </QueryState>
      )}
    </QueryState>
  )
}

type Known = Readonly<{ detail: AssetDetail; settings: AssetSettings }>
type Props = Known &
  Readonly<{
    /** What the stocktakings of the years found of it. */
    renderStocktakings: (assetId: AssetId) => ReactNode
  }>
const formId = 'asset-form'

function Detail({ detail, settings, renderStocktakings }: Props) {
  const { asset, mayChange } = detail
  const router = useRouter()
  const { succeed } = useNotices()
  const refresh = useAssetRefresh()
  const [kept] = useState(() => assetValues.parse(asset))
  const [values, setValues] = useState<AssetValues>(kept)
  const isDirty = JSON.stringify(values) !== JSON.stringify(kept)
  const saving = useMutation({
    mutationFn: () =>
      client.assets.update({ ...values, assetId: asset.id, expectedRowVersion: asset.rowVersion }),
    onSuccess: async () => {
      await refresh()
      succeed('変更を保存しました。')
    },
  })
  return (
    <>
      <PageHeading
        title={`${asset.number}　${asset.name}`}
        description={`${toAssetClassLabel(toAssetClass(asset.kind))}（基本方針 ${toAssetClassProvision(toAssetClass(asset.kind))}）　${toAssetStateLabel(asset.state)}`}
        back={
          <Button tone="plain" size="small" onPress={() => router.history.back()}>
            一覧へ戻る
          </Button>
        }
        actions={
          mayChange && <SubmitButton formId={formId} isPending={saving.isPending} isDisabled={!isDirty} />
        }
      />
      <div className="max-w-[60rem] space-y-6">
        <EndPart {...{ detail, settings, isDirty }} />
        <AssetForm
          {...{ formId, values, settings }}
          onChange={setValues}
          onSubmit={() => saving.mutate()}
          problem={saving.isError ? messageOf(saving.error, assetMessages) : undefined}
          isReadOnly={!mayChange}
        />
        <AssetAttachments detail={detail} />
        <AssetRelations assetId={asset.id} />
        {renderStocktakings(asset.id)}
        <AssetHistory assetId={asset.id} settings={settings} />
      </div>
      <LeaveGuard isDirty={isDirty && !saving.isSuccess} />
    </>
  )
}

/** How it ended, with the way back; or the way to record its end. */
function EndPart({ detail, settings, isDirty }: Known & Readonly<{ isDirty: boolean }>) {
  const { asset, mayChange } = detail
  const { succeed, fail } = useNotices()
  const refresh = useAssetRefresh()
  const { currentFiscalYear } = useSession()
  const [isEnding, setIsEnding] = useState(false)
  const restoring = useMutation({
    mutationFn: () => client.assets.restore({ assetId: asset.id, expectedRowVersion: asset.rowVersion }),
    onSuccess: async () => {
      await refresh()
      succeed(`「${asset.name}」を利用中に戻しました。`)
    },
    onError: (error) => fail(error, assetMessages),
  })
  if (asset.state === 'active') {
    return (
      <>
        {isDisposalOverdue(asset, currentFiscalYear) && (
          <Notice
            tone="warning"
            title={`廃棄の予定は${toFiscalYearLabel(asset.plannedDisposalYear ?? 0)}でした。`}
          >
            <p>廃棄・廃止したときは記録し、まだ使うときは「廃棄予定年度」を改めてください。</p>
          </Notice>
        )}
        {mayChange && (
          <Button tone="secondary" size="small" isDisabled={isDirty} onPress={() => setIsEnding(true)}>
            廃棄・廃止を記録する
          </Button>
        )}
        {isEnding && <EndDialog {...{ asset, settings }} onClose={() => setIsEnding(false)} />}
      </>
    )
  }
  return (
    <Notice
      tone="info"
      title={`${toWareki(asset.disposedOn ?? '')}に${toAssetStateLabel(asset.state)}しました。`}
      actions={
        mayChange && (
          <Button
            tone="secondary"
            size="small"
            isPending={restoring.isPending}
            isDisabled={isDirty}
            onPress={() => restoring.mutate()}
          >
            記録を取り消して利用中に戻す
          </Button>
        )
      }
    >
      <p>{toEndWords(asset)}</p>
    </Notice>
  )
}

function toEndWords({ disposalMethod, disposalWitness, disposalCertificate }: AssetDetail['asset']): string {
  return [
    disposalMethod === '' ? '' : `方法：${disposalMethod}`,
    disposalWitness === '' ? '' : `立会者：${disposalWitness}`,
    disposalCertificate === null ? '' : `廃棄証明書：${toCertificateLabel(disposalCertificate)}`,
  ]
    .filter((words) => words !== '')
    .join('　')
}
