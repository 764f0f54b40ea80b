import { useMutation } from '@tanstack/react-query'
import type { ChecklistImportPreview } from '../../../shared/contract/checklists.ts'
import type { Audience } from '../../../shared/domain/checklist/audience.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { client } from '../../api/client.ts'
import { Badge, type BadgeTone } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Working } from '../../components/working.tsx'
import { checklistMessages, toReasonText } from './messages.ts'
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
        <b>{file.name}</b>　追加 <b>{counts.new}</b>問　変更 <b>{counts.changed}</b>問　変更なし{' '}
        <b>{counts.unchanged}</b>問　要修正 <b>{counts.wrong}</b>行
      </p>
      {counts.wrong > 0 && (
        <Notice tone="error" title={`${counts.wrong}行に直すところがあるため、まだ取り込めません。`}>
          <p>理由を見てファイルを直し、もう一度選んでください。一部の行だけを取り込むことはありません。</p>
        </Notice>
      )}
      <ul className="max-h-72 divide-y divide-solid-gray-200 overflow-y-auto rounded-8 border border-solid-gray-420">
        {rows
          .filter(({ state }) => state !== 'unchanged')
          .map((row) => (
            <PreviewRow key={row.line} row={row} />
          ))}
      </ul>
    </>
  )
}

type Row = ChecklistImportPreview['rows'][number]
const states: Readonly<Record<Row['state'], Readonly<{ word: string; tone: BadgeTone }>>> = {
  wrong: { word: '要修正', tone: 'red' },
  new: { word: '追加', tone: 'green' },
  changed: { word: '変更', tone: 'blue' },
  unchanged: { word: '変更なし', tone: 'neutral' },
}

function PreviewRow({ row }: Readonly<{ row: Row }>) {
  return (
    <li className="px-3 py-2">
      <p>
        {row.line}行目　<Badge tone={states[row.state].tone}>{states[row.state].word}</Badge>　{row.code}{' '}
        {row.text}（{toCategoryLabel(row.category)}・{row.provisions.join('、')}）
      </p>
      {row.problems.map(({ column, reason, value }) => (
        <p key={`${column} ${reason} ${value}`} className="text-error-2">
          「{column}」：{toReasonText(reason)}
          {value !== '' && `（${value}）`}
        </p>
      ))}
    </li>
  )
}
