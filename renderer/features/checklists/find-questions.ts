import type { Checklist } from '../../../shared/contract/checklists.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { toSearchCopy, toSearchWords } from '../../../shared/domain/text/search-copy.ts'

type Questions = Checklist['questions']

/** The questions that hold every word of the search; width, kana and case make no difference. */
export function findQuestions(questions: Questions, search: string): Questions {
  const words = toSearchWords(search)
  return questions.filter((question) => {
    const { code, text, guidance, category, provisions, ordinanceItem } = question
    const parts = [code, text, guidance, toCategoryLabel(category), ...provisions, `第${ordinanceItem}号`]
    const searched = toSearchCopy(parts.join('\n'))
    return words.every((word) => searched.includes(word))
  })
}
