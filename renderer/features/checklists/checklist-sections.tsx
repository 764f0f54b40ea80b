import type { Checklist } from '../../../shared/contract/checklists.ts'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { Badge } from '../../components/badge.tsx'

type Questions = Checklist['questions']

/** The found questions under their kinds of measures, with the number each has in the whole list. */
export function ChecklistSections({ all, found }: Readonly<{ all: Questions; found: Questions }>) {
  return (
    <div className="space-y-6">
      {measureCategories.map((category) => {
        const questions = found.filter((question) => question.category === category)
        if (questions.length === 0) return null
        return (
          <section key={category} aria-label={toCategoryLabel(category)}>
            <h2 className="mb-2 border-l-8 border-key-900 pl-3 text-[1.25rem]">
              {toCategoryLabel(category)}
              <span className="ml-3 text-[1rem] font-normal text-solid-gray-700">{questions.length}問</span>
            </h2>
            <ol className="card divide-y divide-solid-gray-200">
              {questions.map((question) => (
                <QuestionItem key={question.code} question={question} number={all.indexOf(question) + 1} />
              ))}
            </ol>
          </section>
        )
      })}
    </div>
  )
}

function QuestionItem({ question, number }: Readonly<{ question: Questions[number]; number: number }>) {
  return (
    <li className="px-5 py-3">
      <p className="pl-[3.25em] -indent-[3.25em] font-bold">
        <span className="inline-block min-w-[3em] text-key-900 indent-0">問{number}</span> {question.text}
      </p>
      <p className="ml-[3.25em] text-[0.9375rem] text-solid-gray-700">{question.guidance}</p>
      <p className="mt-1 ml-[3.25em] flex flex-wrap gap-2">
        {question.provisions.map((citation) => (
          <Badge key={citation}>方針{citation}</Badge>
        ))}
        <Badge>施行規則第16条の3 第{question.ordinanceItem}号</Badge>
      </p>
    </li>
  )
}
