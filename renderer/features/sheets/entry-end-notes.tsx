import { type KeyboardEvent, memo, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import { Button } from '../../components/button.tsx'
import { bareBoxClass } from '../../components/field-parts.tsx'
import { isComposing } from '../../components/is-composing.ts'
import type { Answering } from './answering.ts'
import { entryEndId, focusEntryEnd } from './entry-keypad.tsx'
import { isHeldDigit, maxNoteLength } from './entry-note.tsx'

/** What is kept as the note where the paper has none, so that its absence is on record. */
const noNoteOnPaper = '紙に記入なし'

/** The notes that the answers ask for, to be copied from the paper; Enter goes to the next one that is missing. */
export function EntryEndNotes({
  answering,
  codes,
}: Readonly<{ answering: Answering; codes: readonly string[] }>) {
  const questions = answering.sheet.questions.filter(({ code }) => codes.includes(code))
  if (questions.length === 0) return null
  return (
    <ul className="space-y-3">
      {questions.map((question) => (
        <NoteLine key={question.id} answering={answering} question={question} />
      ))}
    </ul>
  )
}

/** The first empty note after the given box, else the first of all, else what comes after the notes. */
export function focusNextNote(from: HTMLInputElement | null): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>(`#${entryEndId} input`)]
  const missing = boxes.filter((box) => box.value.trim() === '' && box !== from)
  const next = missing.find((box) => boxes.indexOf(box) > (from === null ? -1 : boxes.indexOf(from)))
  const target = next ?? missing[0]
  if (target === undefined) focusEntryEnd()
  else target.focus()
}

type LineProps = Readonly<{ answering: Answering; question: Sheet['questions'][number] }>

const NoteLine = memo(function NoteLine({ answering, question }: LineProps) {
  const { id, code, text } = question
  const { note } = useSyncExternalStore(
    (listener) => answering.answers.subscribe(id, listener),
    () => answering.answers.get(id),
  )

  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (isHeldDigit(event)) event.preventDefault()
    if (isComposing(event) || event.key !== 'Enter') return
    event.preventDefault()
    if (note.trim() !== '') focusNextNote(event.currentTarget)
  }

  return (
    <li className="flex flex-wrap items-end gap-3">
      <label className="min-w-[min(100%,20rem)] flex-1">
        <span className="mb-1 block font-bold">
          {code} の備考<span className="font-normal">（{text}）</span>
        </span>
        <input
          value={note}
          maxLength={maxNoteLength}
          spellCheck={false}
          autoComplete="off"
          aria-required
          onChange={(event) => answering.write(id, event.target.value)}
          onKeyDown={handleKey}
          className={`${bareBoxClass} w-full`}
        />
      </label>
      {note.trim() === '' && (
        <Button
          tone="secondary"
          onPress={() => {
            // the box has its text before the next empty one is looked for
            flushSync(() => answering.write(id, noNoteOnPaper))
            focusNextNote(null)
          }}
        >
          {code} は紙に記入なし
        </Button>
      )}
    </li>
  )
})
