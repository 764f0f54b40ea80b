import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { Select } from '../../components/select.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import type { Plan, PlanProblems } from './plan.ts'

type Props = Readonly<{
  plan: Plan
  years: readonly number[]
  problems: PlanProblems
  onChange: (plan: Plan) => void
  onChooseYear: (fiscalYear: number) => void
}>

/** First step: the 年度, the period and the purpose, all filled in to begin with. */
export function PlanTerms({ plan, years, problems, onChange, onChooseYear }: Props) {
  return (
    <div className="card max-w-[48rem] space-y-4 p-5">
      <Select
        label="年度"
        value={String(plan.fiscalYear)}
        onChange={(year) => onChooseYear(Number(year))}
        choices={years.map((year) => ({ value: String(year), label: toFiscalYearLabel(year) }))}
      />
      <TextField
        label="題名"
        isRequired
        value={plan.title}
        onChange={(title) => onChange({ ...plan, title })}
        problem={problems.title}
      />
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <WarekiDateField
          label="開始日"
          isRequired
          value={plan.openedOn}
          onChange={(openedOn) => onChange({ ...plan, openedOn })}
          problem={problems.openedOn}
        />
        <WarekiDateField
          label="回答の期限"
          isRequired
          value={plan.dueOn}
          onChange={(dueOn) => onChange({ ...plan, dueOn })}
          problem={problems.dueOn}
        />
      </div>
      <Checkbox
        label="提出された点検票を、所属長が確認する"
        description="所属長は「職員と所属」で決めます。紙で確認するときも、担当者が記録できます。"
        isSelected={plan.requiresConfirmation}
        onChange={(requiresConfirmation) => onChange({ ...plan, requiresConfirmation })}
      />
      <TextArea
        label="目的"
        value={plan.purpose}
        onChange={(purpose) => onChange({ ...plan, purpose })}
        description="結果報告書にそのまま印刷されます。"
        rows={4}
      />
    </div>
  )
}
