import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DataPlace } from '../../../shared/contract/data-folder.ts'
import { api, client } from '../../api/client.ts'
import { BackupWorking } from '../../components/backup/backup-working.tsx'
import { backupMessages, toMegabytes } from '../../components/backup/words.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FolderField } from '../../components/folder-field.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { moveMessages } from './move-messages.ts'

/** Where the records are on this PC, how large they are, and moving them to another folder. */
export function DataPlaceCard() {
  const place = useQuery(api.dataFolder.status.queryOptions({ input: {} }))
  return (
    <section className="card space-y-3 p-5">
      <h2 className="text-[1.125rem]">記録の保存場所</h2>
      <QueryState query={place}>{(data) => <Place place={data} />}</QueryState>
    </section>
  )
}

function Place({ place }: Readonly<{ place: DataPlace }>) {
  const { may } = useSession()
  const show = useMutation(api.dataFolder.show.mutationOptions())
  return (
    <>
      <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-1">
        <dt>場所</dt>
        <dd className="break-all">{place.folder}</dd>
        <dt>大きさ</dt>
        <dd>{toSize(place.sizeBytes)}</dd>
        <dt>空き</dt>
        <dd>{toSize(place.freeBytes)}</dd>
      </dl>
      {place.canShow && (
        <Button tone="secondary" onPress={() => show.mutate({})} isPending={show.isPending}>
          フォルダを開く
        </Button>
      )}
      <ProblemText text={show.isError ? messageOf(show.error, backupMessages) : undefined} />
      {may('dataFolder.move') && place.fixed === null && <Moving place={place} />}
    </>
  )
}

function Moving({ place }: Readonly<{ place: DataPlace }>) {
  const queries = useQueryClient()
  const notices = useNotices()
  const startup = useQuery(api.startup.status.queryOptions({ input: {} }))
  const [folder, setFolder] = useState('')
  const [isAsking, setAsking] = useState(false)
  const move = useMutation(
    api.dataFolder.move.mutationOptions({
      onSuccess: async (moved) => {
        notices.outlast(
          'success',
          `記録を「${moved.folder}」に移しました。前のフォルダ「${moved.keptFolder}」は、そのまま残っています。新しい場所で使えることを確かめてから、管理者が片付けてください。`,
        )
        await queries.cancelQueries()
        await queries.resetQueries()
      },
      onError: async (error) => {
        const session = api.session.current.queryOptions({ input: {}, staleTime: 0 })
        const { state } = await queries.fetchQuery(session)
        // the switch came to nothing after the sessions had ended
        if (state === 'signedOut') notices.outlast('error', messageOf(error, moveMessages))
      },
    }),
  )
  if (move.isPending) {
    return (
      <BackupWorking
        label="記録の移動"
        ask={() => client.dataFolder.stage({})}
        cancel={() => client.dataFolder.cancel({})}
      />
    )
  }
  return (
    <div className="space-y-3">
      <FolderField
        label="移す先"
        purpose="data"
        value={folder}
        onChange={setFolder}
        canChoose={startup.data?.canChooseFolder ?? false}
        description="選んだフォルダの中に「情報セキュリティ台帳」というフォルダを作り、そこに移します。"
      />
      <Button tone="secondary" isDisabled={folder === ''} onPress={() => setAsking(true)}>
        ここに移す
      </Button>
      <ProblemText text={move.isError ? messageOf(move.error, moveMessages) : undefined} />
      <ConfirmDialog
        title="記録を移しますか"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel="移す"
        onConfirm={() => {
          setAsking(false)
          move.mutate({ folder })
        }}
      >
        <p>
          記録を写し、正しいことを確かめてから、新しい場所に切り替えます。今のフォルダ（{place.folder}
          ）は、そのまま残します。移している間は、ほかの操作はできません。終わると、全員がサインインし直します。
        </p>
      </ConfirmDialog>
    </div>
  )
}

/** Room on a disk is told in GB from one on. */
function toSize(bytes: number): string {
  return bytes < 1_000_000_000 ? toMegabytes(bytes) : `${(bytes / 1_000_000_000).toFixed(1)} GB`
}
