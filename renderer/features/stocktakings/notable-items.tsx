import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import type { StocktakingResult } from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import { toRemark } from './words.tsx'

const parts: readonly (readonly [StocktakingResult, string])[] = [
  ['notFound', '不明'],
  ['disposed', '廃棄'],
  ['changed', '変更'],
  ['none', '未確認'],
]
const shownAtMost = 100

/** What was not as the register said, gravest first. */
export function NotableItems({ items }: Readonly<{ items: readonly ListedItem[] }>) {
  return parts.map(([result, label]) => {
    const own = items.filter((item) => item.result === result)
    return (
      <section key={result} aria-label={`${label}の情報資産`} className="card p-5">
        <h2 className="mb-2 text-[1.25rem]">
          {label}　{own.length.toLocaleString('ja')}件
        </h2>
        {own.length === 0 ? (
          <p>ありません。</p>
        ) : (
          <ul className="space-y-1">
            {own.slice(0, shownAtMost).map((item) => (
              <li key={item.assetId}>
                <strong>
                  {item.number}　{item.name}
                </strong>
                {'　'}
                {toRemark(item)}
              </li>
            ))}
          </ul>
        )}
        {own.length > shownAtMost && <p>はじめの{shownAtMost}件を表示しています。</p>}
      </section>
    )
  })
}
