import { useMutation } from '@tanstack/react-query'
import type { DocumentEdition } from '../../../shared/contract/policy-documents.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { FileButton } from '../../components/file-button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { saveFile } from '../../components/save-file.ts'
import { documentMessages } from './document-messages.ts'
import { useDocumentRefresh } from './use-document-refresh.ts'

type Props = Readonly<{
  edition: DocumentEdition
  mayAttach: boolean
  /** 決裁 was given box by box: the scans of those seals are kept with the boxes. */
  isSealed: boolean
}>

/** The scans of the sealed paper: taking one out, and adding another. */
export function EditionScans({ edition, mayAttach, isSealed }: Props) {
  const { succeed, fail } = useNotices()
  const refresh = useDocumentRefresh()
  const attaching = useMutation({
    mutationFn: (file: File) => client.policyDocuments.attach({ editionId: edition.id, file }),
    onSuccess: async ({ fileName }) => {
      await refresh()
      succeed(`「${fileName}」を付けました。`)
    },
    onError: (error) => fail(error, documentMessages),
  })
  const opening = useMutation({
    mutationFn: (attachmentId: DocumentEdition['attachments'][number]['id']) =>
      client.attachments.open({ attachmentId }),
    onSuccess: saveFile,
    onError: (error) => fail(error, documentMessages),
  })
  if (edition.attachments.length === 0 && !mayAttach) return null
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <span className="font-bold">決裁した紙</span>
      {edition.attachments.map(({ id, fileName }) => (
        <Button key={id} tone="secondary" size="small" onPress={() => opening.mutate(id)}>
          {fileName} を取り出す
        </Button>
      ))}
      {edition.attachments.length === 0 && (
        <span>{isSealed ? '署名と押印した紙は「決裁の状況」で見られます。' : 'スキャンはありません。'}</span>
      )}
      {mayAttach && (
        <FileButton
          tone="plain"
          accept=".pdf,.jpg,.jpeg,.png"
          isDisabled={attaching.isPending}
          onChoose={(file) => attaching.mutate(file)}
        >
          スキャンを付ける
        </FileButton>
      )}
    </div>
  )
}
