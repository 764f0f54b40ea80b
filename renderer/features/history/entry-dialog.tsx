import type { HistoryEntryWords } from '../../../shared/contract/history.ts'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChangeTable } from './entry-changes.tsx'

type Props = Readonly<{ entry: HistoryEntryWords; onClose: () => void }>

/** One entry in full: when, who, what was done to which record, and what was before and after. */
export function EntryDialog({ entry, onClose }: Props) {
  return (
    <Dialog
      title={entry.act}
      isOpen
      isReading
      width="wide"
      onClose={onClose}
      buttons={<Button onPress={onClose}>閉じる</Button>}
    >
      <dl className="mb-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        <dt>日時</dt>
        <dd>
          {toWareki(toLocalDate(entry.at))} {toLocalTime(entry.at)}
        </dd>
        <dt>だれ</dt>
        <dd>{entry.who}</dd>
        <dt>記録</dt>
        <dd>{entry.recordName === '' ? entry.kind : `${entry.recordName}（${entry.kind}）`}</dd>
        <dt>履歴の番号</dt>
        <dd>{entry.sequence}番</dd>
      </dl>
      {entry.changes.length === 0 ? (
        <p>この記録では、内容は変わっていません。</p>
      ) : (
        <ChangeTable changes={entry.changes} />
      )}
    </Dialog>
  )
}
