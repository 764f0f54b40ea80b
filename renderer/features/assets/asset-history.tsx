import { useQuery } from '@tanstack/react-query'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { isCalendarDate, toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki, toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import type { AssetId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'
import { assetActs, assetFieldWords, assetValueWords } from '../../components/asset-words.ts'

type Props = Readonly<{ assetId: AssetId; settings: AssetSettings }>

/** What was changed of the asset, by whom and when, newest first. */
export function AssetHistory({ assetId, settings }: Props) {
  const record = { kind: 'asset', id: assetId }
  const history = useQuery({
    ...api.history.list.queryOptions({ input: { record, before: null } }),
    staleTime: 0,
  })
  const unitNames = new Map<string, string>(settings.units.map(({ id, name }) => [id, name]))
  return (
    <section aria-label="変更の履歴" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">変更の履歴</h2>
      <ol className="divide-y divide-solid-gray-200">
        {(history.data ?? []).map((entry) => (
          <li key={entry.sequence} className="py-2">
            <p>
              {toWarekiShort(toLocalDate(entry.at))} {toLocalTime(entry.at)}　{entry.accountName}　
              {assetActs[entry.act] ?? '記録を変えました'}
            </p>
            <ul className="pl-5 text-[0.9375rem]">
              {listShown(entry).map(({ field, before, after }) => (
                <li key={field}>
                  {ownWords[field] ?? assetFieldWords[field] ?? 'その他の項目'}：{toWords(before, unitNames)}{' '}
                  → <b>{toWords(after, unitNames)}</b>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The first entry would tell the whole asset over; what is counted by the program is nobody's change. */
function listShown({ act, changes }: HistoryEntry): HistoryEntry['changes'] {
  if (act === 'assets.create') return []
  return changes.filter(({ field }) => field !== 'rowVersion' && field !== 'id')
}

const ownWords: Readonly<Record<string, string>> = {
  ...{ number: '資産番号', name: '名称', kind: '種別', unitId: '管理部署', state: '状態', note: '備考' },
}

function toWords(value: string | null, unitNames: ReadonlyMap<string, string>): string {
  if (value === null || value === '' || value === '{}') return '（なし）'
  if (value === 'active') return '利用中'
  if (value === 'retired') return '廃止'
  if (isCalendarDate(value)) return toWareki(value)
  return unitNames.get(value) ?? assetValueWords[value] ?? value
}
