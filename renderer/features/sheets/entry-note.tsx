import type { KeyboardEvent } from 'react'
import { toAnswerChoice } from '../../../shared/domain/inspection/answer-choice.ts'
import { bareBoxClass } from '../../components/field-parts.tsx'
import { isComposing } from '../../components/is-composing.ts'

type Props = Readonly<{
  code: string
  note: string
  onWrite: (note: string) => void
  /** Enter or Escape: the note is written. */
  onDone: () => void
}>

export const maxNoteLength = 500

/** The note of one question as the paper has it, written in its row; Enter goes on with the digits. */
export function EntryNote({ code, note, onWrite, onDone }: Props) {
  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    // what is typed here is no answer
    event.stopPropagation()
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    onDone()
  }
  return (
    <div className="flex items-center gap-3 py-1 pl-15">
      <input
        aria-label={`${code} の備考`}
        value={note}
        maxLength={maxNoteLength}
        spellCheck={false}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the person has just pressed the key or button that opens it
        autoFocus
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={handleKey}
        className={`${bareBoxClass} min-w-0 flex-1`}
      />
      <button type="button" onClick={onDone} className="text-link shrink-0 text-[0.9375rem]">
        書き終える（Enter）
      </button>
    </div>
  )
}

/** A digit that repeats because the last answer's key is still held; it is no part of a note. */
export function isHeldDigit(event: KeyboardEvent): boolean {
  return event.repeat && toAnswerChoice(event.key) !== undefined
}
