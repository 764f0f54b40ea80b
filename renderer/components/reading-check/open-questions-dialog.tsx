import type { ReadingQuestion } from '../../../shared/domain/policy/reading-question.ts'
import { countOpenQuestions } from '../../../shared/domain/policy/reading-questions.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { questionNames } from './question-names.ts'

type Props = Readonly<{
  questions: readonly ReadingQuestion[]
  isOpen: boolean
  confirmLabel: string
  isPending?: boolean
  problem?: string | undefined
  onConfirm: () => void
  onClose: () => void
}>

/** Asks before a text is taken over with open questions, and names how many there are of each kind. */
export function OpenQuestionsDialog({ questions, ...rest }: Props) {
  return (
    <ConfirmDialog title="確かめていない所が残っています" cancelLabel="確かめに戻る" {...rest}>
      <p>
        読み取り方を確かめていない所が{questions.length}
        か所あります。このまま進むと、今の読み方で取り込みます。
      </p>
      <ul className="list-disc pl-6">
        {countOpenQuestions(questions).map(({ code, count }) => (
          <li key={code}>
            {questionNames[code]}：{count}か所
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}
