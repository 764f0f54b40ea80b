import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChecklistEdition, ChecklistEditionText } from '../../../shared/contract/checklists.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { rollOverMarks } from '../../../shared/domain/inspection/roll-over.ts'
import { api } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { QuestionChanges } from '../../components/question-changes.tsx'
import { questionMarkWords } from '../../components/roll-over-words.ts'
import { checklistMessages } from './messages.ts'

type Props = Readonly<{ edition: ChecklistEdition; onClose: () => void }>

/** An edition as it was fixed, each question against the edition before. */
export function EditionDialog({ edition, onClose }: Props) {
  const text = useQuery(api.checklists.getEdition.queryOptions({ input: { checklistEditionId: edition.id } }))
  return (
    <Dialog
      title={`第${edition.number}版の設問`}
      width="wide"
      isOpen
      isReading
      onClose={onClose}
      buttons={<Button onPress={onClose}>閉じる</Button>}
    >
      <QueryState query={text} messages={checklistMessages}>
        {(data) => <EditionText {...data} />}
      </QueryState>
    </Dialog>
  )
}

function EditionText(text: Readonly<ChecklistEditionText>) {
  const { edition, questions, isReordered } = text
  const hasPrevious = edition.number > 1
  const [showsChangedOnly, setShowsChangedOnly] = useState(false)
  const shown = questions.filter(({ mark }) => !showsChangedOnly || mark !== 'same')
  return (
    <>
      {edition.title !== null && <Texts {...text} />}
      {hasPrevious && (
        <div className="mb-2 flex flex-wrap items-center gap-x-5 gap-y-1">
          {rollOverMarks.map((mark) => (
            <span key={mark}>
              <Badge tone={questionMarkWords[mark].tone}>{questionMarkWords[mark].word}</Badge>{' '}
              {questions.filter((question) => question.mark === mark).length}問
            </span>
          ))}
          <Checkbox
            label="変わった設問だけを表示"
            isSelected={showsChangedOnly}
            onChange={setShowsChangedOnly}
          />
        </div>
      )}
      {isReordered && <p className="mb-2">前の版から、設問の順番も変わっています。</p>}
      <ol className="divide-y divide-solid-gray-200">
        {shown.map((question) => (
          <li key={`${question.code} ${question.mark}`} className="py-2">
            <QuestionItem question={question} hasPrevious={hasPrevious} />
          </li>
        ))}
      </ol>
      {shown.length === 0 && <p>前の版から変わった設問はありません。</p>}
    </>
  )
}

function Texts({ edition, previousTitle, previousIntroduction }: Readonly<ChecklistEditionText>) {
  return (
    <div className="mb-3">
      <p className="font-bold">{edition.title}</p>
      {previousTitle !== null && <p className="text-[0.9375rem]">前の版の題名：{previousTitle}</p>}
      <p className="whitespace-pre-line">{edition.introduction}</p>
      {previousIntroduction !== null && (
        <p className="text-[0.9375rem] whitespace-pre-line">
          前の版の前書き：{previousIntroduction === '' ? '（なし）' : previousIntroduction}
        </p>
      )}
    </div>
  )
}

type Question = ChecklistEditionText['questions'][number]

function QuestionItem({ question, hasPrevious }: Readonly<{ question: Question; hasPrevious: boolean }>) {
  const { code, text, guidance, category, provisions, ordinanceItem, mark, changedParts, previous } = question
  return (
    <>
      <p>
        {hasPrevious && <Badge tone={questionMarkWords[mark].tone}>{questionMarkWords[mark].word}</Badge>}{' '}
        <b>{code}</b> {text}
      </p>
      <p className="text-[0.9375rem] text-solid-gray-700">{guidance}</p>
      <p className="text-[0.9375rem] text-solid-gray-700">
        {toCategoryLabel(category)}・{provisions.join('、')}・第{ordinanceItem}号
      </p>
      {previous !== null && (
        <QuestionChanges
          beforeWord="前の版"
          parts={changedParts}
          before={previous}
          after={question}
          isTextShown
        />
      )}
    </>
  )
}
