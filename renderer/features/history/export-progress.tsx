import { useQuery } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { ProgressBar } from '../../components/progress-bar.tsx'

/** How far an export is. */
export function ExportProgress({ exportId }: Readonly<{ exportId: string }>) {
  const progress = useQuery({
    queryKey: ['history export', exportId],
    queryFn: () => client.history.exportProgress({ exportId }),
    refetchInterval: 250,
    retry: false,
  })
  const { stage = 'reading', count = 0, share = 0 } = progress.data ?? {}
  return (
    <ProgressBar
      label={stage === 'reading' ? '履歴を読んでいます' : 'ファイルを作っています'}
      value={share}
      max={1}
      valueText={`${count.toLocaleString('ja-JP')}件`}
    />
  )
}
