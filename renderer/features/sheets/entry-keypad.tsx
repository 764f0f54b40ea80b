import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import type { AnswerChoice } from '../../../shared/domain/inspection/answer-choice.ts'
import { createValueStore, useSelected, type ValueStore } from '../../components/value-store.ts'
import type { QuestionId } from './answer-draft.ts'
import type { AnswerStore } from './answer-store.ts'
import { EntryHead } from './entry-head.tsx'
import { toEntryAct } from './entry-keys.ts'
import { EntryRow, type RowActs } from './entry-row.tsx'

type Props = Readonly<{
  sheet: Sheet
  answers: AnswerStore
  /** The paper's page of each question; null while that is not known. */
  pages: readonly number[] | null
  /** Where the mark stands first. */
  start: number
  onChoose: (questionId: QuestionId, choice: AnswerChoice) => void
  /** Absent where notes are not asked for. */
  onWrite?: (questionId: QuestionId, note: string) => void
  /** The last question has its answer. False keeps the keyboard here: the mark goes to the first one without. */
  onEnd: () => boolean
}>

/**
 * A paper sheet on screen, in the paper's order. One place holds the keyboard; a digit answers the marked question and
 * the mark moves on before the next key can come.
 */
export function EntryKeypad(props: Props) {
  const { sheet, pages } = props
  const pad = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const [{ acts, hint, handleKey }] = useState(() => createPad(() => latest.current, pad))
  // the sheet is opened to be typed at once
  useEffect(() => pad.current?.focus(), [])
  return (
    <>
      <EntryHead hasNotes={acts.onNote !== undefined} hint={hint} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes no keys */}
      <div
        ref={pad}
        role="group"
        aria-label="点検票の入力"
        aria-describedby="entry-now"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the one place of the keyboard; its questions are shown inside
        tabIndex={0}
        onKeyDown={handleKey}
        className="max-h-[max(15rem,calc(100vh-23rem))] overflow-y-auto rounded-b-8 border-2 border-solid-gray-420 bg-white focus:border-key-900"
      >
        <ol>
          {sheet.questions.map((question, index) => (
            <EntryRow
              key={question.id}
              question={question}
              index={index}
              beginsPage={pages?.[index] === pages?.[index - 1] ? undefined : pages?.[index]}
              acts={acts}
            />
          ))}
        </ol>
      </div>
      <Now sheet={sheet} cursor={acts.cursor} />
    </>
  )
}

/** Puts the keyboard back on the sheet, after something else had it. */
export function focusEntryPad(): void {
  document.querySelector<HTMLElement>('[role=group][aria-describedby=entry-now]')?.focus()
}

/** Marks what comes after the last key. */
export const entryEndId = 'entry-end'

/** Puts the focus on the first thing to do after the last key. */
export function focusEntryEnd(): void {
  const end = document.getElementById(entryEndId)
  const first = end?.querySelector<HTMLElement>('button:not([disabled])') ?? end
  first?.focus()
}

type PadRef = Readonly<{ current: HTMLDivElement | null }>

/** The mark, the open note and what keys do, made once: a row is drawn anew only for its own answer or mark. */
function createPad(props: () => Props, pad: PadRef) {
  const cursor = createValueStore(props().start)
  const noting = createValueStore<number | null>(null)
  const hint = createValueStore('')
  const last = props().sheet.questions.length - 1

  function moveTo(index: number): void {
    // the next key may come at once, so the mark has moved before this returns
    flushSync(() => cursor.set(Math.max(0, Math.min(last, index))))
    pad.current?.querySelector(`[data-index="${cursor.get()}"]`)?.scrollIntoView?.({ block: 'nearest' })
  }

  function answer(index: number, choice: AnswerChoice): void {
    const question = props().sheet.questions[index]
    if (question === undefined) return
    hint.set('')
    props().onChoose(question.id, choice)
    if (index < last) moveTo(index + 1)
    else end()
  }

  function end(): void {
    let isOver = false
    // the end is drawn before the next key can come
    flushSync(() => {
      isOver = props().onEnd()
    })
    if (isOver) focusEntryEnd()
    else goOnAtMissing()
  }

  function goOnAtMissing(): void {
    const { sheet, answers } = props()
    hint.set('まだ入力していない設問があります。印のところから続けてください。')
    moveTo(sheet.questions.findIndex(({ id }) => answers.get(id).choice === null))
  }

  /** The note belongs to the question just answered: the marked one where it has its answer, else the one before. */
  function openNote(at?: number): void {
    const { sheet, answers, onWrite } = props()
    if (onWrite === undefined) return
    const marked = sheet.questions[cursor.get()]
    const isAnswered = marked !== undefined && answers.get(marked.id).choice !== null
    const index = at ?? Math.max(0, isAnswered ? cursor.get() : cursor.get() - 1)
    flushSync(() => noting.set(index))
    pad.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView?.({ block: 'nearest' })
  }

  const acts: RowActs = {
    ...{ answers: props().answers, cursor, noting, onAnswer: answer },
    onMove: moveTo,
    onNote: props().onWrite === undefined ? undefined : openNote,
    onWrite: (index, note) => {
      const question = props().sheet.questions[index]
      if (question !== undefined) props().onWrite?.(question.id, note)
    },
    onNoteDone: () => {
      noting.set(null)
      pad.current?.focus()
    },
  }

  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget) return
    const act = toEntryAct(event)
    if (act === undefined) return
    event.preventDefault()
    if (act.kind === 'choose') answer(cursor.get(), act.choice)
    else if (act.kind === 'move') moveTo(cursor.get() + act.step)
    else if (act.kind === 'note') openNote()
    else if (act.kind === 'end') end()
    else if (act.kind === 'refused')
      hint.set(`「${act.key}」に当たる四角はありません。1～4か0を押してください。`)
  }

  return { acts, hint, handleKey }
}

type NowProps = Readonly<{ sheet: Sheet; cursor: ValueStore<number> }>

/** Says the marked question to those who do not see the mark. */
function Now({ sheet, cursor }: NowProps) {
  const index = useSelected(cursor, (value) => value)
  const question = sheet.questions[index]
  return (
    <p id="entry-now" className="sr-only">
      {question === undefined ? '' : `${question.code} ${question.text}`}
    </p>
  )
}
