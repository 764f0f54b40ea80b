import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { PolicyDocumentId } from '../../../shared/domain/id/branded-id.ts'
import { PolicyComparisonScreen } from './comparison-screen.tsx'

/** The two editions the address names, beside each other. */
export function PolicyComparisonRoute() {
  const { policyDocumentId } = useParams({ from: '/policy-documents/$policyDocumentId/compare' })
  const search = useSearch({ from: '/policy-documents/$policyDocumentId/compare' })
  const navigate = useNavigate()
  return (
    <PolicyComparisonScreen
      // an address is text; whether there is such a document is for the program to say
      policyDocumentId={policyDocumentId as PolicyDocumentId}
      search={search}
      // another pair is the same screen: going back leads out of it
      onSearch={(next) =>
        void navigate({
          to: '/policy-documents/$policyDocumentId/compare',
          params: { policyDocumentId },
          search: next,
          replace: true,
        })
      }
    />
  )
}
