import { CircleAlert, CircleCheck } from 'lucide-react'
import { toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { Spinner } from '../../components/spinner.tsx'
import { useValue } from '../../components/value-store.ts'
import { useEditing } from './editor-context.ts'
import { editorMessages } from './messages.ts'

/** 保存しました, 保存しています, or why not and what to do. */
export function SaveState() {
  const { editor } = useEditing()
  const status = useValue(editor.status)
  if (status.state === 'failed') {
    return (
      <div role="alert" className="flex items-center gap-3 text-error-2">
        <CircleAlert aria-hidden className="size-5 shrink-0" />
        <span className="max-w-96 leading-130">
          <b>保存できませんでした</b>
          <span className="block text-[0.875rem]">{messageOf(status.error, editorMessages)}</span>
        </span>
        <Button tone="secondary" size="small" onPress={() => void editor.saver.flush()}>
          もう一度保存する
        </Button>
      </div>
    )
  }
  return (
    <span role="status" className="flex min-w-44 items-center justify-end gap-1.5 text-solid-gray-700">
      {status.state === 'saving' && (
        <>
          <Spinner />
          保存しています
        </>
      )}
      {status.state === 'stale' && <b className="text-error-2">保存を止めています</b>}
      {status.state === 'saved' && (
        <>
          <CircleCheck aria-hidden className="size-5 text-success-2" />
          {status.savedAt === null
            ? '変えると自動で保存します'
            : `保存しました ${toLocalTime(status.savedAt)}`}
        </>
      )}
    </span>
  )
}
