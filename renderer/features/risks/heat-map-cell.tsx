import { Check } from 'lucide-react'
import type { CSSProperties, KeyboardEvent } from 'react'
import type { RiskBand } from '../../../shared/domain/policy-review/risk.ts'
import { toRiskBandLabel } from '../../../shared/domain/policy-review/risk.ts'
import { classNames } from '../../components/class-names.ts'

type Props = Readonly<{
  /** What the cell stands for, read aloud before its figures. */
  name: string
  score: number
  band: RiskBand
  count: number
  isChosen: boolean
  isCurrent: boolean
  onChoose: () => void
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
}>

/** One cell: how many risks, the band in a word, the value. The ground has a pattern besides its colour. */
export function HeatMapCell(props: Props) {
  const { name, score, band, count, isChosen, isCurrent } = props
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      tabIndex={isCurrent ? 0 : -1}
      onClick={props.onChoose}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
      style={bandPatterns[band]}
      className={classNames(
        'focus-inside relative flex h-14 w-full flex-col items-center justify-center leading-120 hover:brightness-95',
        isChosen && 'ring-4 ring-key-900 ring-inset',
      )}
    >
      <span className="sr-only">{name}、</span>
      <span className={classNames('text-[1.25rem]', count > 0 ? 'font-bold' : 'text-solid-gray-700')}>
        {count}
        <span className="text-[0.875rem] font-normal">件</span>
      </span>
      <span className="text-[0.875rem]">
        {toRiskBandLabel(band)}（{score}）
      </span>
      {isChosen && <Check aria-hidden className="absolute top-1 right-1 size-5 text-key-900" />}
    </button>
  )
}

/** The look of a band: stripes, dots or nothing, so that it is told without colour too. */
export const bandPatterns: Readonly<Record<RiskBand, CSSProperties>> = {
  high: {
    backgroundColor: '#ffd9d6',
    backgroundImage: 'repeating-linear-gradient(135deg, #ffbdb8 0 0.25rem, transparent 0.25rem 0.625rem)',
  },
  medium: {
    backgroundColor: '#fff6cc',
    backgroundImage: 'radial-gradient(#e3cd6b 0.09rem, transparent 0.1rem)',
    backgroundSize: '0.5rem 0.5rem',
  },
  low: { backgroundColor: '#ffffff' },
}
