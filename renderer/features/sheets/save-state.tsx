import { CircleAlert, CircleCheck } from 'lucide-react'
import { toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { Spinner } from '../../components/spinner.tsx'
import { useValue } from '../../components/value-store.ts'
import type { Answering } from './answering.ts'
import { sheetMessages } from './messages.ts'

/** 保存済み 22:12, 保存中, or what is wrong and the button that tries again. */
export function SaveState({ answering }: Readonly<{ answering: Answering }>) {
  const status = useValue(answering.status)
  if (status.state === 'failed') {
    return (
      <div role="alert" className="flex items-center gap-3 text-error-2">
        <CircleAlert aria-hidden className="size-5 shrink-0" />
        <span className="max-w-72 leading-130">
          <b>保存できていません</b>
          <span className="block text-[0.875rem]">{messageOf(status.error, sheetMessages)}</span>
        </span>
        <Button tone="secondary" size="small" onPress={() => void answering.queue.flush()}>
          再試行
        </Button>
      </div>
    )
  }
  return (
    <span className="flex min-w-32 items-center justify-end gap-1.5 text-solid-gray-700">
      {status.state === 'saving' ? (
        <>
          <Spinner />
          保存中
        </>
      ) : (
        <>
          <CircleCheck aria-hidden className="size-5 text-success-2" />
          {status.savedAt === null ? '自動で保存します' : `保存済み ${toLocalTime(status.savedAt)}`}
        </>
      )}
    </span>
  )
}
