import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { EditionId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'
import { QueryState } from '../../components/query-state.tsx'
import { documentMessages } from './document-messages.ts'
import { LoadedPolicy } from './loaded-policy.tsx'

/** One edition of any document to read, by its address. */
export function EditionScreen() {
  const params = useParams({ from: '/editions/$editionId' })
  const { provision } = useSearch({ from: '/editions/$editionId' })
  const navigate = useNavigate()
  // an address is text; whether there is such an edition is for the program to say
  const editionId = params.editionId as EditionId
  const text = useQuery({ ...api.policy.getEdition.queryOptions({ input: { editionId } }), staleTime: 0 })
  return (
    <QueryState query={text} messages={documentMessages}>
      {(data) => (
        <LoadedPolicy
          key={data.edition.id}
          text={data}
          citation={provision}
          openEdition={({ id }) => void navigate({ to: '/editions/$editionId', params: { editionId: id } })}
        />
      )}
    </QueryState>
  )
}
