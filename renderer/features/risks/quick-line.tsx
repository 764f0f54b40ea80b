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
  const rating = `評価は数字で：${factors.map(toFactorLabel).join('、')}の順に 1〜3`
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 text-[0.9375rem] text-solid-gray-700">
      {[rating, ...otherKeys].map((words) => (
        <span key={words} className="whitespace-nowrap">
          {words}
        </span>
      ))}
    </p>
  )
}

const otherKeys = [
  ...['＋ 提案を採る', 'Backspace 一つ戻す', '↑↓ 移る', 'Enter 開く', 'Space 選ぶ'],
  ...['Ctrl+A すべて選ぶ', 'Esc やめる'],
]
