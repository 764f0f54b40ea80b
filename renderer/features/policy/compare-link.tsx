import { Link } from '@tanstack/react-router'
import type { Edition } from '../../../shared/contract/policy.ts'
import type { PolicyDocumentId } from '../../../shared/domain/id/branded-id.ts'
import { type ButtonSize, buttonClass } from '../../components/button.tsx'

type Props = Readonly<{ edition: Edition; others: readonly Edition[]; size?: ButtonSize }>

/** Leads to an edition beside what it replaces: the one in force, or the one before it. Nothing where there is none. */
export function CompareLink({ edition, others, size = 'small' }: Props) {
  const before = findReplaced(edition, others)
  if (before === undefined) return null
  return (
    <Link
      to="/policy-documents/$policyDocumentId/compare"
      params={{ policyDocumentId: edition.policyDocumentId }}
      search={{ before: before.id, after: edition.id }}
      className={buttonClass('secondary', size)}
    >
      {before.state === 'current' ? '現行の版と比べる' : '前の版と比べる'}
    </Link>
  )
}

/** Leads to the comparison of the editions of a document, whichever are usual there. */
export function CompareEditions({ policyDocumentId }: Readonly<{ policyDocumentId: PolicyDocumentId }>) {
  return (
    <Link
      to="/policy-documents/$policyDocumentId/compare"
      params={{ policyDocumentId }}
      search={{}}
      className={buttonClass('secondary')}
    >
      版を比べる
    </Link>
  )
}

/** Editions stand with the newest first. */
function findReplaced(edition: Edition, others: readonly Edition[]): Edition | undefined {
  const isComing = edition.state === 'draft' || edition.state === 'approved'
  const current = others.find(({ state }) => state === 'current')
  if (isComing && current !== undefined) return current
  return others.find(({ number, state }) => number < edition.number && state !== 'withdrawn')
}
