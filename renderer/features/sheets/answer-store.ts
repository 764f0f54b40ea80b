import {
  type AnswerDraft,
  emptyDraft,
  isSameDraft,
  missingOf,
  type QuestionId,
  type StoredAnswer,
} from './answer-draft.ts'

export type Progress = { readonly answered: number; readonly total: number }

/** Holds one sheet's answers; a question listens to its own answer only, so a key redraws one card. */
export type AnswerStore = {
  get(questionId: QuestionId): AnswerDraft
  set(questionId: QuestionId, draft: AnswerDraft): void
  subscribe(questionId: QuestionId, listener: () => void): () => void
  getProgress(): Progress
  subscribeProgress(listener: () => void): () => void
  /** The first question after `from` (or from the start) where a choice or a required note is missing. */
  findMissing(from: QuestionId | null): QuestionId | undefined
  listMissing(): readonly QuestionId[]
}

export function createAnswerStore(
  questionIds: readonly QuestionId[],
  saved: readonly StoredAnswer[],
): AnswerStore {
  const drafts = new Map<QuestionId, AnswerDraft>(
    saved.map(({ questionId, choice, note }) => [questionId, { choice, note }]),
  )
  const listeners = new Map<QuestionId, Set<() => void>>()
  const progressListeners = new Set<() => void>()
  let progress = countProgress()

  function get(questionId: QuestionId): AnswerDraft {
    return drafts.get(questionId) ?? emptyDraft
  }

  function countProgress(): Progress {
    const answered = questionIds.filter((id) => get(id).choice !== null).length
    return { answered, total: questionIds.length }
  }

  function listMissing(): readonly QuestionId[] {
    return questionIds.filter((id) => missingOf(get(id)) !== null)
  }

  return {
    get,
    set(questionId, draft) {
      const before = get(questionId)
      if (isSameDraft(before, draft)) return
      drafts.set(questionId, draft)
      for (const listener of listeners.get(questionId) ?? []) listener()
      if ((before.choice === null) === (draft.choice === null)) return
      progress = countProgress()
      for (const listener of progressListeners) listener()
    },
    subscribe(questionId, listener) {
      const own = listeners.get(questionId) ?? new Set()
      listeners.set(questionId, own.add(listener))
      return () => own.delete(listener)
    },
    getProgress: () => progress,
    subscribeProgress(listener) {
      progressListeners.add(listener)
      return () => progressListeners.delete(listener)
    },
    findMissing(from) {
      const missing = listMissing()
      const start = from === null ? -1 : questionIds.indexOf(from)
      return missing.find((id) => questionIds.indexOf(id) > start) ?? missing[0]
    },
    listMissing,
  }
}
