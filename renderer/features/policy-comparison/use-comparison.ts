import { useQuery } from '@tanstack/react-query'
import type { EditionSource } from '../../../shared/contract/policy-documents.ts'
import { buildAmendingText } from '../../../shared/domain/policy/amending/build-amending-text.ts'
import { toComparablePolicy } from '../../../shared/domain/policy/comparison/comparable-text.ts'
import { comparePolicies } from '../../../shared/domain/policy/comparison/compare-policies.ts'
import { client } from '../../api/client.ts'
import { listChangesInOrder, listUnits } from './comparison-units.ts'
import type { EditionPair } from './search.ts'

/** How long a step of the work may follow another before the screen may be drawn. */
const nextTurn = () => new Promise<void>((resolve) => window.setTimeout(resolve, 0))

/** Compares two editions, in steps between which the screen is drawn; nothing of it happens while drawing. */
export function useComparison({ before, after }: EditionPair, ignoresWidth: boolean) {
  return useQuery({
    queryKey: ['policy-comparison', before, after, ignoresWidth],
    queryFn: async ({ signal }) => {
      const editions = { beforeEditionId: before, afterEditionId: after }
      const sources = await client.policyDocuments.getComparison(editions, { signal })
      await nextTurn()
      const parsedBefore = toComparablePolicy(toKeptText(sources.before))
      await nextTurn()
      const parsedAfter = toComparablePolicy(toKeptText(sources.after))
      await nextTurn()
      const comparison = comparePolicies(parsedBefore, parsedAfter, { ignoresWidth })
      await nextTurn()
      return { sources, comparison, units: listUnits(comparison), changes: listChangesInOrder(comparison) }
    },
    staleTime: 0,
    gcTime: 0,
  })
}

const toKeptText = ({ edition, text }: EditionSource) => ({ title: edition.title, text })

export type ComparedEditions = NonNullable<ReturnType<typeof useComparison>['data']>

/** The 改め文 to start from, of what is compared; like the comparison it is written beside the drawing. */
export function useAmendingText({ comparison, sources }: ComparedEditions) {
  const { before, after } = sources
  return useQuery({
    queryKey: ['policy-amending', before.edition.id, after.edition.id],
    queryFn: async () => {
      await nextTurn()
      return buildAmendingText(comparison, before.edition.title)
    },
    staleTime: 0,
    gcTime: 0,
  })
}
