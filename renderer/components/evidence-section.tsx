import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Attachment } from '../../shared/contract/attachments.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../shared/domain/calendar/wareki.ts'
import { client } from '../api/client.ts'
import { Button } from './button.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { FileDrop } from './file-drop.tsx'
import { type MessageTable, messageOf } from './messages.ts'
import { ProblemText } from './notice.tsx'
import { useNotices } from './notices.tsx'
import { saveFile } from './save-file.ts'
import { Working } from './working.tsx'

type Props = Readonly<{
  /** 証拠 where nothing else is said. */
  title?: string
  lead?: string
  /** What is to be dropped there. */
  fileLabel?: string
  /** Stands beside every file, such as how confidential it is. */
  mark?: ReactNode
  attachments: readonly Attachment[]
  mayChange: boolean
  /** Whether a file may be taken off too, where that is not the same. */
  mayRetire?: boolean
  onAttach: (file: File) => Promise<Attachment>
  onRetire: (attachment: Attachment) => Promise<unknown>
  /** Asks again for what shows the record. */
  refresh: () => Promise<unknown>
  messages: MessageTable
}>

/** The files of a record: photographs and scans that prove it, or what else belongs to it. */
export function EvidenceSection(props: Props) {
  const { attachments, mayChange, refresh, messages, title = '証拠（添付ファイル）', lead } = props
  const { mayRetire = mayChange } = props
  const { succeed, fail } = useNotices()
  const [retired, setRetired] = useState<Attachment | null>(null)
  const attaching = useMutation({
    mutationFn: props.onAttach,
    onSuccess: async ({ fileName }) => {
      await refresh()
      succeed(`「${fileName}」を添付しました。`)
    },
  })
  const opening = useMutation({
    mutationFn: ({ id }: Attachment) => client.attachments.open({ attachmentId: id }),
    onSuccess: saveFile,
    onError: (error) => fail(error, messages),
  })
  return (
    <section aria-label={title} className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">{title}</h2>
      {lead !== undefined && <p className="text-[0.9375rem] text-solid-gray-700">{lead}</p>}
      {attachments.length === 0 ? (
        <p>添付されたファイルはありません。</p>
      ) : (
        <ul className="divide-y divide-solid-gray-200">
          {attachments.map((attachment) => (
            <li key={attachment.id} className="flex flex-wrap items-center gap-3 py-2">
              <span className="min-w-0 flex-1 break-all">
                <b>{attachment.fileName}</b> {props.mark}
                <span className="block text-[0.9375rem] text-solid-gray-700">
                  {toOriginWords(attachment)}
                </span>
              </span>
              <Button
                tone="secondary"
                size="small"
                aria-label={`${attachment.fileName} を取り出す`}
                onPress={() => opening.mutate(attachment)}
              >
                取り出す
              </Button>
              {mayRetire && (
                <Button
                  tone="plain"
                  size="small"
                  aria-label={`${attachment.fileName} を外す`}
                  onPress={() => setRetired(attachment)}
                >
                  外す
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <FileDrop
          label={props.fileLabel ?? '証拠の写真やスキャン（PDF・JPEG・PNG）'}
          accept=".pdf,.jpg,.jpeg,.png"
          onChoose={(file) => attaching.mutate(file)}
        />
      )}
      {attaching.isPending && <Working label="ファイルを保存しています" />}
      <ProblemText text={attaching.isError ? messageOf(attaching.error, messages) : undefined} />
      {retired !== null && <RetireDialog {...props} attachment={retired} onClose={() => setRetired(null)} />}
    </section>
  )
}

type DialogProps = Props & Readonly<{ attachment: Attachment; onClose: () => void }>

function RetireDialog({ attachment, onClose, onRetire, refresh, messages }: DialogProps) {
  const { succeed } = useNotices()
  const retiring = useMutation({
    mutationFn: () => onRetire(attachment),
    onSuccess: async () => {
      await refresh()
      succeed(`「${attachment.fileName}」を外しました。`)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title="添付ファイルを外しますか"
      isOpen
      confirmLabel="外す"
      tone="danger"
      onConfirm={() => retiring.mutate()}
      onClose={onClose}
      isPending={retiring.isPending}
      problem={retiring.isError ? messageOf(retiring.error, messages) : undefined}
    >
      <p>「{attachment.fileName}」を一覧から外します。外したことは履歴に残ります。</p>
    </ConfirmDialog>
  )
}

/** When, by whom and how large. */
function toOriginWords({ attachedAt, attachedBy, sizeBytes }: Attachment): string {
  return `${toWareki(toLocalDate(attachedAt))}　${attachedBy}　${toSizeWords(sizeBytes)}`
}

function toSizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))}KB`
    : `${(bytes / 1_000_000).toFixed(1)}MB`
}
