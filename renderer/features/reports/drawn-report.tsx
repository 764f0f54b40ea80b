import type { ReportSubject } from '../../../shared/contract/reports.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice } from '../../components/notice.tsx'
import { PdfPreview } from '../../components/pdf-preview/pdf-preview.tsx'
import { Working } from '../../components/working.tsx'
import { reportMessages } from './messages.ts'
import { useDrawing } from './use-drawing.ts'

type Props = Readonly<{ subject: ReportSubject; title: string; onCancel: () => void }>

/** A report drawn on the spot, to be looked at, printed and saved. */
export function DrawnReport({ subject, title, onCancel }: Props) {
  const { drawing, seconds } = useDrawing(subject)
  if (drawing.data !== undefined && !drawing.isFetching) {
    return <PdfPreview file={drawing.data} title={title} height="max(20rem, calc(100vh - 18rem))" />
  }
  if (drawing.isError) {
    return (
      <Notice
        tone="error"
        title="帳票を作れませんでした。"
        actions={
          <Button tone="secondary" size="small" onPress={() => void drawing.refetch()}>
            もう一度作る
          </Button>
        }
      >
        <p>{messageOf(drawing.error, reportMessages)}</p>
      </Notice>
    )
  }
  return <Working label={`帳票を作っています${seconds < 2 ? '' : `（${seconds}秒）`}`} onCancel={onCancel} />
}
