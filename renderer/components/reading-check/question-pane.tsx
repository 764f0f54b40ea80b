import { useEffect, useRef } from 'react'
import type { ReadingQuestion } from '../../../shared/domain/policy/reading-question.ts'
import { Button } from '../button.tsx'
import { questionNames } from './question-names.ts'
import type { ReadingCheckState } from './use-reading-check.ts'

type Props = Readonly<{ check: ReadingCheckState; question: ReadingQuestion; startsFocused: boolean }>

/** The question asked now, with its choices; the first is the way the text is read without an answer. */
export function QuestionPane({ check, question, startsFocused }: Props) {
  const { questions, at, answer, answerAll, undo, goTo, text } = check
  const { code, line, lines, message, choices } = question
  const alike = questions.filter((other) => other.code === code).length
  const pane = usePaneFocus(`${text.length} ${at} ${line}`, startsFocused)
  return (
    <div className="flex min-h-0 flex-col border-l border-solid-gray-420">
      <section
        ref={pane}
        tabIndex={-1}
        aria-label={`${questionNames[code]}、${toPlace(line, lines)}`}
        className="focus-inside min-h-0 flex-1 overflow-y-auto p-4"
      >
        <p className="font-bold">
          {toPlace(line, lines)}　{questionNames[code]}
        </p>
        <p className="mt-1">{message}</p>
        <ol className="mt-3 space-y-2">
          {choices.map(({ label }, index) => (
            <li key={label}>
              <ChoiceButton
                number={index + 1}
                label={label}
                isAsRead={index === 0}
                press={() => answer(index)}
              />
            </li>
          ))}
        </ol>
        {alike > 1 && (
          <div className="mt-3 border-t border-solid-gray-300 pt-2">
            <p className="text-[0.9375rem]">同じ種類の{alike}か所すべてに同じ答えを使う：</p>
            <div className="mt-1 flex flex-wrap gap-2">
              {choices.map(({ label }, index) => (
                <Button
                  key={label}
                  tone="secondary"
                  size="small"
                  aria-label={`${alike}か所すべて「${label}」にする`}
                  onPress={() => answerAll(index)}
                >
                  すべて{index + 1}
                </Button>
              ))}
            </div>
          </div>
        )}
      </section>
      <div className="flex items-center justify-between gap-2 border-t border-solid-gray-300 px-3 py-2">
        <Button tone="secondary" size="small" isDisabled={at === 0} onPress={() => goTo(at - 1)}>
          前へ
        </Button>
        <span>
          {at + 1}／{questions.length}
        </span>
        <Button
          tone="secondary"
          size="small"
          isDisabled={at >= questions.length - 1}
          onPress={() => goTo(at + 1)}
        >
          あとで答える
        </Button>
        <Button tone="secondary" size="small" isDisabled={undo === undefined} onPress={() => undo?.()}>
          一つ戻す
        </Button>
      </div>
    </div>
  )
}

/** A new question takes the focus; the first only where it is asked to, since the reader may be somewhere else still. */
function usePaneFocus(key: string, startsFocused: boolean) {
  const pane = useRef<HTMLDivElement>(null)
  const shown = useRef(startsFocused ? '' : key)
  useEffect(() => {
    if (shown.current === key) return
    shown.current = key
    pane.current?.focus()
  }, [key])
  return pane
}

function toPlace(line: number, lines: readonly number[]): string {
  const last = lines.at(-1) ?? line
  return last === line ? `${line}行目` : `${line}〜${last}行目`
}

type ChoiceProps = Readonly<{ number: number; label: string; isAsRead: boolean; press: () => void }>

function ChoiceButton({ number, label, isAsRead, press }: ChoiceProps) {
  return (
    <button
      type="button"
      onClick={press}
      className="flex w-full items-baseline gap-3 rounded-8 border border-key-900 bg-white px-3 py-2 text-left hover:bg-key-50"
    >
      <kbd className="font-bold text-key-900">{number}</kbd>
      <span className="min-w-0 flex-1">
        {label}
        {isAsRead && <span className="ml-1 text-[0.9375rem] text-solid-gray-700">（今の読み方）</span>}
      </span>
    </button>
  )
}
