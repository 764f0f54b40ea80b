import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { listFilterWords } from '../../../shared/domain/history/filter-words.ts'
import type { HistoryFilter } from '../../../shared/domain/history/history-filter.ts'
import { isRule } from '../../api/app-error.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { saveFile } from '../../components/save-file.ts'
import { ExportProgress } from './export-progress.tsx'

const kinds = {
  excel: { label: 'Excel（.xlsx）', format: 'xlsx', encoding: 'utf-8-bom' },
  csv: { label: 'CSV（UTF-8、Excel でそのまま開けます）', format: 'csv', encoding: 'utf-8-bom' },
  cp932: {
    label: 'CSV（Shift_JIS、古いソフト用。書けない文字は〓になります）',
    format: 'csv',
    encoding: 'cp932',
  },
} as const
type Kind = keyof typeof kinds

const exportMessages = { noEntries: '条件に合う履歴がありません。条件を変えてください。' }

type Props = Readonly<{ filter: HistoryFilter; onClose: () => void }>

/** The history as the list is narrowed, as a file. */
export function ExportHistoryDialog({ filter, onClose }: Props) {
  const { succeed } = useNotices()
  const [kind, setKind] = useState<Kind>('excel')
  const exportId = useRef('')
  const exporting = useMutation({
    mutationFn: () => {
      exportId.current = crypto.randomUUID()
      const { format, encoding } = kinds[kind]
      return client.history.exportFile({ exportId: exportId.current, filter, format, encoding })
    },
    onSuccess: (file) => {
      saveFile(file)
      succeed('履歴を書き出しました。')
      onClose()
    },
  })
  const wasCancelled = isRule(exporting.error, 'exportCancelled')
  const stop = () => void client.history.cancelExport({ exportId: exportId.current })
  return (
    <Dialog
      title="履歴を書き出す"
      isOpen
      isUrgent={exporting.isPending}
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={exporting.isPending ? stop : onClose}>
            {exporting.isPending ? '書き出しをやめる' : 'やめる'}
          </Button>
          <Button isPending={exporting.isPending} onPress={() => exporting.mutate()}>
            書き出す
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <dl className="grid grid-cols-[auto_1fr] gap-x-6">
          {listFilterWords(filter).map(([name, value]) => [
            <dt key={`${name} name`}>{name}</dt>,
            <dd key={name}>{value}</dd>,
          ])}
        </dl>
        {exporting.isPending ? (
          <ExportProgress exportId={exportId.current} />
        ) : (
          <RadioGroup
            label="ファイルの種類"
            value={kind}
            onChange={setKind}
            choices={listKinds().map((value) => ({ value, label: kinds[value].label }))}
          />
        )}
        {wasCancelled && <p role="status">書き出しをやめました。ファイルは作っていません。</p>}
        <ProblemText
          text={
            exporting.error === null || wasCancelled ? undefined : messageOf(exporting.error, exportMessages)
          }
        />
      </div>
    </Dialog>
  )
}

function listKinds(): Kind[] {
  // the keys are those of the table above
  return Object.keys(kinds) as Kind[]
}
