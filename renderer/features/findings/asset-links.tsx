import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Finding, FindingDetail } from '../../../shared/contract/findings.ts'
import { client } from '../../api/client.ts'
import { AssetPicker, type PickedAsset } from '../../components/asset-picker.tsx'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { useUnsavedGuard } from '../../components/use-unsaved-guard.tsx'
import { findingMessages } from './messages.ts'
import { useFindingRefresh } from './use-finding-refresh.ts'

type Props = Readonly<{ detail: FindingDetail; rowVersion: number; onSaved: (finding: Finding) => void }>

/** Which assets the finding is about. Whoever does not read the register sees nothing of it. */
export function AssetLinks(props: Props) {
  const { assets, mayChange } = props.detail
  const { may } = useSession()
  const [isChoosing, setIsChoosing] = useState(false)
  if (!may('assets.list')) return null
  return (
    <section aria-label="関係する情報資産" className="card space-y-3 p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.25rem]">関係する情報資産</h2>
        {mayChange && may('findings.linkAssets') && (
          <Button tone="secondary" size="small" onPress={() => setIsChoosing(true)}>
            情報資産を選ぶ
          </Button>
        )}
      </div>
      {assets.length === 0 ? (
        <p>選ばれていません。機器やデータについての指摘のときに選ぶと、その情報資産の画面にも出ます。</p>
      ) : (
        <ul className="divide-y divide-solid-gray-200">
          {assets.map(({ id, number, name, unitName, state }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-1.5">
              <Link to="/assets/$assetId" params={{ assetId: id }} className="text-key-900 underline">
                {number}　{name}
              </Link>
              <span className="text-solid-gray-700">{unitName}</span>
              {state !== 'active' && <Badge>{state === 'disposed' ? '廃棄' : '廃止'}</Badge>}
            </li>
          ))}
        </ul>
      )}
      {isChoosing && <ChooseDialog {...props} onClose={() => setIsChoosing(false)} />}
    </section>
  )
}

const most = 50

function ChooseDialog({ detail, rowVersion, onSaved, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { succeed } = useNotices()
  const refresh = useFindingRefresh()
  const [begun] = useState(detail.assets)
  const [chosen, setChosen] = useState<readonly PickedAsset[]>(begun)
  const saving = useMutation({
    mutationFn: () =>
      client.findings.linkAssets({
        ...{ findingId: detail.finding.id, expectedRowVersion: rowVersion },
        assetIds: chosen.map(({ id }) => id),
      }),
    onSuccess: async ({ finding }) => {
      onSaved(finding)
      await refresh()
      succeed(`${finding.number} に関係する情報資産を保存しました。`)
      onClose()
    },
    onError: refresh,
  })
  const isDirty = chosen.map(({ id }) => id).join() !== begun.map(({ id }) => id).join()
  const guard = useUnsavedGuard(isDirty && !saving.isSuccess, onClose)
  const isTooMany = chosen.length > most
  return (
    <Dialog
      title={`${detail.finding.number} に関係する情報資産`}
      width="wide"
      isOpen
      onClose={guard.close}
      buttons={
        <>
          <Button tone="secondary" onPress={guard.close}>
            やめる
          </Button>
          <Button
            onPress={() => saving.mutate()}
            isPending={saving.isPending}
            isDisabled={!isDirty || isTooMany}
          >
            保存する
          </Button>
        </>
      }
    >
      <AssetPicker chosen={chosen} onChange={setChosen} />
      <ProblemText text={isTooMany ? `一つの指摘に選べる情報資産は${most}件までです。` : undefined} />
      <ProblemText text={saving.isError ? messageOf(saving.error, findingMessages) : undefined} />
      {guard.question}
    </Dialog>
  )
}
