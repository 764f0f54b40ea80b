import type { Checklist } from '../../../shared/contract/checklists.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { toSearchText } from '../../components/data-table/arrange-rows.ts'

type Questions = Checklist['questions']

/** The questions that hold every word of the search; width and case make no difference. */
export function findQuestions(questions: Questions, search: string): Questions {
  const words = toSearchText(search).split(/\s+/u).filter(Boolean)
  return questions.filter((question) => {
    const { code, text, guidance, category, provisions, ordinanceItem } = question
    const parts = [code, text, guidance, toCategoryLabel(category), ...provisions, `第${ordinanceItem}号`]
    const searched = toSearchText(parts.join('\n'))
    return words.every((word) => searched.includes(word))
  })
}
