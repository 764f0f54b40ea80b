import { useState } from 'react'
import type { StocktakingChecked } from '../../../shared/contract/stocktakings.ts'
import { Select } from '../../components/select.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'

type Props = Readonly<{ startedOn: string; onChange: (checked: StocktakingChecked | null) => void }>

/** Whether what is recorded was seen with the program at hand, or is taken from a sheet: then by whom and when. */
export function BasisBar({ startedOn, onChange }: Props) {
  const { today } = useSession()
  const [basis, setBasis] = useState<'screen' | 'paper'>('screen')
  const [checkedOn, setCheckedOn] = useState<string | null>(today)
  const [checkedBy, setCheckedBy] = useState('')
  function tell(next: { basis: 'screen' | 'paper'; checkedOn: string | null; checkedBy: string }): void {
    if (next.basis === 'screen') onChange({ basis: 'screen' })
    else if (next.checkedOn === null || next.checkedBy.trim() === '') onChange(null)
    else onChange({ basis: 'paper', checkedOn: next.checkedOn, checkedBy: next.checkedBy.trim() })
  }
  return (
    <>
      <div className="w-52">
        <Select
          label="記録のしかた"
          value={basis}
          onChange={(chosen) => {
            setBasis(chosen)
            tell({ basis: chosen, checkedOn, checkedBy })
          }}
          choices={[
            { value: 'screen', label: '画面で確認する' },
            { value: 'paper', label: '紙の用紙から入力する' },
          ]}
        />
      </div>
      {basis === 'paper' && (
        <>
          <div className="w-52">
            <TextField
              label="用紙の確認者"
              isRequired
              value={checkedBy}
              onChange={(name) => {
                setCheckedBy(name)
                tell({ basis, checkedOn, checkedBy: name })
              }}
            />
          </div>
          <WarekiDateField
            label="用紙の確認日"
            isRequired
            value={checkedOn}
            onChange={(date) => {
              setCheckedOn(date)
              tell({ basis, checkedOn: date, checkedBy })
            }}
            problem={
              checkedOn !== null && (checkedOn < startedOn || checkedOn > today)
                ? '始めた日から今日までの日にしてください。'
                : undefined
            }
          />
          {checkedBy.trim() === '' && <p className="pb-2">確認者を入れると、数字キーで入力できます。</p>}
        </>
      )}
    </>
  )
}
