import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { EditionId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'
import { QueryState } from '../../components/query-state.tsx'
import { LoadedPolicy } from './loaded-policy.tsx'

/** 基本方針: the text in force or another edition, its terms, its editions, reading in a new one, and printing. */
export function PolicyScreen() {
  const [editionId, setEditionId] = useState<EditionId | null>(null)
  const current = useQuery(api.policy.current.queryOptions({ input: {} }))
  const other = useQuery({
    // the id is there whenever the query runs
    ...api.policy.getEdition.queryOptions({ input: { editionId: editionId ?? ('' as EditionId) } }),
    enabled: editionId !== null,
  })
  const { provision } = useSearch({ strict: false })
  return (
    <QueryState query={editionId === null ? current : other}>
      {(text) => (
        <LoadedPolicy
          key={text.edition.id}
          text={text}
          citation={provision}
          openEdition={(edition) => setEditionId(edition.state === 'current' ? null : edition.id)}
        />
      )}
    </QueryState>
  )
}
