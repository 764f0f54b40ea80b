import { Link } from '@tanstack/react-router'
import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import { useSession } from '../../components/session-context.tsx'

/** The assets the risk is about. */
export function AssetsSection({ detail }: Readonly<{ detail: RiskDetail }>) {
  const { risk, assets, assetCount } = detail
  const { may } = useSession()
  return (
    <section aria-label="対象の情報資産" className="card p-5">
      <h2 className="mb-2 text-[1.25rem]">対象の情報資産</h2>
      {risk.subjectKind === 'all' ? (
        <p>組合の情報資産の全体を対象にしたリスクです。</p>
      ) : (
        <>
          <p>
            {risk.subjectName}　{assetCount.toLocaleString('ja')}件
            {assetCount > assets.length && `（はじめの${assets.length}件を表示）`}
          </p>
          <ul className="mt-1 grid max-h-72 gap-x-6 overflow-y-auto md:grid-cols-2">
            {assets.map((asset) => (
              <li key={asset.id} className="py-1">
                {may('assets.get') ? (
                  <Link to="/assets/$assetId" params={{ assetId: asset.id }} className="text-link">
                    {asset.number}　{asset.name}
                  </Link>
                ) : (
                  <span>
                    {asset.number}　{asset.name}
                  </span>
                )}
                <span className="ml-2 text-[0.9375rem]">
                  {asset.unitName}
                  {asset.state !== 'active' && '（利用を終えたもの）'}
                </span>
              </li>
            ))}
          </ul>
          {assetCount === 0 && (
            <p>今、当てはまる情報資産はありません。なくなったときは「終了にする」を押します。</p>
          )}
        </>
      )}
    </section>
  )
}
