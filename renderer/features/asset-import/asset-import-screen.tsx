import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { listAssetColumns } from '../../../shared/domain/asset-import/asset-columns.ts'
import { api } from '../../api/client.ts'
import { ExportDialog } from '../../components/asset-export/export-dialog.tsx'
import { Button, buttonClass } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { takeOverLedger } from '../../components/pasted-ledger.ts'
import { useSession } from '../../components/session-context.tsx'
import { FileStep } from './file-step.tsx'
import { ImportWorking } from './import-working.tsx'
import { KeepStep } from './keep-step.tsx'
import { LastImport } from './last-import.tsx'
import { MappingStep } from './mapping-step.tsx'
import { assetImportMessages } from './messages.ts'
import { toPastedFile } from './pasted-file.ts'
import { PreviewStep } from './preview-step.tsx'
import { ReadingStep } from './reading-step.tsx'
import { useAssetImport } from './use-asset-import.ts'

/** A ledger from a file or the clipboard: read, looked at row by row, then taken in whole or not at all; and written. */
export function AssetImportScreen() {
  const { may } = useSession()
  const settings = useQuery(api.assets.settings.queryOptions({ input: {} }))
  const [isExporting, setIsExporting] = useState(false)
  const columns = listAssetColumns(settings.data?.extraColumns ?? [])
  const mayImport = may('assetImport.open')
  return (
    <>
      <PageHeading
        title={mayImport ? '台帳の取り込みと書き出し' : '台帳の書き出し'}
        back={
          <Link to="/assets" className={buttonClass('plain', 'small')}>
            情報資産台帳へ戻る
          </Link>
        }
        actions={
          <Button tone="secondary" onPress={() => setIsExporting(true)}>
            台帳を書き出す
          </Button>
        }
      />
      {mayImport && <ImportSteps columns={columns} />}
      {isExporting && <ExportDialog columns={columns} list={null} onClose={() => setIsExporting(false)} />}
    </>
  )
}

function ImportSteps({ columns }: Readonly<{ columns: ReturnType<typeof listAssetColumns> }>) {
  const state = useAssetImport()
  const { opened, opening, choosing, applying, runningId, error } = state
  const { open } = state
  useHandedOver(open)
  const isWorking = opening.isPending || choosing.isPending || applying.isPending
  return (
    <div className="space-y-4">
      <FileStep isOpen={opened !== null} onChoose={open} />
      {isWorking && !applying.isPending && runningId !== null && (
        <ImportWorking key={runningId} importId={runningId} />
      )}
      <ProblemText text={error === null ? undefined : messageOf(error, assetImportMessages)} />
      {opened !== null && (
        <>
          <ReadingStep opened={opened} onChoose={state.choose} />
          <MappingStep opened={opened} columns={columns} onChoose={state.choose} />
          {opened.summary.missing.length === 0 && <PreviewStep opened={opened} />}
          <KeepStep opened={opened} applying={applying} onLeave={state.leave} />
        </>
      )}
      {opened === null && !isWorking && <LastImport undoing={state.undoing} />}
    </div>
  )
}

/** Cells that were pasted into the register open at once. */
function useHandedOver(open: (file: File) => void): void {
  const opening = useRef(open)
  useEffect(() => {
    const text = takeOverLedger()
    if (text !== null) opening.current(toPastedFile(text))
  }, [])
}
