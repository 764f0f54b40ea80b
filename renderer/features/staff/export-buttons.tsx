import { useMutation } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { saveFile } from '../../components/save-file.ts'
import { rosterMessages } from './messages.ts'

/** The roster as a file, whatever is searched or filtered on the screen. */
export function ExportButtons() {
  const { fail } = useNotices()
  const exporting = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => client.staff.exportFile({ format }),
    onSuccess: saveFile,
    onError: (error) => fail(error, rosterMessages),
  })
  return (
    <>
      <Button tone="secondary" size="small" onPress={() => exporting.mutate('csv')}>
        CSV で保存
      </Button>
      <Button tone="secondary" size="small" onPress={() => exporting.mutate('xlsx')}>
        Excel で保存
      </Button>
    </>
  )
}
