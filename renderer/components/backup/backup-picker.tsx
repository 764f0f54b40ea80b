import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { api } from '../../api/client.ts'
import { Button } from '../button.tsx'
import { RadioGroup } from '../radio-group.tsx'
import { TextField } from '../text-field.tsx'
import { toMegabytes } from './words.ts'

const other = 'other'
const shownCount = 5

type Props = Readonly<{
  file: string
  onChange: (file: string) => void
  canChoose: boolean
  isDisabled: boolean
}>

/** The newest backups at their place, or any file. */
export function BackupPicker({ file, onChange, canChoose, isDisabled }: Props) {
  const listed = useQuery(api.restores.listFiles.queryOptions({ input: {} }))
  const chooseFile = useMutation(api.restores.chooseFile.mutationOptions())
  const known = (listed.data ?? []).slice(0, shownCount)
  const isOther = file !== '' && !known.some((backup) => backup.file === file)
  const choose = () =>
    chooseFile.mutate({}, { onSuccess: ({ file: chosen }) => chosen !== null && onChange(chosen) })
  return (
    <div className="space-y-3">
      {known.length > 0 && (
        <RadioGroup
          label="控えの保存先にある、新しい控え"
          value={isOther ? other : file}
          onChange={onChange}
          choices={known.map((backup) => ({
            value: backup.file,
            label: `${toWareki(toLocalDate(backup.at))} ${toLocalTime(backup.at)}（${toMegabytes(backup.sizeBytes)}）`,
            isDisabled,
          }))}
        />
      )}
      {known.length === 0 && listed.isSuccess && (
        <p>控えの保存先に、控えが見つかりません。USB メモリを差し込むか、控えのファイルを選んでください。</p>
      )}
      {canChoose ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button tone="secondary" onPress={choose} isPending={chooseFile.isPending} isDisabled={isDisabled}>
            {known.length > 0 ? 'ほかの控えを選ぶ' : '控えのファイルを選ぶ'}
          </Button>
          {isOther && <span className="break-all">{file}</span>}
        </div>
      ) : (
        <TypedFile onOpen={onChange} isDisabled={isDisabled} />
      )}
    </div>
  )
}

/** Where there is no file dialog, the place is typed. */
function TypedFile({
  onOpen,
  isDisabled,
}: Readonly<{ onOpen: (file: string) => void; isDisabled: boolean }>) {
  const [typed, setTyped] = useState('')
  return (
    <div className="flex max-w-2xl flex-wrap items-end gap-3">
      <div className="min-w-64 flex-1">
        <TextField label="控えのファイルの場所" value={typed} onChange={setTyped} isDisabled={isDisabled} />
      </div>
      <Button tone="secondary" onPress={() => onOpen(typed)} isDisabled={isDisabled || typed.trim() === ''}>
        開く
      </Button>
    </div>
  )
}
