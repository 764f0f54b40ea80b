import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import {
  ordinanceItems,
  toOrdinanceItemLabel,
  toOrdinanceItemNumber,
} from '../../../shared/domain/checklist/ordinance-item.ts'
import type { QuestionFields } from '../../../shared/domain/checklist/question-fields.ts'
import { ProvisionPicker } from '../../components/provisions/provision-picker.tsx'
import { Select } from '../../components/select.tsx'
import { TextArea } from '../../components/text-area.tsx'

type Props = Readonly<{
  fields: QuestionFields
  onChange: (fields: QuestionFields) => void
  /** Whether saving was tried, so that what is missing is said. */
  isChecked: boolean
}>

/** What is written and chosen of a question. */
export function QuestionForm({ fields, onChange, isChecked }: Props) {
  const set = (part: Partial<QuestionFields>) => onChange({ ...fields, ...part })
  return (
    <>
      <TextArea
        label="設問の文"
        isRequired
        autoFocus
        rows={2}
        value={fields.text}
        onChange={(text) => set({ text: text.replace(/\n/g, '') })}
        description="一つの設問で、一つのことだけをたずねます。200字までです。"
        problem={isChecked && fields.text.trim() === '' ? '設問の文を入力してください。' : undefined}
      />
      <TextArea
        label="説明"
        rows={2}
        value={fields.guidance}
        onChange={(guidance) => set({ guidance: guidance.replace(/\n/g, '') })}
        description="答えるときの手がかりです。設問の下に小さく出ます。300字までです。"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="対策の分類"
          value={fields.category}
          onChange={(category) => set({ category })}
          choices={measureCategories.map((value) => ({ value, label: toCategoryLabel(value) }))}
        />
        <Select
          label="地方自治法施行規則第16条の3の号"
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
          isChecked && fields.provisions.length === 0 ? 'もとになる条項を一つ以上選んでください。' : undefined
        }
      />
    </>
  )
}
