import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Leftover } from '../../../../shared/contract/conversions.ts'
import { toLocalDate } from '../../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { api } from '../../../api/client.ts'
import { Button } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { messageOf } from '../../../components/messages.ts'
import { Notice } from '../../../components/notice.tsx'
import { useNotices } from '../../../components/notices.tsx'
import { conversionMessages, leftoverWords } from './words.ts'

/** Copies of the records on this PC in which 実施手順 may stand as they were before they were encrypted. */
export function LeftoverSection() {
  const leftovers = useQuery(api.conversions.listLeftovers.queryOptions({ input: {} }))
  const [asked, setAsked] = useState<Leftover | null>(null)
  if (leftovers.data === undefined || leftovers.data.length === 0) return null
  return (
    <Notice tone="warning" title="暗号化する前の実施手順が残っているかもしれない写し">
      <p>要らなくなったものは、ここで消してください。消すと元に戻せません。</p>
      <ul className="mt-2 space-y-2">
        {leftovers.data.map((leftover) => (
          <li key={leftover.place} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="min-w-0 flex-1">
              {toText(leftover)}
              <span className="block text-[0.875rem] break-all text-solid-gray-700">{leftover.place}</span>
            </span>
            <Button tone="secondary" size="small" onPress={() => setAsked(leftover)}>
              消す
            </Button>
          </li>
        ))}
      </ul>
      {asked !== null && <RemoveDialog leftover={asked} onClose={() => setAsked(null)} />}
    </Notice>
  )
}

function toText({ kind, keptAt, sizeBytes }: Leftover): string {
  const day = toWareki(toLocalDate(keptAt))
  return `${leftoverWords[kind]}（${day}、${(sizeBytes / 1_000_000).toFixed(1)} MB）`
}

function RemoveDialog({ leftover, onClose }: Readonly<{ leftover: Leftover; onClose: () => void }>) {
  const queries = useQueryClient()
  const notices = useNotices()
  const removing = useMutation(
    api.conversions.removeLeftover.mutationOptions({
      onSuccess: (left) => {
        queries.setQueryData(api.conversions.listLeftovers.queryKey({ input: {} }), left)
        notices.succeed('写しを消しました。')
        onClose()
      },
    }),
  )
  return (
    <ConfirmDialog
      title="この写しを消しますか"
      isOpen
      tone="danger"
      confirmLabel="消す"
      onConfirm={() => removing.mutate({ place: leftover.place })}
      onClose={onClose}
      isPending={removing.isPending}
      problem={removing.isError ? messageOf(removing.error, conversionMessages) : undefined}
    >
      <p>{toText(leftover)}</p>
      <p className="break-all">{leftover.place}</p>
      <p>
        この写しに入っている、その日までの記録がすべて消え、元に戻せません。今使っている記録は消えません。先に、今の記録の控え（バックアップ）があることを確かめてください。
      </p>
    </ConfirmDialog>
  )
}
