import type { OpeningProposal } from '../../../shared/contract/inspections.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { Badge } from '../../components/badge.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { QuestionChanges } from '../../components/question-changes.tsx'
import { questionMarkWords } from '../../components/roll-over-words.ts'

export type MarkedQuestion = OpeningProposal['questions'][number]

export function toMarkedQuestionKey({ audience, code, mark }: MarkedQuestion): string {
  return `${audience} ${code} ${mark}`
}

/** `beforeWord` says what they are compared with: 令和7年度. */
export function toMarkedQuestionColumns(beforeWord: string): readonly Column<MarkedQuestion>[] {
  return [
    {
      id: 'mark',
      heading: '前回と',
      width: 5,
      text: ({ mark }) => questionMarkWords[mark].word,
      cell: ({ mark }) => <Badge tone={questionMarkWords[mark].tone}>{questionMarkWords[mark].word}</Badge>,
    },
    { id: 'audience', heading: '点検票', width: 8, text: ({ audience }) => toAudienceLabel(audience) },
    { id: 'code', heading: '番号', width: 5, text: ({ code }) => code },
    {
      id: 'text',
      heading: '設問',
      width: 30,
      text: ({ text, previous }) => `${text} ${previous?.text ?? ''}`,
      cell: (question) => <QuestionText question={question} beforeWord={beforeWord} />,
    },
    {
      id: 'provisions',
      heading: '条項・号',
      width: 9,
      text: ({ provisions, ordinanceItem }) => `${provisions.join('、')} 第${ordinanceItem}号`,
      cell: ({ provisions, ordinanceItem }) => (
        <span className="whitespace-normal">
          {provisions.join('、')}
          <span className="block text-[0.9375rem]">第{ordinanceItem}号</span>
        </span>
      ),
    },
  ]
}

type TextProps = Readonly<{ question: MarkedQuestion; beforeWord: string }>

function QuestionText({ question, beforeWord }: TextProps) {
  const { text, previous, changedParts } = question
  return (
    <span className="whitespace-normal">
      {text}
      {previous !== null && (
        <QuestionChanges
          beforeWord={beforeWord}
          parts={changedParts}
          before={previous}
          after={question}
          isTextShown
        />
      )}
    </span>
  )
}
