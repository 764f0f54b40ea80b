import { Plus, Trash2 } from 'lucide-react'
import type { Organization } from '../../../shared/contract/organization.ts'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { TextField } from '../../components/text-field.tsx'

type Box = Organization['approvalBoxes'][number]
type Props = Readonly<{
  value: readonly Box[]
  onChange: (value: Box[]) => void
  isReadOnly: boolean
}>

const mostBoxes = 8

/** The boxes of the 決裁欄, from the highest, as they will stand on the paper. */
export function ApprovalTitles({ value, onChange, isReadOnly }: Props) {
  const changeAt = (index: number, title: string) =>
    onChange(value.map((before, position) => (position === index ? { ...before, title } : before)))
  return (
    <fieldset>
      <legend className="font-bold">決裁欄の職名（上の職から順に、8個まで）</legend>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-2">
        {value.map(({ title }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place; it has no other name
          <li key={index} className="flex items-end gap-1">
            <div className="w-32">
              <TextField
                label={`${index + 1}番目`}
                value={title}
                onChange={(changed) => changeAt(index, changed)}
                isReadOnly={isReadOnly}
              />
            </div>
            {!isReadOnly && (
              <IconButton
                icon={Trash2}
                label={`${index + 1}番目を取り除く`}
                onPress={() => onChange(value.filter((_, position) => position !== index))}
              />
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && value.length < mostBoxes && (
        <div className="mt-2">
          <Button
            tone="secondary"
            size="small"
            onPress={() => onChange([...value, { title: '', accountId: null }])}
          >
            <Plus aria-hidden className="size-4" />
            欄を追加
          </Button>
        </div>
      )}
    </fieldset>
  )
}
