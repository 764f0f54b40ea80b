import type { ReactNode } from 'react'
import { useId } from 'react'

type Props = Readonly<{ label: ReactNode; value: number; max: number; valueText: string }>

/** How far something has come: a bar with its figure in words. */
export function ProgressBar({ label, value, max, valueText }: Props) {
  const id = useId()
  const share = max === 0 ? 0 : Math.min(1, value / max)
  return (
    <div>
      <div className="mb-1 flex flex-wrap items-end justify-between gap-x-4">
        <span id={id}>{label}</span>
        <span className="font-bold">{valueText}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={valueText}
        className="h-4 overflow-hidden rounded-full border border-solid-gray-600 bg-white"
      >
        <div className="h-full bg-key-900" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  )
}
