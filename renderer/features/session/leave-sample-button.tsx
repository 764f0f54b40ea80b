import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'

/** Puts the sample union away and goes back to one's own records or to the first start. */
export function LeaveSampleButton() {
  const queries = useQueryClient()
  const leave = useMutation(
    api.startup.leaveSample.mutationOptions({ onSuccess: () => queries.resetQueries() }),
  )
  return (
    <Button tone="plain" size="small" onPress={() => leave.mutate({})} isPending={leave.isPending}>
      見本データをやめる
    </Button>
  )
}
