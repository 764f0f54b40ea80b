import { memo, useSyncExternalStore } from 'react'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import { answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import { choiceWords } from '../../components/choice-words.ts'
import { classNames } from '../../components/class-names.ts'
import { useSelected, type ValueStore } from '../../components/value-store.ts'
import { missingOf } from './answer-draft.ts'
import type { AnswerStore } from './answer-store.ts'
import { EntryNote } from './entry-note.tsx'

/** What a row of the entry does; its parts never change while the sheet is open. */
export type RowActs = Readonly<{
  answers: AnswerStore
  cursor: ValueStore<number>
  /** The row whose note is being written. */
  noting: ValueStore<number | null>
  onAnswer: (index: number, choice: (typeof answerChoices)[number]) => void
  onMove: (index: number) => void
  /** Absent where notes are not asked for. */
  onNote: ((index: number) => void) | undefined
  onWrite: (index: number, note: string) => void
  onNoteDone: () => void
}>

type Props = Readonly<{
  question: Sheet['questions'][number]
  index: number
  /** The paper's page that begins with this question. */
  beginsPage: number | undefined
  acts: RowActs
}>

/** One question of the paper: its code, its text and five boxes, with its note where there is one. */
export const EntryRow = memo(function EntryRow({ question, index, beginsPage, acts }: Props) {
  const { answers, cursor, noting } = acts
  const draft = useSyncExternalStore(
    (listener) => answers.subscribe(question.id, listener),
    () => answers.get(question.id),
  )
  const isCurrent = useSelected(cursor, (value) => value === index)
  const isNoting = useSelected(noting, (value) => value === index)
  return (
    <li data-index={index} aria-current={isCurrent ? 'true' : undefined}>
      {beginsPage !== undefined && (
        <p className="bg-solid-gray-100 px-3 py-0.5 text-[0.875rem] font-bold">紙の{beginsPage}ページ</p>
      )}
      <div
        className={classNames(
          'border-b border-solid-gray-200 px-3 py-1',
          isCurrent && 'bg-yellow-100 outline-3 -outline-offset-3 outline-key-900',
        )}
      >
        <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the arrow keys do the same */}
          <span
            className="flex min-w-[min(100%,16rem)] flex-1 items-baseline gap-3"
            onClick={() => acts.onMove(index)}
          >
            <b className="w-12 shrink-0">{question.code}</b>
            <span className="line-clamp-2 min-w-0 flex-1">{question.text}</span>
          </span>
          <Boxes {...{ question, index, acts }} choice={draft.choice} />
          {acts.onNote !== undefined && (
            <NoteButton
              code={question.code}
              isMissing={missingOf(draft) === 'note'}
              onPress={() => acts.onNote?.(index)}
            />
          )}
        </div>
        {isNoting ? (
          <EntryNote
            code={question.code}
            note={draft.note}
            onWrite={(note) => acts.onWrite(index, note)}
            onDone={acts.onNoteDone}
          />
        ) : (
          draft.note !== '' && <p className="pb-1 pl-15 text-[0.9375rem]">備考：{draft.note}</p>
        )}
      </div>
    </li>
  )
})

type BoxesProps = Pick<Props, 'question' | 'index' | 'acts'> &
  Readonly<{ choice: (typeof answerChoices)[number] | null }>

/** The five boxes in the paper's order; the key that ticks each stands in it. */
function Boxes({ question, index, acts, choice: chosen }: BoxesProps) {
  return (
    <span className="flex shrink-0 gap-1">
      {answerChoices.map((choice) => (
        <button
          key={choice}
          type="button"
          tabIndex={-1}
          aria-pressed={chosen === choice}
          aria-label={`${choiceWords[choice].key} ${choiceWords[choice].label}（${question.code}）`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => acts.onAnswer(index, choice)}
          className={classNames(
            'h-8 w-11 rounded-4 border text-center',
            chosen === choice
              ? 'border-key-900 bg-key-900 font-bold text-white'
              : 'border-solid-gray-420 bg-white',
          )}
        >
          {choiceWords[choice].key}
        </button>
      ))}
    </span>
  )
}

type NoteButtonProps = Readonly<{ code: string; isMissing: boolean; onPress: () => void }>

function NoteButton({ code, isMissing, onPress }: NoteButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`${code} の備考を書く${isMissing ? '（必要）' : ''}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className={classNames(
        'h-8 w-20 shrink-0 rounded-4 border text-[0.9375rem]',
        isMissing ? 'border-error-2 bg-red-50 font-bold text-error-2' : 'border-solid-gray-420 bg-white',
      )}
    >
      {isMissing ? '備考 必要' : '備考'}
    </button>
  )
}
