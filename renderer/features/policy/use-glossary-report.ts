import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { EditionText } from '../../../shared/contract/policy.ts'
import { buildGlossaryReport, type GlossaryReport } from '../../../shared/domain/policy/glossary-report.ts'
import { api } from '../../api/client.ts'

/**
 * What to look at in the terms of a text, read together with the texts in force of the other documents that the
 * reader may know of; the program gives no others. Undefined until all of them are there.
 */
export function useGlossaryReport(text: EditionText): GlossaryReport | undefined {
  const documents = useQuery(api.policyDocuments.list.queryOptions({ input: {} }))
  const others = (documents.data ?? []).filter(({ id }) => id !== text.document.id)
  const editionIds = others.flatMap(({ current }) => (current === null ? [] : [current.id]))
  const texts = useQueries({
    queries: editionIds.map((editionId) => api.policy.getEdition.queryOptions({ input: { editionId } })),
    combine: (results) => results.map(({ data }) => data),
  })
  const isComplete = documents.data !== undefined && texts.every((other) => other !== undefined)
  return useMemo(() => {
    if (!isComplete) return undefined
    const found = texts.flatMap((other) => (other === undefined ? [] : [toGlossaryText(other)]))
    return buildGlossaryReport(toGlossaryText(text), found)
  }, [isComplete, texts, text])
}

function toGlossaryText({ document, edition, parsed }: EditionText) {
  return { key: edition.id, name: document.name, parsed }
}
