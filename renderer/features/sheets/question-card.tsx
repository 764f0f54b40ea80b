import { BookOpen } from 'lucide-react'
import { memo, useState, useSyncExternalStore } from 'react'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import { answerChoices, requiresNote } from '../../../shared/domain/inspection/answer-choice.ts'
import { choiceWords } from '../../components/choice-words.ts'
import { classNames } from '../../components/class-names.ts'
import type { AnswerDraft } from './answer-draft.ts'
import type { Answering } from './answering.ts'
import { toElementId } from './focus-question.ts'
import { NoteBox } from './note-box.tsx'
import { handleQuestionKey } from './question-keys.ts'

export type Question = Sheet['questions'][number]
export type ShowProvision = (citation: string, anchor: Element) => void

type Props = Readonly<{
  answering: Answering
  question: Question
  number: number
  isReadOnly: boolean
  onShowProvision: ShowProvision
}>

/** One question with its choices; it listens to its own answer only. */
export const QuestionCard = memo(function QuestionCard(props: Props) {
  const { answering, question, number, isReadOnly } = props
  const { answers } = answering
  const draft = useSyncExternalStore(
    (listener) => answers.subscribe(question.id, listener),
    () => answers.get(question.id),
  )
  const id = toElementId(question.id)
  return (
    <fieldset
      id={id}
      aria-describedby={`${id}-guidance`}
      onKeyDown={isReadOnly ? undefined : (event) => handleQuestionKey(event, question.id, answering)}
      onFocus={() => answering.current.set(question.id)}
      className="card scroll-mt-40 px-5 pt-4 pb-5"
    >
      <legend className="float-left mb-1 w-full pl-[3.25em] -indent-[3.25em] text-[1.125rem] leading-150 font-bold">
        <span className="inline-block min-w-[3em] text-key-900 indent-0">問{number}</span> {question.text}
      </legend>
      <div className="clear-both" />
      <p id={`${id}-guidance`} className="mb-3 text-[0.9375rem] leading-150 text-solid-gray-700">
        {question.guidance}
        {'　'}
        <Provisions question={question} onShowProvision={props.onShowProvision} />
      </p>
      <Choices answering={answering} question={question} draft={draft} isReadOnly={isReadOnly} />
      <Note {...props} draft={draft} />
    </fieldset>
  )
})

function Provisions({ question, onShowProvision }: Pick<Props, 'question' | 'onShowProvision'>) {
  return question.provisions.map((citation) => (
    <button
      key={citation}
      type="button"
      aria-label={`方針の${citation}を読む`}
      onClick={(event) => onShowProvision(citation, event.currentTarget)}
      className="mx-1 inline-flex min-h-6 items-center gap-1 rounded-4 border border-solid-gray-420 bg-white px-1.5 text-[0.875rem] text-key-900 hover:bg-key-50"
    >
      <BookOpen aria-hidden className="size-3.5" />
      {citation}
    </button>
  ))
}

type ChoicesProps = Pick<Props, 'answering' | 'question' | 'isReadOnly'> & Readonly<{ draft: AnswerDraft }>

function Choices({ answering, question, draft, isReadOnly }: ChoicesProps) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-2">
      {answerChoices.map((choice) => (
        <label
          key={choice}
          className={classNames(
            'flex min-h-12 items-center gap-2 rounded-8 border px-3 py-1.5',
            'has-[:focus-visible]:outline-4 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-black has-[:focus-visible]:ring-2 has-[:focus-visible]:ring-yellow-300',
            draft.choice === choice
              ? 'border-2 border-key-900 bg-key-50 font-bold'
              : 'border-solid-gray-536 bg-white',
            !isReadOnly && draft.choice !== choice && 'hover:bg-solid-gray-50',
          )}
        >
          <input
            type="radio"
            name={toElementId(question.id)}
            value={choice}
            checked={draft.choice === choice}
            disabled={isReadOnly}
            onChange={() => answering.choose(question.id, choice)}
            className="size-5 shrink-0 accent-key-900 focus-visible:shadow-none focus-visible:outline-none"
          />
          <span>
            {choiceWords[choice].key} {choiceWords[choice].label}
          </span>
        </label>
      ))}
    </div>
  )
}

/** The box for a note: open where one is required or written, otherwise behind a button. */
function Note({ answering, question, isReadOnly, draft }: Props & Readonly<{ draft: AnswerDraft }>) {
  const [isOpened, setIsOpened] = useState(false)
  const isRequired = draft.choice !== null && requiresNote(draft.choice)
  if (isReadOnly && draft.note === '') return null
  if (isRequired || draft.note !== '' || isOpened) {
    return (
      <NoteBox
        id={`${toElementId(question.id)}-note`}
        value={draft.note}
        isRequired={isRequired}
        isReadOnly={isReadOnly}
        isFocused={isOpened && !isRequired && draft.note === ''}
        onChange={(note) => answering.write(question.id, note)}
        onEnter={() => setIsOpened(true)}
        onLeave={() => void answering.queue.flush()}
      />
    )
  }
  return (
    <button type="button" onClick={() => setIsOpened(true)} className="text-link mt-2 text-[0.9375rem]">
      補足を書く
    </button>
  )
}
