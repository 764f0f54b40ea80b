import { Link } from '@tanstack/react-router'
import type { ListedDocument } from '../../../shared/contract/policy-documents.ts'
import { buttonClass } from '../../components/button.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'

/** The list of documents and the 適用判定メモ on paper; with the 実施手順 where the reader knows of any, and without. */
export function ListPrints({ list }: Readonly<{ list: readonly ListedDocument[] }>) {
  const hasProcedures = list.some(({ kind }) => kind === 'procedure')
  return (
    <>
      {hasProcedures && <PrintLink includesProcedures label="一覧を印刷（実施手順を含む・非公開）" />}
      <PrintLink
        includesProcedures={false}
        label={hasProcedures ? '一覧を印刷（実施手順を除く）' : '一覧を印刷'}
      />
    </>
  )
}

function PrintLink({ includesProcedures, label }: Readonly<{ includesProcedures: boolean; label: string }>) {
  return (
    <Link
      to="/reports/preview"
      search={toPreviewSearch({ kind: 'policy-document-list', includesProcedures })}
      className={buttonClass('secondary')}
    >
      {label}
    </Link>
  )
}
