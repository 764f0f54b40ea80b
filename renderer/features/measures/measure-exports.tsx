import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { saveFile } from '../../components/save-file.ts'
import { useSession } from '../../components/session-context.tsx'
import { measureMessages } from './messages.ts'

/** The register of the chosen 年度 on paper or as a file. */
export function MeasureExports() {
  const { fiscalYear } = useSession()
  const { fail } = useNotices()
  const exporting = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => client.measures.exportFile({ fiscalYear, format }),
    onSuccess: saveFile,
    onError: (error) => fail(error, measureMessages),
  })
  return (
    <>
      <Link
        to="/reports/preview"
        search={toPreviewSearch({ kind: 'measure-status', fiscalYear })}
        className={buttonClass('secondary', 'small')}
      >
        実施状況を印刷
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
