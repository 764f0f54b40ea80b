import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { client } from '../../api/client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { saveFile } from '../../components/save-file.ts'
import { inspectionMessages } from './messages.ts'

/** The tally as a file, and the way to more years beside each other. */
export function TallyFiles({ inspectionId }: Readonly<{ inspectionId: InspectionId }>) {
  const { fail } = useNotices()
  const exporting = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => client.inspections.exportTally({ inspectionId, format }),
    onSuccess: saveFile,
    onError: (error) => fail(error, inspectionMessages),
  })
  return (
    <>
      <Link to="/inspections/compare" className={buttonClass('secondary', 'small')}>
        年度の比較を見る
      </Link>
      <Button
        tone="secondary"
        size="small"
        onPress={() => exporting.mutate('csv')}
        isPending={exporting.isPending}
      >
        CSV で保存
      </Button>
      <Button
        tone="secondary"
        size="small"
        onPress={() => exporting.mutate('xlsx')}
        isPending={exporting.isPending}
      >
        Excel で保存
      </Button>
    </>
  )
}
