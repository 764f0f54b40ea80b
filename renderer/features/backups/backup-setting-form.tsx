import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupStatus } from '../../../shared/contract/backups.ts'
import { api } from '../../api/client.ts'
import { backupMessages } from '../../components/backup/words.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { FolderField } from '../../components/folder-field.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { TextField } from '../../components/text-field.tsx'

type Setting = BackupStatus['setting']

/** Where backups go, how many are kept, when one is due. */
export function BackupSettingForm({ setting }: Readonly<{ setting: Setting }>) {
  const queries = useQueryClient()
  const notices = useNotices()
  const startup = useQuery(api.startup.status.queryOptions({ input: {} }))
  const [folder, setFolder] = useState(setting.folder ?? '')
  const [keptCount, setKeptCount] = useState(String(setting.keptCount))
  const [dueDays, setDueDays] = useState(String(setting.dueDays))
  const [asksPassphrase, setAsksPassphrase] = useState(setting.asksPassphrase)
  const update = useMutation(
    api.backups.updateSetting.mutationOptions({
      onSuccess: (next) => {
        queries.setQueryData(api.backups.status.queryKey({ input: {} }), next)
        void queries.invalidateQueries({ queryKey: api.restores.key() })
        notices.succeed('控えの設定を保存しました。')
      },
    }),
  )
  const problems = { kept: toProblem(keptCount, 2, 99), due: toProblem(dueDays, 1, 365) }
  const save = () =>
    update.mutate({
      folder: folder === '' ? null : folder,
      keptCount: toNumber(keptCount),
      dueDays: toNumber(dueDays),
      asksPassphrase,
      expectedRowVersion: setting.rowVersion,
    })
  return (
    <section className="card space-y-4 p-5">
      <h2 className="text-[1.125rem]">控えの設定</h2>
      <FolderField
        label="控えの保存先"
        purpose="backup"
        value={folder}
        onChange={setFolder}
        canChoose={startup.data?.canChooseFolder ?? false}
        description="USB メモリや、別のディスクのフォルダがおすすめです。"
      />
      <div className="grid max-w-2xl gap-4 sm:grid-cols-2">
        <TextField
          label="残す数（世代）"
          description="これより古い控えは、新しい控えができたあとに消します。"
          value={keptCount}
          onChange={setKeptCount}
          inputMode="numeric"
          problem={problems.kept}
        />
        <TextField
          label="作る間隔（日）"
          description="最後の控えからこの日数を過ぎると、画面で知らせ、終了するときに作るか尋ねます。"
          value={dueDays}
          onChange={setDueDays}
          inputMode="numeric"
          problem={problems.due}
        />
      </div>
      <Checkbox label="必ず合言葉をかける" isSelected={asksPassphrase} onChange={setAsksPassphrase} />
      <ProblemText text={update.isError ? messageOf(update.error, backupMessages) : undefined} />
      <Button
        tone="secondary"
        isDisabled={problems.kept !== undefined || problems.due !== undefined}
        isPending={update.isPending}
        onPress={save}
      >
        設定を保存
      </Button>
    </section>
  )
}

/** Digits of any width. */
function toNumber(text: string): number {
  return Number(text.normalize('NFKC').trim())
}

function toProblem(text: string, min: number, max: number): string | undefined {
  const value = toNumber(text)
  const isRight = text.trim() !== '' && Number.isInteger(value) && value >= min && value <= max
  return isRight ? undefined : `${min}から${max}までの数にしてください。`
}
