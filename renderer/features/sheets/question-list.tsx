import { memo } from 'react'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { useSelected, useValue } from '../../components/value-store.ts'
import type { Answering } from './answering.ts'
import { type Question, QuestionCard, type ShowProvision } from './question-card.tsx'

type Numbered = Readonly<{ question: Question; number: number }>
type Section = Readonly<{ category: Question['category']; questions: readonly Numbered[] }>

/** Questions in their order, a new section wherever the category changes. */
export function toSections(questions: Sheet['questions']): readonly Section[] {
  const sections: { category: Question['category']; questions: Numbered[] }[] = []
  for (const [index, question] of questions.entries()) {
    const last = sections.at(-1)
    const numbered = { question, number: index + 1 }
    if (last?.category === question.category) last.questions.push(numbered)
    else sections.push({ category: question.category, questions: [numbered] })
  }
  return sections
}

type Props = Readonly<{ answering: Answering; isReadOnly: boolean; onShowProvision: ShowProvision }>

/** All questions; one at a time the others stay in place but hidden, so that a move is instant. */
export const QuestionList = memo(function QuestionList(props: Props) {
  return (
    <div className="space-y-6">
      {toSections(props.answering.sheet.questions).map((section) => (
        <CategorySection key={section.questions[0]?.number ?? 0} section={section} {...props} />
      ))}
    </div>
  )
})

function CategorySection({ section, ...props }: Props & Readonly<{ section: Section }>) {
  const { answering } = props
  const mode = useValue(answering.mode)
  const holdsCurrent = useSelected(answering.current, (current) =>
    section.questions.some(({ question }) => question.id === current),
  )
  const label = toCategoryLabel(section.category)
  return (
    <section aria-label={label} hidden={mode === 'single' && !holdsCurrent} className="space-y-3">
      <h2 className="border-l-8 border-key-900 pl-3 text-[1.25rem]">
        {label}
        {mode === 'list' && (
          <span className="ml-3 text-[1rem] font-normal text-solid-gray-700">
            {section.questions.length}問
          </span>
        )}
      </h2>
      {section.questions.map((numbered) => (
        <Slot key={numbered.question.id} {...numbered} {...props} isSingle={mode === 'single'} />
      ))}
    </section>
  )
}

function Slot({ isSingle, ...props }: Props & Numbered & Readonly<{ isSingle: boolean }>) {
  const isCurrent = useSelected(props.answering.current, (current) => current === props.question.id)
  return (
    <div hidden={isSingle && !isCurrent}>
      <QuestionCard {...props} />
    </div>
  )
}
