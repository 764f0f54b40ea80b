import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { FolderPurpose } from '../../shared/contract/startup.ts'
import { api } from '../api/client.ts'
import { Button } from './button.tsx'
import { messageOf } from './messages.ts'
import { TextField } from './text-field.tsx'

type Props = Readonly<{
  label: string
  purpose: FolderPurpose
  value: string
  onChange: (folder: string) => void
  /** Whether this PC can show the system's folder dialog; otherwise the place is typed. */
  canChoose: boolean
  description?: ReactNode
}>

/** A folder of this PC, chosen in the system's dialog or, where there is none, typed. */
export function FolderField({ label, purpose, value, onChange, canChoose, description }: Props) {
  const chooseFolder = useMutation(api.startup.chooseFolder.mutationOptions())
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
          problem={chooseFolder.isError ? messageOf(chooseFolder.error) : undefined}
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
