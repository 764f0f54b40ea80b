import { assetAspects, toAspectLabel } from '../../../shared/domain/asset/asset-level.ts'
import {
  levelsDescending,
  listFactors,
  type RiskMethod,
  toFactorLabel,
  toMethodKindLabel,
  toMethodRule,
  toScaleLevel,
} from '../../../shared/domain/risk/risk-method.ts'

type Props = Readonly<{ method: RiskMethod }>

/** How risks are weighed, in words: the formula, the criteria of each level, and what the proposals rest on. */
export function MethodView({ method }: Props) {
  const factors = listFactors(method.kind)
  return (
    <div className="space-y-4">
      <div>
        <p className="font-bold">{toMethodKindLabel(method.kind)}</p>
        <p>{toMethodRule(method)}</p>
      </div>
      <table className="w-full border-collapse">
        <thead>
          <tr className="bg-solid-gray-50 text-left">
            {['評価の項目', '段階', '基準'].map((heading) => (
              <th key={heading} scope="col" className="border border-solid-gray-420 px-3 py-1">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {factors.flatMap((factor) =>
            levelsDescending.map((level, place) => {
              const { name, criterion } = toScaleLevel(method, factor, level)
              return (
                <tr key={`${factor} ${level}`}>
                  {place === 0 && (
                    <th
                      scope="rowgroup"
                      rowSpan={levelsDescending.length}
                      className="w-44 border border-solid-gray-420 px-3 py-1 text-left align-top"
                    >
                      {toFactorLabel(factor)}
                    </th>
                  )}
                  <td className="w-24 border border-solid-gray-420 px-3 py-1">
                    {name === String(level) ? level : `${level}（${name}）`}
                  </td>
                  <td className="border border-solid-gray-420 px-3 py-1">{criterion}</td>
                </tr>
              )
            }),
          )}
        </tbody>
      </table>
      <div>
        <p className="font-bold">提案のもと</p>
        <p>
          脆弱性は、自己点検の実施率が{method.wellKeptFrom}％以上のとき1、{method.partlyKeptFrom}
          ％以上のとき2、それより低いとき3と考えます。
        </p>
        <p>{toImportantWords(method)}</p>
      </div>
    </div>
  )
}

/** Which assets are looked at closer. */
function toImportantWords({ important }: RiskMethod): string {
  const aspects = assetAspects
    .filter((aspect) => important[aspect].length > 0)
    .map((aspect) => `${toAspectLabel(aspect)}が${important[aspect].join('・')}`)
  const all = [
    ...aspects,
    ...(important.importanceFrom === null ? [] : [`重要度が${important.importanceFrom}以上`]),
  ]
  if (all.length === 0) return '詳しく見る情報資産は、決めていません。'
  return `詳しく見る情報資産は、${all.join('、又は')}のものとします。`
}
