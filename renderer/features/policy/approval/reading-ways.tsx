import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { EditionText } from '../../../../shared/contract/policy.ts'
import { api } from '../../../api/client.ts'
import { buttonClass } from '../../../components/button.tsx'
import { CompareLink } from '../compare-link.tsx'

/** The ways to the text that is approved, and to what changes in it against the edition in force. */
export function ReadingWays({ text }: Readonly<{ text: EditionText }>) {
  const { edition, document } = text
  const input = { policyDocumentId: document.id }
  const detail = useQuery(api.policyDocuments.get.queryOptions({ input }))
  return (
    <>
      <Link to="/editions/$editionId" params={{ editionId: edition.id }} className={buttonClass('secondary')}>
        本文を読む・印刷する
      </Link>
      {detail.data && <CompareLink edition={edition} others={detail.data.editions} size="medium" />}
    </>
  )
}
