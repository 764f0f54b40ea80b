import { useQuery } from '@tanstack/react-query'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { assetActs } from '../../../shared/domain/history/asset-words.ts'
import type { AssetId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'
import { listAssetChanges } from './asset-changes.ts'

type Props = Readonly<{ assetId: AssetId; settings: AssetSettings }>

/** What was changed of the asset, by whom and when, newest first. */
export function AssetHistory({ assetId, settings }: Props) {
  const record = { kind: 'asset', id: assetId }
  const history = useQuery({
    ...api.history.list.queryOptions({ input: { record, before: null } }),
    staleTime: 0,
  })
  return (
    <section aria-label="変更の履歴" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">変更の履歴</h2>
      <ol className="divide-y divide-solid-gray-200">
        {(history.data ?? []).map((entry) => (
          <li key={entry.sequence} className="py-2">
            <p>
              {toWarekiShort(toLocalDate(entry.at))} {toLocalTime(entry.at)}　{entry.accountName}
              {`　${assetActs[entry.act] ?? '記録を変えました'}`}
            </p>
            <ul className="pl-5 text-[0.9375rem]">
              {listAssetChanges(entry, settings).map(({ heading, before, after }) => (
                <li key={heading}>
                  {heading}：{before} → <b>{after}</b>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
