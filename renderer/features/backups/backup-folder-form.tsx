import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupStatus } from '../../../shared/contract/backups.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { FolderField } from '../../components/folder-field.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { backupMessages } from './words.ts'

export function BackupFolderForm({ status }: Readonly<{ status: BackupStatus }>) {
  const queries = useQueryClient()
  const notices = useNotices()
  const startup = useQuery(api.startup.status.queryOptions({ input: {} }))
  const [folder, setFolder] = useState(status.folder ?? '')
  const setBackupFolder = useMutation(
    api.backups.setFolder.mutationOptions({
      onSuccess: (next) => {
        queries.setQueryData(api.backups.status.queryKey({ input: {} }), next)
        notices.succeed('控えの保存先を決めました。')
      },
    }),
  )
  return (
    <section className="card space-y-3 p-5">
      <h2 className="text-[1.125rem]">控えの保存先を変える</h2>
      <FolderField
        label="新しい保存先"
        purpose="backup"
        value={folder}
        onChange={setFolder}
        canChoose={startup.data?.canChooseFolder ?? false}
        description="USB メモリや、別のディスクのフォルダがおすすめです。"
      />
      <ProblemText
        text={setBackupFolder.isError ? messageOf(setBackupFolder.error, backupMessages) : undefined}
      />
      <Button
        tone="secondary"
        isDisabled={folder.trim() === '' || folder === status.folder}
        isPending={setBackupFolder.isPending}
        onPress={() => setBackupFolder.mutate({ folder })}
      >
        この場所にする
      </Button>
    </section>
  )
}
