import { type KeyboardEvent, useEffect, useRef } from 'react'
import { toChangeLabel } from '../../../shared/domain/policy/comparison/change-label.ts'
import { Badge } from '../../components/badge.tsx'
import { classNames } from '../../components/class-names.ts'
import { isComposing } from '../../components/is-composing.ts'
import { changeTones } from './change-tones.ts'
import type { ListedChange } from './comparison-units.ts'

type Props = Readonly<{
  changes: readonly ListedChange[]
  current: number
  onSelect: (index: number) => void
}>

/** Every change by its place; the arrow keys go through them and show each in the table. */
export function ChangeList({ changes, current, onSelect }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const buttonAt = (index: number) => list.current?.querySelectorAll('button')[index]
  // the list follows where the table was moved by its own keys
  useEffect(() => {
    list.current?.querySelectorAll('button')[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = isComposing(event) ? undefined : toNext(event.key, current, changes.length)
    if (next === undefined) return
    event.preventDefault()
    onSelect(next)
    buttonAt(next)?.focus()
  }
  return (
    <ol ref={list} aria-label="変更の一覧" onKeyDown={onKeyDown}>
      {changes.map(({ place, change, citation, caption }, index) => (
        <li key={place + change}>
          <button
            type="button"
            tabIndex={index === Math.max(current, 0) ? 0 : -1}
            aria-current={index === current || undefined}
            onClick={() => onSelect(index)}
            className={classNames(
              'focus-inside flex w-full flex-wrap items-baseline gap-x-2 gap-y-0.5 border-l-4 px-2 py-1.5 text-left text-[0.9375rem]',
              index === current ? 'border-key-900 bg-key-50' : 'border-transparent hover:bg-solid-gray-50',
            )}
          >
            <Badge tone={changeTones[change]}>{toChangeLabel(change)}</Badge>
            <b>{citation}</b>
            {caption !== '' && <span className="w-full text-solid-gray-700">{caption}</span>}
          </button>
        </li>
      ))}
    </ol>
  )
}

function toNext(key: string, current: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(current + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(current - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
