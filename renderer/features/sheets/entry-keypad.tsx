import { type KeyboardEvent, memo, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import {
  type AnswerChoice,
  answerChoices,
  toAnswerChoice,
} from '../../../shared/domain/inspection/answer-choice.ts'
import { choiceWords } from '../../components/choice-words.ts'
import { classNames } from '../../components/class-names.ts'
import { isComposing } from '../../components/is-composing.ts'
import type { QuestionId } from './answer-draft.ts'
import type { AnswerStore } from './answer-store.ts'
import { createValueStore, useSelected, type ValueStore } from './value-store.ts'

type Props = Readonly<{
  sheet: Sheet
  answers: AnswerStore
  onChoose: (questionId: QuestionId, choice: AnswerChoice) => void
  /** The last question has its answer. */
  onEnd: () => void
}>

/**
 * A paper sheet on screen, in the paper's order. One place holds the keyboard; a digit answers the marked question and
 * the mark moves on before the next key can come.
 */
export function EntryKeypad({ sheet, answers, onChoose, onEnd }: Props) {
  const { questions } = sheet
  const [cursor] = useState(() => createValueStore(findStart(sheet, answers)))
  const pad = useRef<HTMLDivElement>(null)
  // the sheet is opened to be typed at once
  useEffect(() => pad.current?.focus(), [])

  function moveTo(index: number) {
    // the next key may come at once, so the mark has moved before this returns
    flushSync(() => cursor.set(Math.max(0, Math.min(questions.length - 1, index))))
    pad.current?.querySelector(`[data-index="${cursor.get()}"]`)?.scrollIntoView?.({ block: 'nearest' })
  }

  function answer(index: number, choice: AnswerChoice) {
    const question = questions[index]
    if (question === undefined) return
    onChoose(question.id, choice)
    if (index + 1 < questions.length) return moveTo(index + 1)
    // the end is drawn before the next key can come
    flushSync(onEnd)
    focusEntryEnd()
  }

  function handleKey(event: KeyboardEvent<HTMLElement>) {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const step = steps[event.key]
    const choice = toAnswerChoice(event.key)
    if (step === undefined && choice === undefined) return
    event.preventDefault()
    if (choice !== undefined) answer(cursor.get(), choice)
    else if (step !== undefined) moveTo(cursor.get() + step)
  }

  return (
    <>
      <p className="text-[0.9375rem]">
        1 できている　2 一部できている　3 できていない　4 わからない　0
        該当なし。一つ前に戻るときは「Backspace」か「↑」です。
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes no keys */}
      <div
        ref={pad}
        role="group"
        aria-label="点検票の入力"
        aria-describedby="entry-now"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the one place of the keyboard; its questions are shown inside
        tabIndex={0}
        onKeyDown={handleKey}
        className="max-h-[calc(100vh-21rem)] min-h-60 overflow-y-auto rounded-8 border-2 border-solid-gray-420 bg-white focus:border-key-900"
      >
        <ol>
          {questions.map((question, index) => (
            <EntryRow
              key={question.id}
              question={question}
              index={index}
              answers={answers}
              cursor={cursor}
              onAnswer={answer}
              onMove={moveTo}
            />
          ))}
        </ol>
      </div>
      <Now sheet={sheet} cursor={cursor} />
    </>
  )
}

/** Marks what comes after the last key. */
export const entryEndId = 'entry-end'

/** Puts the focus on the first thing to do after the last key: a missing note, or handing the sheet in. */
function focusEntryEnd(): void {
  const end = document.getElementById(entryEndId)
  const first = end?.querySelector<HTMLElement>('textarea, input, button:not([disabled])') ?? end
  first?.focus()
}

const steps: Readonly<Record<string, number>> = { Backspace: -1, ArrowUp: -1, ArrowDown: 1, Enter: 1 }

/** The first question without an answer; the first of all where none is missing. */
function findStart({ questions }: Sheet, answers: AnswerStore): number {
  const missing = questions.findIndex(({ id }) => answers.get(id).choice === null)
  return Math.max(0, missing)
}

/** Says the marked question to those who do not see the mark. */
function Now({ sheet, cursor }: Readonly<{ sheet: Sheet; cursor: ValueStore<number> }>) {
  const index = useSelected(cursor, (value) => value)
  const question = sheet.questions[index]
  return (
    <p id="entry-now" className="sr-only">
      {question === undefined ? '' : `${question.code} ${question.text}`}
    </p>
  )
}

type RowProps = Readonly<{
  question: Sheet['questions'][number]
  index: number
  answers: AnswerStore
  cursor: ValueStore<number>
  onAnswer: (index: number, choice: AnswerChoice) => void
  onMove: (index: number) => void
}>

const EntryRow = memo(
  function EntryRow({ question, index, answers, cursor, onAnswer, onMove }: RowProps) {
    const draft = useSyncExternalStore(
      (listener) => answers.subscribe(question.id, listener),
      () => answers.get(question.id),
    )
    const isCurrent = useSelected(cursor, (value) => value === index)
    return (
      <li
        data-index={index}
        aria-current={isCurrent ? 'true' : undefined}
        className={classNames(
          'flex items-center gap-3 border-b border-solid-gray-200 px-3 py-1',
          isCurrent && 'bg-yellow-100 outline-3 -outline-offset-3 outline-key-900',
        )}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the arrow keys do the same */}
        <span className="flex min-w-0 flex-1 items-baseline gap-3" onClick={() => onMove(index)}>
          <b className="w-10 shrink-0">{question.code}</b>
          <span className="min-w-0 flex-1 truncate">{question.text}</span>
        </span>
        <span className="flex shrink-0 gap-1">
          {answerChoices.map((choice) => (
            <button
              key={choice}
              type="button"
              tabIndex={-1}
              aria-pressed={draft.choice === choice}
              aria-label={`${choiceWords[choice].key} ${choiceWords[choice].label}（${question.code}）`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onAnswer(index, choice)}
              className={classNames(
                'size-8 rounded-4 border text-center',
                draft.choice === choice
                  ? 'border-key-900 bg-key-900 font-bold text-white'
                  : 'border-solid-gray-420 bg-white',
              )}
            >
              {choiceWords[choice].key}
            </button>
          ))}
        </span>
      </li>
    )
  },
  // what a row does depends on its place and stores only
  (before, after) => before.question === after.question && before.answers === after.answers,
)
