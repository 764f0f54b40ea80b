import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { ChecklistForEditing } from '../../../shared/contract/checklists.ts'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import {
  ordinanceItems,
  toOrdinanceItemLabel,
  toOrdinanceItemNumber,
} from '../../../shared/domain/checklist/ordinance-item.ts'
import type { QuestionFields } from '../../../shared/domain/checklist/question-fields.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Select } from '../../components/select.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { checklistMessages } from './messages.ts'
import { ProvisionPicker } from './provision-picker.tsx'
import { useChecklistRefresh } from './use-checklist.ts'

type Question = ChecklistForEditing['questions'][number]
type Props = Readonly<{
  audience: ChecklistForEditing['audience']
  question: Question | null
  onClose: () => void
}>

const emptyFields: QuestionFields = {
  text: '',
  guidance: '',
  category: 'organization',
  provisions: [],
  ordinanceItem: 1,
}

/** Adds a question or changes one. Inspections that were opened keep the wording they have. */
export function QuestionDialog({ audience, question, onClose }: Props) {
  const formId = useId()
  const { succeed } = useNotices()
  const refresh = useChecklistRefresh()
  const [fields, setFields] = useState<QuestionFields>(question ?? emptyFields)
  const [isChecked, setIsChecked] = useState(false)
  const set = (part: Partial<QuestionFields>) => setFields({ ...fields, ...part })
  const saving = useMutation({
    mutationFn: () => {
      const { text, guidance, category, provisions, ordinanceItem } = fields
      const input = { audience, text, guidance, category, ordinanceItem, provisions: [...provisions] }
      return question === null
        ? client.checklists.addQuestion(input)
        : client.checklists.updateQuestion({
            ...input,
            ...{ code: question.code, expectedRowVersion: question.rowVersion },
          })
    },
    onSuccess: async (changed) => {
      await refresh(changed)
      succeed(question === null ? '設問を追加しました。' : `設問 ${question.code} を直しました。`)
      onClose()
    },
  })
  const isTextMissing = fields.text.trim() === ''
  function submit(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (!isTextMissing && fields.provisions.length > 0) saving.mutate()
  }
  return (
    <Dialog
      title={question === null ? '設問を追加' : `設問 ${question.code} を直す`}
      width="wide"
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <SubmitButton formId={formId} isPending={saving.isPending} />
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="space-y-4" noValidate>
        <TextArea
          label="設問の文"
          isRequired
          rows={2}
          value={fields.text}
          onChange={(text) => set({ text: text.replace(/\n/g, '') })}
          description="一つの設問で、一つのことだけをたずねます。"
          problem={isChecked && isTextMissing ? '設問の文を入力してください。' : undefined}
        />
        <TextArea
          label="説明"
          rows={2}
          value={fields.guidance}
          onChange={(guidance) => set({ guidance: guidance.replace(/\n/g, '') })}
          description="答えるときの手がかりです。設問の下に小さく出ます。"
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label="分類（方針第7条）"
            value={fields.category}
            onChange={(category) => set({ category })}
            choices={measureCategories.map((value) => ({ value, label: toCategoryLabel(value) }))}
          />
          <Select
            label="施行規則第16条の3の号"
            value={String(fields.ordinanceItem)}
            onChange={(item) => set({ ordinanceItem: Number(item) })}
            choices={ordinanceItems.map((item) => ({
              value: String(item),
              label: `${toOrdinanceItemNumber(item)}　${toOrdinanceItemLabel(item)}`,
            }))}
          />
        </div>
        <ProvisionPicker
          chosen={fields.provisions}
          onChange={(provisions) => set({ provisions })}
          problem={
            isChecked && fields.provisions.length === 0
              ? 'もとになる条項を一つ以上選んでください。'
              : undefined
          }
        />
        <ProblemText text={saving.isError ? messageOf(saving.error, checklistMessages) : undefined} />
      </form>
    </Dialog>
  )
}
