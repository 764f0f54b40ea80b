import type { OpeningProposal } from '../../../shared/contract/inspections.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { Badge } from '../../components/badge.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { questionMarkWords, toPartWords } from './roll-over-words.ts'

export type MarkedQuestion = OpeningProposal['questions'][number]

export function toMarkedQuestionKey({ audience, code, mark }: MarkedQuestion): string {
  return `${audience} ${code} ${mark}`
}

export const markedQuestionColumns: readonly Column<MarkedQuestion>[] = [
  {
    id: 'mark',
    heading: '前年度と',
    width: 6,
    text: ({ mark }) => questionMarkWords[mark].word,
    cell: ({ mark }) => <Badge tone={questionMarkWords[mark].tone}>{questionMarkWords[mark].word}</Badge>,
  },
  { id: 'audience', heading: '点検票', width: 7, text: ({ audience }) => toAudienceLabel(audience) },
  { id: 'code', heading: '番号', width: 5, text: ({ code }) => code },
  {
    id: 'text',
    heading: '設問',
    width: 30,
    text: ({ text, previousText }) => `${text} ${previousText ?? ''}`,
    cell: (question) => <QuestionText question={question} />,
  },
]

function QuestionText({ question }: Readonly<{ question: MarkedQuestion }>) {
  const { text, mark, previousText, changedParts } = question
  return (
    <span className="whitespace-normal">
      {text}
      {mark === 'changed' && (
        <span className="block text-[0.9375rem] text-solid-gray-700">
          変わったところ：{toPartWords(changedParts)}
          {previousText !== null && <span className="block">前年度：{previousText}</span>}
        </span>
      )}
    </span>
  )
}
