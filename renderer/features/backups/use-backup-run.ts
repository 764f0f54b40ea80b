import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

/** Making a backup now; all screens that tell of the last one follow. */
export function useBackupRun(onMade: () => void) {
  const queries = useQueryClient()
  return useMutation(
    api.backups.run.mutationOptions({
      onSuccess: (next) => {
        queries.setQueryData(api.backups.status.queryKey({ input: {} }), next)
        void queries.invalidateQueries({ queryKey: api.home.key() })
        void queries.invalidateQueries({ queryKey: api.restores.key() })
        onMade()
      },
    }),
  )
}
