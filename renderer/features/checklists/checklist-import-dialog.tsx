import { useMutation } from '@tanstack/react-query'
import type { ChecklistImportPreview } from '../../../shared/contract/checklists.ts'
import type { Audience } from '../../../shared/domain/checklist/audience.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Working } from '../../components/working.tsx'
import { ImportRows } from './import-rows.tsx'
import { checklistMessages } from './messages.ts'
import { useChecklistRefresh } from './use-checklist.ts'

type Props = Readonly<{ audience: Audience; onClose: () => void }>
type Previewed = Readonly<{ file: File; preview: ChecklistImportPreview }>

/** A file of questions: chosen, looked at row by row, then taken in whole or not at all. */
export function ChecklistImportDialog({ audience, onClose }: Props) {
  const { succeed } = useNotices()
  const refresh = useChecklistRefresh()
  const reading = useMutation({
    mutationFn: async (file: File): Promise<Previewed> => ({
      file,
      preview: await client.checklists.previewImport({ audience, file }),
    }),
  })
  const importing = useMutation({
    mutationFn: ({ file, preview }: Previewed) =>
      client.checklists.importFile({ audience, file, digest: preview.digest }),
    onSuccess: async ({ added, changed }) => {
      await refresh()
      succeed(`設問を取り込みました。追加 ${added}問、変更 ${changed}問。`)
      onClose()
    },
  })
  const previewed = reading.data
  const error = reading.error ?? importing.error
  const counts = previewed?.preview.counts
  const isReady = counts !== undefined && counts.wrong === 0 && counts.new + counts.changed > 0
  return (
    <Dialog
      title="設問をファイルから取り込む"
      width="wide"
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          {previewed !== undefined && (
            <Button
              isDisabled={!isReady}
              isPending={importing.isPending}
              onPress={() => importing.mutate(previewed)}
            >
              この内容で取り込む
            </Button>
          )}
        </>
      }
    >
      <div className="space-y-4">
        <p>
          「Excel で保存」か「CSV
          で保存」した表を直して選びます。番号のある行はその設問を直し、番号を空にした行は新しい設問になります。
          <b>表にない設問は、そのまま残ります。</b>
        </p>
        <FileDrop
          label="設問のファイル"
          accept=".csv,.xlsx"
          onChoose={(file) => {
            importing.reset()
            reading.mutate(file)
          }}
        />
        {reading.isPending && <Working label="ファイルを読んでいます" />}
        <ProblemText text={error === null ? undefined : messageOf(error, checklistMessages)} />
        {previewed !== undefined && <Preview {...previewed} />}
      </div>
    </Dialog>
  )
}

function Preview({ file, preview }: Previewed) {
  const { counts, rows } = preview
  return (
    <>
      <p role="status">
        <b>{file.name}</b>（{toFormatWords(preview)}）　追加 <b>{counts.new}</b>問　変更{' '}
        <b>{counts.changed}</b>問　変更なし <b>{counts.unchanged}</b>問　要修正 <b>{counts.wrong}</b>行
      </p>
      {preview.unknownHeadings.length > 0 && (
        <Notice tone="warning">
          <p>
            「{preview.unknownHeadings.slice(0, 8).join('」「')}
            」の列は読みません。見出しは「番号」「設問」「説明」「分類」「条項」「号」「状態」です。
          </p>
        </Notice>
      )}
      {counts.new + counts.changed + counts.wrong === 0 && (
        <Notice tone="info">
          <p>今の設問集と同じ内容です。取り込むものはありません。</p>
        </Notice>
      )}
      {counts.wrong > 0 && (
        <Notice tone="error" title={`${counts.wrong}行に直すところがあるため、まだ取り込めません。`}>
          <p>理由を見てファイルを直し、もう一度選んでください。一部の行だけを取り込むことはありません。</p>
        </Notice>
      )}
      <ImportRows rows={rows.filter(({ state }) => state !== 'unchanged')} />
    </>
  )
}

const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  cp932: 'Shift_JIS（Windows の日本語）',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
}

/** What the file was taken for, told by its content and not its name. */
function toFormatWords({ format, encoding }: ChecklistImportPreview): string {
  if (format === 'xlsx') return 'Excel'
  return `CSV・文字コード ${encodings[encoding ?? ''] ?? '不明'}`
}
