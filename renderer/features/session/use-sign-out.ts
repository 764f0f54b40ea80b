import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

/** Ends the session and forgets everything the screens had read. */
export function useSignOut(): Readonly<{ start: () => void; isPending: boolean }> {
  const queries = useQueryClient()
  const signOut = useMutation(
    api.session.signOut.mutationOptions({
      onSuccess: (state) => {
        window.location.hash = '#/'
        queries.setQueryData(api.session.current.queryKey({ input: {} }), state)
        queries.removeQueries({ type: 'inactive' })
      },
    }),
  )
  return { start: () => signOut.mutate({}), isPending: signOut.isPending }
}
