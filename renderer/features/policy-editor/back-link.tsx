import { Link } from '@tanstack/react-router'
import type { EditionSource } from '../../../shared/contract/policy-documents.ts'
import { buttonClass } from '../../components/button.tsx'

/** Back to the document of the draft. */
export function BackLink({ source: { document } }: Readonly<{ source: EditionSource }>) {
  return (
    <Link
      to="/policy-documents/$policyDocumentId"
      params={{ policyDocumentId: document.id }}
      className={buttonClass('plain', 'small')}
    >
      {document.name}へ戻る
    </Link>
  )
}
