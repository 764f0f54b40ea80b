import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { saveFile } from '../../components/save-file.ts'
import { useSession } from '../../components/session-context.tsx'
import { comparisonMessages } from './messages.ts'
import type { WantedYears } from './search.ts'

/** The years in sight as a printed table or a file. */
export function FileButtons({ wanted }: Readonly<{ wanted: WantedYears }>) {
  const { may } = useSession()
  const { fail } = useNotices()
  const exporting = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => client.inspections.exportComparison({ ...wanted, format }),
    onSuccess: saveFile,
    onError: (error) => fail(error, comparisonMessages),
  })
  return (
    <>
      {may('inspections.exportComparison') && (
        <>
          <Button tone="secondary" onPress={() => exporting.mutate('csv')} isPending={exporting.isPending}>
            CSV で保存
          </Button>
          <Button tone="secondary" onPress={() => exporting.mutate('xlsx')} isPending={exporting.isPending}>
            Excel で保存
          </Button>
        </>
      )}
      <Link
        to="/reports/preview"
        search={toPreviewSearch({ kind: 'inspection-comparison', ...wanted })}
        className={buttonClass()}
      >
        経年比較表（PDF）を見る
      </Link>
    </>
  )
}
