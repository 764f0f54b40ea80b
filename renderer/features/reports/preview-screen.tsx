import { useRouter, useSearch } from '@tanstack/react-router'
import { type ReportSubject, reportSubject } from '../../../shared/contract/reports.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { DrawnReport } from './drawn-report.tsx'
import { kindWords } from './words.ts'

/** A list, form or letter drawn anew, as the address asks for it. */
export function PreviewScreen() {
  const { subject } = useSearch({ from: '/reports/preview' })
  const router = useRouter()
  const parsed = parseSubject(subject)
  const back = () => router.history.back()
  if (parsed === undefined) {
    return (
      <EmptyState title="どの帳票を作るかが分かりません">
        <p>「自己点検」の画面に戻り、印刷するものを選び直してください。</p>
      </EmptyState>
    )
  }
  const title = kindWords[parsed.kind]
  return (
    <>
      <PageHeading
        back={
          <Button tone="plain" size="small" onPress={back}>
            前の画面へ戻る
          </Button>
        }
        title={title}
        description="今の記録で作った帳票です。印刷するか、ファイルに保存してください。"
      />
      <DrawnReport key={subject} subject={parsed} title={title} onCancel={back} />
    </>
  )
}

function parseSubject(text: string): ReportSubject | undefined {
  try {
    return reportSubject.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
