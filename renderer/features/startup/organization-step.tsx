import { Plus, Trash2 } from 'lucide-react'
import { type Body, bodies } from '../../../shared/domain/unit/body.ts'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { StepProps } from './step-props.ts'

const bodyLabels: Readonly<Record<Body, string>> = {
  manager: '管理者（執行機関）',
  assembly: '議会',
  auditCommissioners: '監査委員',
}

/** Step 1: the union's name and its units. */
export function OrganizationStep({ draft, change, problems }: StepProps) {
  const changeUnit = (key: number, part: { name?: string; body?: Body }) =>
    change({ units: draft.units.map((unit) => (unit.key === key ? { ...unit, ...part } : unit)) })
  const nextKey = 1 + Math.max(0, ...draft.units.map(({ key }) => key))
  return (
    <div className="space-y-5">
      <TextField
        label="組合名"
        isRequired
        autoFocus
        value={draft.organizationName}
        onChange={(organizationName) => change({ organizationName })}
        description="帳票に印刷する正式な名前です。あとから変えられます。"
        problem={problems.organizationName}
      />
      <fieldset>
        <legend className="font-bold">所属（課・係・事務局など）</legend>
        <p className="mb-2 text-[0.9375rem] text-solid-gray-700">
          方針第3条の適用範囲に合わせ、どの機関のもとにあるかを選びます。職員はあとで登録します。
        </p>
        <ul className="space-y-2">
          {draft.units.map((unit, index) => (
            <li key={unit.key} className="flex flex-wrap items-end gap-3">
              <div className="min-w-56 flex-1">
                <TextField
                  label={`所属${index + 1}の名前`}
                  value={unit.name}
                  onChange={(name) => changeUnit(unit.key, { name })}
                />
              </div>
              <div className="min-w-48">
                <Select
                  label="機関"
                  value={unit.body}
                  onChange={(body) => changeUnit(unit.key, { body })}
                  choices={bodies.map((body) => ({ value: body, label: bodyLabels[body] }))}
                />
              </div>
              <IconButton
                icon={Trash2}
                label={`所属${index + 1}を取り除く`}
                isDisabled={draft.units.length === 1}
                onPress={() => change({ units: draft.units.filter(({ key }) => key !== unit.key) })}
              />
            </li>
          ))}
        </ul>
        {problems.units !== undefined && <p className="mt-2 text-error-2">{problems.units}</p>}
        <div className="mt-3">
          <Button
            tone="secondary"
            size="small"
            onPress={() => change({ units: [...draft.units, { key: nextKey, name: '', body: 'manager' }] })}
          >
            <Plus aria-hidden className="size-4" />
            所属を追加
          </Button>
        </div>
      </fieldset>
    </div>
  )
}
