import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import type { AssetImportState } from './use-asset-import.ts'

/** The last import, with the way to take it back. */
export function LastImport({ undoing }: Readonly<{ undoing: AssetImportState['undoing'] }>) {
  const last = useQuery(api.assetImport.last.queryOptions({ input: {} }))
  const [isAsking, setIsAsking] = useState(false)
  if (last.data === undefined || last.data === null) return null
  const { bulkId, madeAt, madeBy, rowCount, undoneAt } = last.data
  const when = `${toWareki(toLocalDate(madeAt))} ${toLocalTime(madeAt)}`
  return (
    <section className="card flex flex-wrap items-center gap-3 p-3" aria-label="前回の取り込み">
      <p>
        前回の取り込み：{when}、{madeBy}、{rowCount}件{undoneAt !== null && '（取り消し済み）'}
      </p>
      {undoneAt === null && (
        <Button tone="secondary" size="small" isPending={undoing.isPending} onPress={() => setIsAsking(true)}>
          この取り込みを取り消す
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title="前回の取り込みを取り消しますか"
        confirmLabel="取り消す"
        onClose={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false)
          undoing.mutate(bulkId)
        }}
      >
        <p>
          変更した資産は取り込む前の内容に戻し、新しく加わった資産は廃止にします。
          同じファイルをもう一度取り込むと、廃止にした資産は利用中に戻ります。
        </p>
      </ConfirmDialog>
    </section>
  )
}
