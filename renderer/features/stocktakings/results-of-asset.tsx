import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { YearResult } from '../../../shared/contract/stocktaking-values.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { AssetId } from '../../../shared/domain/id/branded-id.ts'
import { toChangeLine } from '../../../shared/domain/stocktaking/asset-changes.ts'
import { api } from '../../api/client.ts'
import { QueryState } from '../../components/query-state.tsx'
import { stocktakingMessages } from './messages.ts'
import { ResultBadge } from './words.tsx'

/** What the stocktakings of the years found of one asset. */
export function ResultsOfAsset({ assetId }: Readonly<{ assetId: AssetId }>) {
  const results = useQuery({
    ...api.stocktakings.listOfAsset.queryOptions({ input: { assetId } }),
    staleTime: 0,
  })
  return (
    <section aria-label="棚卸しの結果" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">棚卸しの結果</h2>
      <QueryState query={results} messages={stocktakingMessages}>
        {(list) =>
          list.length === 0 ? (
            <p>まだ棚卸しの対象になっていません。</p>
          ) : (
            <ul className="space-y-2">
              {list.map((result) => (
                <li key={result.stocktakingId} className="flex flex-wrap items-center gap-x-4 gap-y-1">
                  <Link
                    to="/stocktakings/$stocktakingId"
                    params={{ stocktakingId: result.stocktakingId }}
                    className="text-link"
                  >
                    {toFiscalYearLabel(result.fiscalYear)}
                  </Link>
                  <ResultBadge result={result.result} />
                  <span>{toDetailText(result)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  )
}

function toDetailText({ checkedOn, checkedBy, note, nextStep, changes }: YearResult): string {
  const when = checkedOn === null ? '' : `${toWareki(checkedOn)}　${checkedBy ?? ''}`
  const next = nextStep === '' ? '' : `今後の対応：${nextStep}`
  return [when, ...changes.map(toChangeLine), note, next].filter((text) => text !== '').join('　')
}
