import type { Stocktaking } from '../../../shared/contract/stocktaking-values.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { toChangeLine } from '../../../shared/domain/stocktaking/asset-changes.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import {
  foundResults,
  type StocktakingResult,
  type StocktakingState,
  toResultLabel,
  toStocktakingStateLabel,
} from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import { toConcernText } from '../../../shared/domain/stocktaking/stocktaking-table.ts'
import type { ResultCounts } from '../../../shared/domain/stocktaking/tally-stocktaking.ts'
import { Badge, type BadgeTone } from '../../components/badge.tsx'

const tones: Readonly<Record<StocktakingResult, BadgeTone>> = {
  confirmed: 'green',
  changed: 'blue',
  disposed: 'neutral',
  notFound: 'red',
  none: 'yellow',
}

export function ResultBadge({ result }: Readonly<{ result: StocktakingResult }>) {
  return <Badge tone={tones[result]}>{toResultLabel(result)}</Badge>
}

const stateTones: Readonly<Record<StocktakingState, BadgeTone>> = {
  open: 'yellow',
  closed: 'green',
  cancelled: 'neutral',
}

export function StocktakingBadge({ stocktaking: { state } }: Readonly<{ stocktaking: Stocktaking }>) {
  return <Badge tone={stateTones[state]}>{toStocktakingStateLabel(state)}</Badge>
}

/** 確認 10　変更 2　廃棄 1　不明 1　未確認 5. */
export function toCountsText(counts: ResultCounts): string {
  return [...foundResults, 'none' as const]
    .map((result) => `${toResultLabel(result)} ${counts[result].toLocaleString('ja')}`)
    .join('　')
}

/** What the list says beside a result: what was written, who looked when, and what needs an eye. */
export function toRemark(item: ListedItem): string {
  const who = item.checkedOn === null ? '' : `${toWarekiShort(item.checkedOn)} ${item.checkedBy ?? ''}`
  return [
    ...(item.notFoundSince === null ? [] : [`${toFiscalYearLabel(item.notFoundSince)}から不明`]),
    ...(item.isAdded ? ['後から登録'] : []),
    ...(item.result === 'none' && item.assetState !== 'active' ? ['台帳では廃棄・廃止済み'] : []),
    toConcernText(item),
    ...item.changes.map(toChangeLine),
    item.note,
    item.nextStep === '' ? '' : `今後：${item.nextStep}`,
    who,
  ]
    .filter((text) => text !== '')
    .join('／')
}
