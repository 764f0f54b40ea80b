import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'

/** What can be done with the keys; each act says what it did and shows every document anew. */
export function useClosedKeyActs(onDone: () => void) {
  const queries = useQueryClient()
  const notices = useNotices()
  const saying = (text: string) => ({
    onSuccess: () => {
      for (const key of [api.closedKeys.key(), api.policyDocuments.key(), api.policy.key()])
        void queries.invalidateQueries({ queryKey: key })
      notices.succeed(text)
      onDone()
    },
  })
  return {
    grant: useMutation(
      api.closedKeys.grant.mutationOptions(saying('鍵を渡しました。渡した人は、実施手順をすぐに開けます。')),
    ),
    revoke: useMutation(
      api.closedKeys.revoke.mutationOptions(
        saying('鍵を取り上げました。これから書く実施手順には、新しい鍵を使います。'),
      ),
    ),
    grantToRecoveryCode: useMutation(
      api.closedKeys.grantToRecoveryCode.mutationOptions(
        saying('回復コードに鍵を渡しました。鍵を持つ人がいなくなっても、回復コードで開けます。'),
      ),
    ),
    openByRecoveryCode: useMutation(
      api.closedKeys.openByRecoveryCode.mutationOptions(saying('鍵を受け取りました。実施手順を開けます。')),
    ),
  }
}
