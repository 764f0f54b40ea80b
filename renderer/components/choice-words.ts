import type { AnswerChoice } from '../../shared/domain/inspection/answer-choice.ts'

/** The key that stands for a choice, and its words. */
export const choiceWords: Readonly<Record<AnswerChoice, { readonly key: string; readonly label: string }>> = {
  done: { key: '1', label: 'できている' },
  partlyDone: { key: '2', label: '一部できている' },
  notDone: { key: '3', label: 'できていない' },
  unknown: { key: '4', label: 'わからない' },
  notApplicable: { key: '0', label: '該当なし' },
}

/** An answer in one line: 3 できていない（鍵を交換中） */
export function toAnswerText(choice: AnswerChoice | null, note: string): string {
  const { key, label } = choice === null ? { key: '', label: '未回答' } : choiceWords[choice]
  const words = key === '' ? label : `${key} ${label}`
  return note === '' ? words : `${words}（${note}）`
}
