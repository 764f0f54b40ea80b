import type { RiskMethod } from '../../../shared/domain/risk/risk-method.ts'
import { toFactorLabel } from '../../../shared/domain/risk/risk-method.ts'
import { toLevelWords } from './risk-words.tsx'
import type { QuickRating } from './use-quick-rating.ts'

type Props = Readonly<{ quick: QuickRating; method: RiskMethod }>

/** What the digits have given so far, or why one gave nothing. */
export function QuickStatus({ quick: { typed, said, factors }, method }: Props) {
  const isTyping = typed !== null && typed.levels.length > 0
  const words = isTyping
    ? factors.map((factor, place) => {
        const level = typed.levels[place]
        return `${toFactorLabel(factor)} ${level === undefined ? '＿' : toLevelWords(method, factor, level)}`
      })
    : [said]
  return (
    <span role="status" className="font-bold text-key-1000">
      {words.join('、')}
    </span>
  )
}

/** Which keys there are. */
export function QuickKeys({ quick: { factors } }: Pick<Props, 'quick'>) {
  return (
    <div className="mt-2 text-[0.9375rem]">
      <p className="text-solid-gray-700">
        評価は数字で：{factors.map(toFactorLabel).join('、')}の順に 1〜3　＋ 提案を採る　Backspace
        一つ戻す　↑↓ 移る　Enter 開く　Space 選ぶ　Ctrl+A すべて選ぶ　Esc やめる
      </p>
    </div>
  )
}
