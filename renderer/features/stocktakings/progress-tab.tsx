import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { StocktakingDetail, StocktakingUnit } from '../../../shared/contract/stocktaking-values.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { UnitId } from '../../../shared/domain/id/branded-id.ts'
import { countAll, countDone, toDonePercent } from '../../../shared/domain/stocktaking/tally-stocktaking.ts'
import { client } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { stocktakingMessages } from './messages.ts'
import { SheetLink } from './sheet-link.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { useStocktakingRefresh } from './use-stocktaking.ts'
import { toCountsText } from './words.tsx'

type Props = Readonly<{ detail: StocktakingDetail; onUnit: (unitId: UnitId) => void }>

/** How far each unit has come, with its paper and its seal. */
export function ProgressTab({ detail, onUnit }: Props) {
  const { stocktaking } = detail
  return (
    <div className="space-y-4">
      {detail.mayChange && detail.newAssets.count > 0 && <NewAssets detail={detail} />}
      <section aria-label="全体の進み具合" className="card p-4">
        <ProgressBar
          label="全体"
          value={countDone(stocktaking.counts)}
          max={countAll(stocktaking.counts)}
          valueText={toDoneText(stocktaking.counts)}
        />
        <p className="mt-1">{toCountsText(stocktaking.counts)}</p>
      </section>
      <ul aria-label="所属ごとの進み具合" className="space-y-3">
        {detail.units.map((unit) => (
          <li key={unit.unitId} className="card p-4">
            <UnitCard {...{ detail, unit, onUnit }} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function toDoneText(counts: StocktakingUnit['counts']): string {
  const [done, all] = [countDone(counts), countAll(counts)].map((count) => count.toLocaleString('ja'))
  return `${all}件中 ${done}件（${toDonePercent(counts)}％）`
}

type CardProps = Props & Readonly<{ unit: StocktakingUnit }>

function UnitCard({ detail, unit, onUnit }: CardProps) {
  const { counts } = unit
  return (
    <>
      <ProgressBar
        label={
          <span className="flex flex-wrap items-center gap-2 font-bold">
            {unit.name}
            {unit.isRetired && <Badge tone="yellow">廃止された所属</Badge>}
          </span>
        }
        value={countDone(counts)}
        max={countAll(counts)}
        valueText={toDoneText(counts)}
      />
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <span>{toCountsText(counts)}</span>
        <span className="ml-auto flex flex-wrap items-center gap-2">
          <Button size="small" tone="secondary" onPress={() => onUnit(unit.unitId)}>
            {unit.name}の一覧を開く
          </Button>
          <SheetLink stocktakingId={detail.stocktaking.id} unitId={unit.unitId} label="用紙を印刷" />
          <Signing detail={detail} unit={unit} />
        </span>
      </div>
    </>
  )
}

/** The seal on the paper of the unit: recorded, to be recorded, or not yet possible. */
function Signing({ detail, unit }: Readonly<{ detail: StocktakingDetail; unit: StocktakingUnit }>) {
  const { stocktaking, mayChange } = detail
  const { succeed, fail } = useNotices()
  const refresh = useStocktakingRefresh()
  const [isSigning, setIsSigning] = useState(false)
  const isRunning = stocktaking.state === 'open' && mayChange
  const undoing = useMutation({
    mutationFn: () =>
      client.stocktakings.undoSign({
        ...{ stocktakingId: stocktaking.id, unitId: unit.unitId, expectedRowVersion: unit.rowVersion },
      }),
    onSuccess: async () => {
      await refresh()
      succeed(`${unit.name}の押印の記録を取り消しました。結果を直せます。`)
    },
    onError: (error) => fail(error, stocktakingMessages),
  })
  if (unit.signedOn !== null)
    return (
      <>
        <Badge tone="green">{`${toWareki(unit.signedOn)}　${unit.signedBy ?? ''} 押印`}</Badge>
        {isRunning && (
          <Button tone="plain" size="small" isPending={undoing.isPending} onPress={() => undoing.mutate()}>
            押印の記録を取り消す
          </Button>
        )}
      </>
    )
  if (!isRunning) return <span>押印の記録なし</span>
  if (unit.counts.none > 0 || countAll(unit.counts) === 0) return null
  return (
    <>
      <Button size="small" onPress={() => setIsSigning(true)}>
        所属長の押印を記録
      </Button>
      {isSigning && <SignDialog {...{ detail, unit }} onClose={() => setIsSigning(false)} />}
    </>
  )
}

/** Assets registered since it began, taken in with one press. */
function NewAssets({ detail: { stocktaking, newAssets } }: Readonly<{ detail: StocktakingDetail }>) {
  const { succeed, fail } = useNotices()
  const refresh = useStocktakingRefresh()
  const adding = useMutation({
    mutationFn: () => client.stocktakings.addAssets({ stocktakingId: stocktaking.id }),
    onSuccess: async ({ added }) => {
      await refresh()
      succeed(`${added.toLocaleString('ja')}件を棚卸しの対象に加えました。`)
    },
    onError: (error) => fail(error, stocktakingMessages),
  })
  const names = newAssets.first.map(({ number, name }) => `${number}　${name}`)
  return (
    <Notice
      tone="info"
      title={`棚卸しを始めたあとに登録された情報資産が ${newAssets.count.toLocaleString('ja')}件あります`}
      actions={
        <Button tone="secondary" size="small" isPending={adding.isPending} onPress={() => adding.mutate()}>
          すべて対象に加える
        </Button>
      }
    >
      <p>
        {names.join('、')}
        {newAssets.count > names.length && ' ほか'}
      </p>
    </Notice>
  )
}
