import type { AssetSettings } from '../../../shared/contract/assets.ts'
import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { isCalendarDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { assetFieldWords, assetValueWords } from '../../../shared/domain/history/asset-words.ts'

type Change = Readonly<{ heading: string; before: string; after: string }>

/** What an entry changed of an asset, in the words of the register; the body's own columns one by one. */
export function listAssetChanges(
  { act, changes }: Pick<HistoryEntry, 'act' | 'changes'>,
  settings: Pick<AssetSettings, 'units' | 'extraColumns'>,
): readonly Change[] {
  // the first entry would tell the whole asset over
  if (act === 'assets.create') return []
  return changes.flatMap(({ field, before, after }) => {
    // what is counted by the program is nobody's change
    if (field === 'rowVersion' || field === 'id') return []
    if (field === 'extras') return listExtraChanges(before, after, settings)
    const heading = ownWords[field] ?? assetFieldWords[field] ?? 'その他の項目'
    return [{ heading, before: toWords(field, before, settings), after: toWords(field, after, settings) }]
  })
}

function listExtraChanges(
  before: string | null,
  after: string | null,
  { extraColumns }: Pick<AssetSettings, 'extraColumns'>,
): Change[] {
  const old = readExtras(before)
  const now = readExtras(after)
  return extraColumns
    .filter(({ id }) => old.get(id) !== now.get(id))
    .map(({ id, heading }) => ({ heading, before: old.get(id) ?? none, after: now.get(id) ?? none }))
}

function readExtras(json: string | null): ReadonlyMap<string, string> {
  const kept: unknown = JSON.parse(json ?? '{}')
  if (typeof kept !== 'object' || kept === null) return new Map()
  return new Map(Object.entries(kept).map(([id, value]) => [id, String(value)]))
}

const ownWords: Readonly<Record<string, string>> = {
  ...{ number: '資産番号', name: '名称', kind: '種別', unitId: '管理部署', state: '状態', note: '備考' },
}
const none = '（なし）'

function toWords(field: string, value: string | null, { units }: Pick<AssetSettings, 'units'>): string {
  if (value === null || value === '') return none
  if (field === 'plannedDisposalYear') return toFiscalYearLabel(Number(value))
  if (field === 'unitId') return units.find(({ id }) => id === value)?.name ?? value
  if (isWritten.has(field)) return value
  if (isCalendarDate(value)) return toWareki(value)
  if (value === 'active') return '利用中'
  return value === 'retired' ? '廃止' : (assetValueWords[value] ?? value)
}

/** What somebody wrote stands as it was written. */
const isWritten: ReadonlySet<string> = new Set([
  ...['number', 'name', 'business', 'content', 'place', 'ownerTitle', 'usedBy', 'handlingLimits', 'backup'],
  ...['contractor', 'retention', 'disposalMethod', 'disposalWitness', 'relatedDocuments', 'note'],
])
