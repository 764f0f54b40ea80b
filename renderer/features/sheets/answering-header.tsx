import { useSyncExternalStore } from 'react'
import { Button } from '../../components/button.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { useValue } from '../../components/value-store.ts'
import type { Answering, Mode } from './answering.ts'
import { ConflictNotices } from './conflict-notices.tsx'
import { SaveState } from './save-state.tsx'

const modes: readonly Readonly<{ mode: Mode; label: string }>[] = [
  { mode: 'list', label: '一覧' },
  { mode: 'single', label: '一問ずつ' },
]

/** Stays in sight above the questions: how far, whether it is saved, and the way to what is missing. */
export function AnsweringHeader({ answering }: Readonly<{ answering: Answering }>) {
  const { answered, total } = useSyncExternalStore(
    answering.answers.subscribeProgress,
    answering.answers.getProgress,
  )
  return (
    <div className="-top-5 z-10 @4xl/frame:sticky -mx-5 mb-4 border-b border-solid-gray-300 bg-white px-5 py-3">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <div className="min-w-60 flex-1">
          <ProgressBar
            label="回答の進み具合"
            value={answered}
            max={total}
            valueText={`${total}問中${answered}問 回答済み`}
          />
        </div>
        <SaveState answering={answering} />
        <ModeSwitch answering={answering} />
        <Button tone="secondary" onPress={() => answering.goToMissing()}>
          未回答へ移動
        </Button>
      </div>
      <ConflictNotices answering={answering} />
    </div>
  )
}

function ModeSwitch({ answering }: Readonly<{ answering: Answering }>) {
  const current = useValue(answering.mode)
  return (
    <fieldset className="flex overflow-hidden rounded-8 border border-key-900">
      <legend className="sr-only">設問の見せ方</legend>
      {modes.map(({ mode, label }) => (
        <label
          key={mode}
          className="flex min-h-11 cursor-pointer items-center px-3 text-key-900 has-[:checked]:bg-key-900 has-[:checked]:font-bold has-[:checked]:text-white has-[:focus-visible]:outline-4 has-[:focus-visible]:-outline-offset-4 has-[:focus-visible]:outline-black"
        >
          <input
            type="radio"
            name="answering-mode"
            className="sr-only"
            checked={current === mode}
            onChange={() => answering.mode.set(mode)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
