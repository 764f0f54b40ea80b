import type { KeyboardEvent } from 'react'
import { isComposing } from '../is-composing.ts'
import { Notice } from '../notice.tsx'
import { QuestionPane } from './question-pane.tsx'
import { SourcePane } from './source-pane.tsx'
import type { ReadingCheckState } from './use-reading-check.ts'

type Props = Readonly<{
  check: ReadingCheckState
  /** Whether the first question takes the focus, so that a number key answers it at once. */
  startsFocused?: boolean
}>

/** A text with its line numbers at the left, and what it is unsure of, one question at a time, at the right. */
export function ReadingCheck({ check, startsFocused = false }: Props) {
  const { questions, at, answer, undo, goTo } = check
  const question = questions[at]
  if (question === undefined && undo === undefined) return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey) return
    const act = findAct(event, { answer, undo, goTo, at, count: question?.choices.length ?? 0 })
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <section aria-label="読み取りの確認" onKeyDown={onKeyDown}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-bold">
          読み取り方を確かめてください
          <span role="status" className="ml-3">
            {questions.length === 0 ? '残りはありません' : `残り ${questions.length}か所`}
          </span>
        </p>
        <p className="text-[0.9375rem] text-solid-gray-700">
          数字キーで答え、↑↓で前後の確認へ移り、Ctrl＋Zで一つ戻します。
        </p>
      </div>
      <div className="grid h-[22rem] grid-cols-[minmax(0,1fr)_22rem] rounded-8 border border-solid-gray-420">
        <SourcePane text={check.text} questions={questions} question={question} />
        {question === undefined ? (
          <Done undo={undo} />
        ) : (
          <QuestionPane check={check} question={question} startsFocused={startsFocused} />
        )}
      </div>
    </section>
  )
}

function Done({ undo }: Pick<ReadingCheckState, 'undo'>) {
  return (
    <div className="overflow-y-auto border-l border-solid-gray-420 p-4">
      <Notice tone="success" title="確かめる所はありません。">
        <p>答えは本文の中に書き込みました。</p>
      </Notice>
      {undo && (
        <button type="button" onClick={undo} className="mt-3 text-key-900 underline underline-offset-3">
          最後の答えを取り消す
        </button>
      )}
    </div>
  )
}

type Keys = Pick<ReadingCheckState, 'answer' | 'undo' | 'goTo' | 'at'> & Readonly<{ count: number }>

function findAct(event: KeyboardEvent, { answer, undo, goTo, at, count }: Keys): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'z' ? undo : undefined
  const number = '123456789'.indexOf(event.key.normalize('NFKC'))
  if (number >= 0 && number < count) return () => answer(number)
  const isInSource = event.target instanceof Element && event.target.closest('[data-source]') !== null
  if (isInSource) return undefined
  if (event.key === 'ArrowDown') return () => goTo(at + 1)
  if (event.key === 'ArrowUp') return () => goTo(Math.max(0, at - 1))
  return undefined
}
