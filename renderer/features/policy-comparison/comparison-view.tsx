import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { toChangeLabel } from '../../../shared/domain/policy/comparison/change-label.ts'
import { type ChangeKind, changeKinds } from '../../../shared/domain/policy/comparison/comparison.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { isComposing } from '../../components/is-composing.ts'
import { ChangeList } from './change-list.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import type { ListedChange } from './comparison-units.ts'
import type { ComparedEditions } from './use-comparison.ts'

/** The list of changes beside the two editions; a change chosen in either is shown in both. */
export function ComparisonView({ compared }: Readonly<{ compared: ComparedEditions }>) {
  const { units, changes, sources, comparison } = compared
  const [isChangedOnly, setIsChangedOnly] = useState(false)
  const [isFull, setIsFull] = useState(false)
  const [current, setCurrent] = useState(-1)
  const idPrefix = useId()
  // hundreds of articles written out take a moment: the box answers first
  const isWrittenOut = useDeferredValue(isFull)
  const show = (index: number) => {
    const change = changes[index]
    if (change === undefined) return
    setCurrent(index)
    const unit = units.find(({ places }) => places.includes(change.place))
    const row = document.getElementById(idPrefix + change.place)
    const shown = row ?? document.getElementById(idPrefix + (unit?.key ?? ''))
    shown?.scrollIntoView({ block: 'center' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = isComposing(event) || event.ctrlKey || event.altKey ? 0 : toStep(event.key)
    if (step === 0) return
    event.preventDefault()
    show(Math.min(Math.max(current + step, 0), changes.length - 1))
  }
  if (changes.length === 0) return <NoChange summary={comparison.summary} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys N and P belong to this part, where nothing is typed
    <div onKeyDown={onKeyDown} className="grid grid-cols-[15rem_minmax(0,1fr)] items-start gap-3">
      <section
        aria-label="変更の一覧と数"
        className="card sticky -top-3 max-h-[calc(100vh-5.5rem)] overflow-y-auto py-2"
      >
        <Counts changes={changes} />
        <ChangeList changes={changes} current={current} onSelect={show} />
      </section>
      <section
        aria-label="新旧の対照"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that go through the changes need a place to be pressed
        tabIndex={0}
        className="card focus-inside min-w-0"
      >
        <div className="sticky top-0 z-10 flex min-h-[3.25rem] flex-wrap items-center gap-x-4 rounded-t-8 border-b border-solid-gray-420 bg-white px-3 @4xl/frame:-top-5">
          <Checkbox label="変更のある規定だけ" isSelected={isChangedOnly} onChange={setIsChangedOnly} />
          <Checkbox label="（略）を全文にする" isSelected={isFull} onChange={setIsFull} />
          <span className="ml-auto flex items-center gap-2">
            <span aria-live="polite" className="whitespace-nowrap">
              {current < 0 ? `変更 ${changes.length}か所` : `${current + 1} ／ ${changes.length}`}
            </span>
            <Button tone="secondary" size="small" isDisabled={current <= 0} onPress={() => show(current - 1)}>
              前の変更（P）
            </Button>
            <Button
              tone="secondary"
              size="small"
              isDisabled={current >= changes.length - 1}
              onPress={() => show(current + 1)}
            >
              次の変更（N）
            </Button>
          </span>
        </div>
        <ComparisonTable
          units={units}
          columns={sources.setting}
          isChangedOnly={isChangedOnly}
          isFull={isWrittenOut}
          currentPlace={changes[current]?.place}
          idPrefix={idPrefix}
        />
      </section>
    </div>
  )
}

/** Full-width letters count too: a clerk's keyboard is often set so. */
function toStep(key: string): -1 | 0 | 1 {
  const letter = key.normalize('NFKC').toLowerCase()
  if (letter === 'n') return 1
  return letter === 'p' ? -1 : 0
}

function Counts({ changes }: Readonly<{ changes: readonly ListedChange[] }>) {
  const shown = changeKinds
    .map((kind): [ChangeKind, number] => [kind, changes.filter(({ change }) => change === kind).length])
    .filter(([, count]) => count > 0)
  return (
    <>
      <h2 className="px-3 text-[1.0625rem]">変更（{changes.length}か所）</h2>
      <p className="mb-1 flex flex-wrap gap-x-3 px-3 text-[0.9375rem] text-solid-gray-700">
        {shown.map(([kind, count]) => (
          <span key={kind} className="whitespace-nowrap">
            {toChangeLabel(kind)} {count}
          </span>
        ))}
      </p>
    </>
  )
}

function NoChange({ summary }: Readonly<{ summary: ComparedEditions['comparison']['summary'] }>) {
  return (
    <EmptyState title="違いはありません">
      <p>
        二つの版の題名と本文は同じです（規定の数 {summary.unchanged}
        ）。ほかの版を選ぶか、全角・半角だけの違いも見るときは上の印を付けてください。
      </p>
    </EmptyState>
  )
}
