import { useMutation } from '@tanstack/react-query'
import type { AssetDetail } from '../../../shared/contract/assets.ts'
import type { Attachment } from '../../../shared/contract/attachments.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { useNotices } from '../../components/notices.tsx'
import { saveFile } from '../../components/save-file.ts'
import { Working } from '../../components/working.tsx'
import { assetMessages } from './messages.ts'
import { useAssetRefresh } from './use-register.ts'

/** Network diagrams, specifications and the like; as confidential as the asset they belong to. */
export function AssetAttachments({ detail }: Readonly<{ detail: AssetDetail }>) {
  const { asset, attachments, mayChange } = detail
  const { succeed, fail } = useNotices()
  const refresh = useAssetRefresh()
  const onError = (error: unknown) => fail(error, assetMessages)
  const attaching = useMutation({
    mutationFn: (file: File) => client.assets.attach({ assetId: asset.id, file }),
    onSuccess: async ({ fileName }) => {
      await refresh()
      succeed(`「${fileName}」を添付しました。`)
    },
    onError,
  })
  const opening = useMutation({
    mutationFn: ({ id }: Attachment) => client.attachments.open({ attachmentId: id }),
    onSuccess: saveFile,
    onError,
  })
  const retiring = useMutation({
    mutationFn: ({ id, rowVersion }: Attachment) =>
      client.assets.retireAttachment({ attachmentId: id, expectedRowVersion: rowVersion }),
    onSuccess: async (_, { fileName }) => {
      await refresh()
      succeed(`「${fileName}」を外しました。外したことは履歴に残ります。`)
    },
    onError,
  })
  return (
    <section aria-label="添付ファイル" className="card space-y-3 p-5">
      <h2 className="text-[1.25rem]">添付ファイル</h2>
      <p className="text-[0.9375rem] text-solid-gray-700">
        ネットワーク構成図や仕様書などです。この情報資産と同じ機密性で扱います
        {asset.confidentiality === null ? '。' : `（機密性 ${asset.confidentiality}）。`}
      </p>
      {attachments.length === 0 && <p>添付されたファイルはありません。</p>}
      <ul className="divide-y divide-solid-gray-200">
        {attachments.map((attachment) => (
          <li key={attachment.id} className="flex flex-wrap items-center gap-3 py-2">
            <span className="min-w-0 flex-1 break-all">
              <b>{attachment.fileName}</b>
              <span className="block text-[0.9375rem] text-solid-gray-700">
                {toWareki(toLocalDate(attachment.attachedAt))}　{attachment.attachedBy}
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
            {mayChange && (
              <Button
                tone="plain"
                size="small"
                aria-label={`${attachment.fileName} を外す`}
                onPress={() => retiring.mutate(attachment)}
              >
                外す
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <FileDrop
          label="構成図・仕様書など（PDF・JPEG・PNG）"
          accept=".pdf,.jpg,.jpeg,.png"
          onChoose={(file) => attaching.mutate(file)}
        />
      )}
      {attaching.isPending && <Working label="ファイルを保存しています" />}
    </section>
  )
}
