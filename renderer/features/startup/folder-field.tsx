import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { TextField } from '../../components/text-field.tsx'
import { startupMessages } from './messages.ts'
import { useOpenFolder } from './use-open-folder.ts'

type Props = Readonly<{
  label: string
  purpose: 'data' | 'backup'
  value: string
  onChange: (folder: string) => void
  /** Whether this PC can show the system's folder dialog; otherwise the place is typed. */
  canChoose: boolean
  description?: ReactNode
}>

export function FolderField({ label, purpose, value, onChange, canChoose, description }: Props) {
  const { chooseFolder } = useOpenFolder()
  const choose = () =>
    chooseFolder.mutate({ purpose }, { onSuccess: ({ folder }) => folder !== null && onChange(folder) })
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-64 flex-1">
        <TextField
          label={label}
          value={value}
          onChange={onChange}
          isReadOnly={canChoose}
          description={description}
          problem={chooseFolder.isError ? messageOf(chooseFolder.error, startupMessages) : undefined}
        />
      </div>
      {canChoose && (
        <Button tone="secondary" onPress={choose} isPending={chooseFolder.isPending}>
          フォルダを選ぶ
        </Button>
      )}
    </div>
  )
}
