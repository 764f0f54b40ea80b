import type { AnswerChoice } from '../inspection/answer-choice.ts'

const maxLength = 200

/**
 * What a finding is called at first: how many could not say that they do what the question asks, and the question.
 * `できていない 2人・一部できている 7人：パスワードは、使うシステムごとに違うものにしている。`
 */
export function toFindingTitle(
  questionText: string,
  answers: readonly { readonly choice: AnswerChoice | null }[],
): string {
  const count = (choice: AnswerChoice, word: string) => {
    const found = answers.filter((answer) => answer.choice === choice).length
    return found === 0 ? [] : [`${word} ${found}人`]
  }
  const counts = [...count('notDone', 'できていない'), ...count('partlyDone', '一部できている')].join('・')
  const letters = [...(counts === '' ? questionText : `${counts}：${questionText}`)]
  return letters.length <= maxLength ? letters.join('') : `${letters.slice(0, maxLength - 1).join('')}…`
}
