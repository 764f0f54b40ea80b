import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupContents } from '../../../shared/contract/restores.ts'
import { toFailure } from '../../api/app-error.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../button.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { messageOf } from '../messages.ts'
import { Notice, ProblemText } from '../notice.tsx'
import { TextField } from '../text-field.tsx'
import { BackupContentsTable } from './backup-contents.tsx'
import { BackupPicker } from './backup-picker.tsx'
import { BackupWorking } from './backup-working.tsx'
import { backupMessages } from './words.ts'

type Props = Readonly<{
  /** The system's dialog can be shown; otherwise the file is typed. */
  canChoose: boolean
  /** Records are open that a restore would put aside. */
  hasRecords: boolean
  /** The one backup it is about; without it, one is picked. Its contents are null where it asks for its passphrase. */
  given?: Readonly<{ file: string; contents: BackupContents | null }>
}>

/** From choosing a backup to records that are back: look inside, rehearse, restore. */
export function RestorePanel({ canChoose, hasRecords, given }: Props) {
  const queries = useQueryClient()
  const [file, setFile] = useState(given?.file ?? '')
  const [passphrase, setPassphrase] = useState('')
  const [isAsking, setAsking] = useState(false)
  const source = { file, passphrase: passphrase === '' ? null : passphrase }
  const contents = useMutation(api.restores.inspect.mutationOptions())
  const rehearsal = useMutation(api.restores.rehearse.mutationOptions())
  const restore = useMutation(
    api.restores.run.mutationOptions({
      onSettled: () => setAsking(false),
      onSuccess: async () => {
        await queries.cancelQueries()
        await queries.resetQueries()
      },
    }),
  )
  const choose = (next: string) => {
    setFile(next)
    setPassphrase('')
    for (const work of [contents, rehearsal, restore]) work.reset()
    if (next !== '') contents.mutate({ file: next, passphrase: null })
  }
  const failed = [restore, rehearsal, contents].find(({ isError }) => isError)
  const isSecret = given !== undefined && given.contents === null
  const asksPassphrase = passphrase !== '' || isSecret || isAboutPassphrase(contents.error)
  const shown = contents.data ?? given?.contents ?? undefined
  const isBusy = rehearsal.isPending || restore.isPending
  return (
    <div className="space-y-4">
      {given === undefined && (
        <BackupPicker file={file} onChange={choose} canChoose={canChoose} isDisabled={isBusy} />
      )}
      {file !== '' && asksPassphrase && (
        <form
          className="flex max-w-xl flex-wrap items-end gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            contents.mutate(source)
          }}
        >
          <div className="min-w-64 flex-1">
            <TextField
              label="この控えの合言葉"
              type="password"
              value={passphrase}
              onChange={setPassphrase}
              autoComplete="off"
              autoFocus
            />
          </div>
          <Button type="submit" tone="secondary" isPending={contents.isPending}>
            中を見る
          </Button>
        </form>
      )}
      <ProblemText text={failed === undefined ? undefined : messageOf(failed.error, backupMessages)} />
      {shown !== undefined && (
        <>
          <BackupContentsTable contents={shown} />
          {isBusy ? (
            <BackupWorking
              label={restore.isPending ? '復元' : '復元の予行'}
              ask={() => client.restores.stage({})}
              cancel={() => client.restores.cancel({})}
            />
          ) : (
            <div className="flex flex-wrap gap-3">
              <Button tone="secondary" onPress={() => rehearsal.mutate(source)}>
                復元できるか試す（予行）
              </Button>
              <Button tone={hasRecords ? 'danger' : 'primary'} onPress={() => setAsking(true)}>
                この控えから復元する
              </Button>
            </div>
          )}
          {rehearsal.data !== undefined && (
            <Notice tone="success" title="この控えは復元できます">
              別のフォルダに復元して、すべてのファイルと履歴{' '}
              {rehearsal.data.entryCount.toLocaleString('ja-JP')}
              件が正しいことを確かめました（{rehearsal.data.seconds}秒）。今の記録には手を付けていません。
              <span className="block break-all">指紋（SHA-256）：{rehearsal.data.sha256}</span>
            </Notice>
          )}
          <ConfirmDialog
            title="この控えから復元しますか"
            isOpen={isAsking}
            onClose={() => setAsking(false)}
            confirmLabel="復元する"
            tone={hasRecords ? 'danger' : 'primary'}
            isPending={restore.isPending}
            onConfirm={() => {
              setAsking(false)
              restore.mutate(source)
            }}
          >
            {hasRecords ? (
              <p>
                今の記録は、同じ場所に「復元前」と日時を付けた名前のフォルダとして残し、控えの中身に切り替えます。控えを作ったあとに入力した内容は、切り替えた記録には入りません。終わると、全員がサインインし直します。
              </p>
            ) : (
              <p>控えの中身を取り出し、正しいことを確かめてから、この PC の記録にします。</p>
            )}
          </ConfirmDialog>
        </>
      )}
    </div>
  )
}

function isAboutPassphrase(error: unknown): boolean {
  const { reason } = toFailure(error).details
  return reason === 'needsPassphrase' || reason === 'wrongPassphrase'
}
