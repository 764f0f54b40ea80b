import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { StartupStatus } from '../../../shared/contract/startup.ts'
import { api } from '../../api/client.ts'

/** The acts that change which records are open; the screen follows the state they answer with. */
export function useOpenFolder() {
  const queries = useQueryClient()
  const onSuccess = (status: StartupStatus) => {
    queries.setQueryData(api.startup.status.queryKey({ input: {} }), status)
    void queries.invalidateQueries({ queryKey: api.session.key() })
  }
  return {
    useFolder: useMutation(api.startup.useFolder.mutationOptions({ onSuccess })),
    goOnReadOnly: useMutation(api.startup.goOnReadOnly.mutationOptions({ onSuccess })),
    startSample: useMutation(api.startup.startSample.mutationOptions({ onSuccess })),
  }
}
