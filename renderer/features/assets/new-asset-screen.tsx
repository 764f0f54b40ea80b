import { useMutation } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { type AssetValues, assetValues } from '../../../shared/contract/asset-values.ts'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import { toBlankAsset } from '../../../shared/domain/asset/asset.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { LeaveGuard } from '../../components/use-unsaved-guard.tsx'
import { AssetForm } from './asset-form.tsx'
import { assetMessages } from './messages.ts'
import { useAssetRefresh, useAssetSettings } from './use-register.ts'

/** A new asset of the register. */
export function NewAssetScreen() {
  const settings = useAssetSettings()
  return (
    <QueryState query={settings} messages={assetMessages}>
      {(known) =>
        known.units.some(({ state }) => state === 'active') ? (
          <NewAsset settings={known} />
        ) : (
          <EmptyState title="先に所属を登録してください">
            <p>
              情報資産には管理部署が要ります。「職員と所属」で所属を登録してから、もう一度開いてください。
            </p>
          </EmptyState>
        )
      }
    </QueryState>
  )
}

const formId = 'new-asset-form'

function NewAsset({ settings }: Readonly<{ settings: AssetSettings }>) {
  const { today } = useSession()
  const router = useRouter()
  const navigate = useNavigate()
  const { succeed } = useNotices()
  const refresh = useAssetRefresh()
  const [first] = useState(() => toFirstValues(settings, today))
  const [values, setValues] = useState(first)
  const isDirty = JSON.stringify(values) !== JSON.stringify(first)
  const saving = useMutation({
    mutationFn: () => client.assets.create(values),
    onSuccess: async ({ id, number, name }) => {
      await refresh()
      succeed(`「${number}　${name}」を登録しました。`)
      const next = { to: '/assets/$assetId', params: { assetId: id } } as const
      // nothing is unsaved any more, whether or not the screen has drawn that yet
      await navigate({ ...next, replace: true, ignoreBlocker: true })
    },
  })
  return (
    <>
      <PageHeading
        title="情報資産を登録"
        description="必須のところだけでも登録できます。同じように扱うものは、個数を書いて一行にまとめられます。"
        back={
          <Button tone="plain" size="small" onPress={() => router.history.back()}>
            一覧へ戻る
          </Button>
        }
        actions={<SubmitButton formId={formId} isPending={saving.isPending} label="登録する" />}
      />
      <div className="max-w-[60rem]">
        <AssetForm
          {...{ formId, values, settings }}
          onChange={setValues}
          onSubmit={() => saving.mutate()}
          problem={saving.isError ? messageOf(saving.error, assetMessages) : undefined}
        />
      </div>
      <LeaveGuard isDirty={isDirty} />
    </>
  )
}

function toFirstValues(settings: AssetSettings, today: string): AssetValues {
  const unit = settings.units.find(({ state }) => state === 'active')
  if (unit === undefined) throw new Error('the screen asks for a unit first')
  const blank = {
    number: '',
    name: '未',
    kind: 'businessSystem',
    unitId: unit.id,
    registeredOn: today,
  } as const
  return { ...assetValues.parse(toBlankAsset(blank)), name: '' }
}
