import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { useSession } from '../../components/session-context.tsx'
import { useFullCheck } from '../../components/use-full-check.ts'

/** When the records were last looked through as a whole, and doing it now. */
export function FullCheckCard() {
  const { may } = useSession()
  const { status, start, cancel } = useFullCheck()
  if (status.data === undefined) return null
  const { last, running, problem } = status.data
  return (
    <section className="card space-y-3 p-5">
      <h2 className="text-[1.125rem]">記録の点検</h2>
      <p>
        記録ファイルの構造、すべての履歴、すべての添付ファイルを調べます。週に一度、自動で行います。異常があれば、復旧の画面に切り替わります。
      </p>
      <p>
        <b>最後の点検：</b>
        {last === null
          ? 'まだありません'
          : `${toWareki(toLocalDate(last.at))} ${toLocalTime(last.at)}（${last.by}）異常なし`}
      </p>
      {running === null ? (
        <Button
          tone="secondary"
          onPress={() => start.mutate({ onlyIfDue: false })}
          isPending={start.isPending}
        >
          今すぐ点検する
        </Button>
      ) : (
        <>
          <ProgressBar
            label="点検しています。ほかの仕事を続けられます"
            value={running.doneFiles}
            max={running.totalFiles}
            valueText={toProgressText(running)}
          />
          {may('startup.cancelCheck') && (
            <Button tone="secondary" onPress={() => cancel.mutate({})} isPending={cancel.isPending}>
              点検をやめる
            </Button>
          )}
        </>
      )}
      <ProblemText
        text={
          problem === null
            ? undefined
            : '点検を終えられませんでした。USB メモリやディスクの接続を確かめてから、もう一度点検してください。'
        }
      />
      <ProblemText text={start.isError ? messageOf(start.error) : undefined} />
    </section>
  )
}

function toProgressText({ doneFiles, totalFiles }: { doneFiles: number; totalFiles: number }): string {
  if (doneFiles === 0) return '記録と履歴を調べています'
  return `ファイル ${doneFiles.toLocaleString('ja-JP')} / ${totalFiles.toLocaleString('ja-JP')}件`
}
