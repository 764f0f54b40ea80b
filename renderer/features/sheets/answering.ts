import { flushSync } from 'react-dom'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import type { AnswerChoice } from '../../../shared/domain/inspection/answer-choice.ts'
import { createValueStore, type ValueStore } from '../../components/value-store.ts'
import { type QuestionId, type StoredAnswer, toCleanNote } from './answer-draft.ts'
import { type AnswerStore, createAnswerStore } from './answer-store.ts'
import { focusNote, focusQuestion, focusSubmit } from './focus-question.ts'
import {
  type AnswerChange,
  type Conflict,
  createSaveQueue,
  type SaveFailure,
  type SaveQueue,
  type SaveStatus,
} from './save-queue.ts'

const notePauseMs = 400

/** The calls answering needs. */
export type AnsweringCalls = {
  readonly save: (changes: readonly AnswerChange[]) => Promise<readonly StoredAnswer[]>
  readonly load: () => Promise<readonly StoredAnswer[]>
  readonly toFailure: (error: unknown) => SaveFailure
  readonly now: () => Date
}

export type Mode = 'list' | 'single'

/** One sheet being answered: what stands where, what is saved, and which question is the present one. */
export type Answering = {
  readonly sheet: Sheet
  readonly answers: AnswerStore
  readonly queue: SaveQueue
  readonly status: ValueStore<SaveStatus>
  readonly conflicts: ValueStore<readonly Conflict[]>
  readonly current: ValueStore<QuestionId | null>
  readonly mode: ValueStore<Mode>
  choose(questionId: QuestionId, choice: AnswerChoice): void
  write(questionId: QuestionId, note: string): void
  /** Makes a question the present one and puts the focus on it before it returns. */
  goTo(questionId: QuestionId): void
  move(from: QuestionId, step: 1 | -1): void
  goToMissing(): void
  settle(conflict: Conflict, keep: 'mine' | 'theirs'): void
}

export function createAnswering(sheet: Sheet, calls: AnsweringCalls): Answering {
  const ids = sheet.questions.map((question) => question.id)
  const answers = createAnswerStore(ids, sheet.answers)
  const status = createValueStore<SaveStatus>({ state: 'saved', savedAt: null })
  const conflicts = createValueStore<readonly Conflict[]>([])
  const current = createValueStore<QuestionId | null>(ids[0] ?? null)
  const mode = createValueStore<Mode>('list')
  const queue = createSaveQueue({
    saved: sheet.answers,
    send: calls.save,
    reload: calls.load,
    toFailure: calls.toFailure,
    now: calls.now,
    onStatus: status.set,
    onConflict: (conflict) => {
      const others = conflicts.get().filter(({ questionId }) => questionId !== conflict.questionId)
      conflicts.set([...others, conflict])
    },
  })

  function goTo(questionId: QuestionId): void {
    // one at a time, the question must be on the page before it can take the focus, and the next key may come at once
    flushSync(() => current.set(questionId))
    focusQuestion(questionId)
  }

  return {
    sheet,
    answers,
    queue,
    status,
    conflicts,
    current,
    mode,
    goTo,
    choose(questionId, choice) {
      const draft = { ...answers.get(questionId), choice }
      answers.set(questionId, draft)
      queue.change(questionId, draft, 0)
    },
    write(questionId, note) {
      const draft = { ...answers.get(questionId), note: toCleanNote(note) }
      answers.set(questionId, draft)
      queue.change(questionId, draft, notePauseMs)
    },
    move(from, step) {
      const next = ids[ids.indexOf(from) + step]
      if (next !== undefined) goTo(next)
      else if (step === 1) focusSubmit()
    },
    goToMissing() {
      const missing = answers.findMissing(current.get())
      if (missing === undefined) return focusSubmit()
      goTo(missing)
      if (answers.get(missing).choice !== null) focusNote(missing)
    },
    settle(conflict, keep) {
      conflicts.set(conflicts.get().filter((other) => other !== conflict))
      if (keep === 'theirs') answers.set(conflict.questionId, conflict.theirs)
      queue.settle({ ...conflict, mine: answers.get(conflict.questionId) }, keep)
    },
  }
}
