import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { saveFile } from '../../components/save-file.ts'
import { useSession } from '../../components/session-context.tsx'
import { AmendingDialog } from './amending-dialog.tsx'
import { ColumnsDialog } from './columns-dialog.tsx'
import { policyComparisonMessages } from './messages.ts'
import type { EditionPair } from './search.ts'
import type { ComparedEditions } from './use-comparison.ts'

type Props = Readonly<{ pair: EditionPair; compared: ComparedEditions }>

/** What is made of a comparison: the 新旧対照表 on paper and for Word, the 改め文, and how the columns are set. */
export function ComparisonActions({ pair, compared }: Props) {
  const { may } = useSession()
  const { fail } = useNotices()
  const [open, setOpen] = useState<'columns' | 'amending' | null>(null)
  const close = () => setOpen(null)
  const editions = { beforeEditionId: pair.before, afterEditionId: pair.after }
  const exporting = useMutation({
    mutationFn: () => client.policyDocuments.exportComparison(editions),
    onSuccess: saveFile,
    onError: (error) => fail(error, policyComparisonMessages),
  })
  return (
    <>
      {may('policyDocuments.setComparisonColumns') && (
        <Button tone="secondary" onPress={() => setOpen('columns')}>
          欄の設定
        </Button>
      )}
      <Button tone="secondary" onPress={() => setOpen('amending')}>
        改め文
      </Button>
      <Button tone="secondary" isPending={exporting.isPending} onPress={() => exporting.mutate()}>
        新旧対照表を Word で保存
      </Button>
      <Link
        to="/reports/preview"
        search={toPreviewSearch({ kind: 'comparison-table', ...editions })}
        className={buttonClass()}
      >
        新旧対照表（PDF）を見る
      </Link>
      {open === 'columns' && <ColumnsDialog setting={compared.sources.setting} onClose={close} />}
      {open === 'amending' && <AmendingDialog compared={compared} onClose={close} />}
    </>
  )
}
