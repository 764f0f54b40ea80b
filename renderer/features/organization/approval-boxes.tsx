import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { api } from '../../api/client.ts'
import { ApprovalFrame } from '../../components/approval-frame.tsx'
import { Button } from '../../components/button.tsx'
import { moveItem } from '../../components/order-list.tsx'
import { addBox, type BoxDraft, mostBoxes } from './box-draft.ts'
import { BoxRow } from './box-row.tsx'

type Props = Readonly<{
  value: readonly BoxDraft[]
  onChange: (value: readonly BoxDraft[]) => void
  isReadOnly: boolean
}>

/** The boxes of the 決裁欄 from the highest, each with who signs there, and how they will stand on the paper. */
export function ApprovalBoxes({ value, onChange, isReadOnly }: Props) {
  const signers = useQuery(api.approvals.listSigners.queryOptions({ input: {}, enabled: !isReadOnly }))
  return (
    <fieldset className="space-y-2">
      <legend className="font-bold">決裁欄（上の職から順に、{mostBoxes}個まで）</legend>
      <p className="text-[0.9375rem] text-solid-gray-700">
        自己点検を決裁にかけると、下の職から順に、決めた人が自分のパスワードで署名します。紙に押印するだけの欄は「承認者ならだれでも」のままにします。すでにかけた決裁の欄は変わりません。
      </p>
      <ul className="divide-y divide-solid-gray-200">
        {value.map((box, index) => (
          <BoxRow
            key={box.key}
            box={box}
            index={index}
            isLast={index === value.length - 1}
            signers={signers.data}
            isReadOnly={isReadOnly}
            onChange={(changed) => onChange(value.map((one) => (one.key === changed.key ? changed : one)))}
            onMove={(step) => onChange(moveItem(value, index, index + step))}
            onRemove={() => onChange(value.filter(({ key }) => key !== box.key))}
          />
        ))}
      </ul>
      {!isReadOnly && value.length < mostBoxes && (
        <Button tone="secondary" size="small" onPress={() => onChange(addBox(value))}>
          <Plus aria-hidden className="size-4" />
          欄を追加
        </Button>
      )}
      {value.length > 0 && (
        <div>
          <p className="mb-1 text-[0.9375rem]">結果報告書では、次のように印刷します。</p>
          <ApprovalFrame label="印刷する決裁欄（上の職から順に）" isSmall boxes={value} />
        </div>
      )}
    </fieldset>
  )
}
