import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Edition, EditionText } from '../../../shared/contract/policy.ts'
import { toFailure } from '../../api/app-error.ts'
import { client } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { saveFile } from '../../components/save-file.ts'
import { documentMessages } from './document-messages.ts'

const formats = [
  { value: 'docx', label: 'Word（.docx）　印刷した形に近く、続きを Word で直せます' },
  { value: 'utf8', label: 'テキスト（.txt、UTF-8）　すべての文字をそのまま書き出します' },
  { value: 'cp932', label: 'テキスト（.txt、Shift_JIS）　古いプログラムで読むとき' },
] as const
type Format = (typeof formats)[number]['value']

type Props = Readonly<{
  edition: Edition
  kind: EditionText['document']['kind']
  onClose: () => void
}>

/** The whole text of an edition as a file. Characters that Shift_JIS lacks are named before anything is written. */
export function ExportDialog({ edition, kind, onClose }: Props) {
  const [format, setFormat] = useState<Format>('docx')
  const { succeed } = useNotices()
  const exporting = useMutation({
    mutationFn: ({ replacesMissing }: Readonly<{ replacesMissing: boolean }>) =>
      client.policyDocuments.exportEdition({ editionId: edition.id, format, replacesMissing }),
    onSuccess: (file) => {
      saveFile(file)
      succeed(`第${edition.number}版の書き出しを始めました。`)
      onClose()
    },
  })
  const missing = exporting.isError ? listMissing(exporting.error) : []
  const isAsking = missing.length > 0
  return (
    <ConfirmDialog
      title={`第${edition.number}版を書き出す`}
      isOpen
      confirmLabel={isAsking ? '〓 に置き換えて書き出す' : '書き出す'}
      onConfirm={() => exporting.mutate({ replacesMissing: isAsking })}
      onClose={onClose}
      isPending={exporting.isPending}
      problem={exporting.isError && !isAsking ? messageOf(exporting.error, documentMessages) : undefined}
    >
      {kind === 'procedure' && (
        <Notice tone="warning" title="非公開の文書です（基本方針第9条第2項）">
          <p>
            ファイルの名前と中身に「非公開」と入ります。書き出したことは、だれがいつ行ったかを履歴に残します。読める人のほかに渡さないでください。
          </p>
        </Notice>
      )}
      <RadioGroup
        label="ファイルの種類"
        value={format}
        onChange={(next) => {
          setFormat(next)
          exporting.reset()
        }}
        choices={formats}
      />
      {isAsking && (
        <Notice tone="warning" title={`Shift_JIS で書けない文字があります（${missing.length}種類）`}>
          <p className="text-[1.25rem]">{missing.join('　')}</p>
          <p>
            「UTF-8」か「Word」を選ぶと、このまま書き出せます。Shift_JIS
            にするときは、これらの文字が「〓」になります。
          </p>
        </Notice>
      )}
    </ConfirmDialog>
  )
}

/** The characters a refusal names; none where it was refused for another reason. */
function listMissing(error: unknown): readonly string[] {
  const { details } = toFailure(error)
  return details.rule === 'notInCp932' && Array.isArray(details.characters) ? details.characters : []
}
