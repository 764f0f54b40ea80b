import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { saveFile } from '../../components/save-file.ts'
import { incidentMessages } from './messages.ts'

/** The list as a file or on paper, of the chosen 年度 or of all; each copy is written into the history. */
export function IncidentExports({ fiscalYear }: Readonly<{ fiscalYear: number | null }>) {
  const { fail } = useNotices()
  const exporting = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => client.incidents.exportFile({ fiscalYear, format }),
    onSuccess: saveFile,
    onError: (error) => fail(error, incidentMessages),
  })
  return (
    <>
      <Link
        to="/reports/preview"
        search={toPreviewSearch({ kind: 'incident-list', fiscalYear })}
        className={buttonClass('secondary', 'small')}
      >
        一覧を印刷
      </Link>
      <Button tone="secondary" size="small" onPress={() => exporting.mutate('csv')}>
        CSV で保存
      </Button>
      <Button tone="secondary" size="small" onPress={() => exporting.mutate('xlsx')}>
        Excel で保存
      </Button>
    </>
  )
}
