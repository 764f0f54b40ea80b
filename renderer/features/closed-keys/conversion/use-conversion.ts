import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ConversionStatus } from '../../../../shared/contract/conversions.ts'
import { api } from '../../../api/client.ts'
import { useNotices } from '../../../components/notices.tsx'
import { useSession } from '../../../components/session-context.tsx'

/** Whether 実施手順 are still to be encrypted, and the act that does it; asked of those who may. */
export function useConversion() {
  const { may } = useSession()
  const queries = useQueryClient()
  const notices = useNotices()
  const status = useQuery(
    api.conversions.status.queryOptions({ input: {}, enabled: may('conversions.run'), retry: false }),
  )
  const run = useMutation(
    api.conversions.run.mutationOptions({
      onSuccess: (next) => {
        queries.setQueryData(api.conversions.status.queryKey({ input: {} }), next)
        for (const key of [
          api.closedKeys.key(),
          api.policyDocuments.key(),
          api.policy.key(),
          api.history.key(),
        ])
          void queries.invalidateQueries({ queryKey: key })
        void queries.invalidateQueries({ queryKey: api.conversions.listLeftovers.key() })
        notices.succeed(
          '前に書いた実施手順を、添付ファイルと履歴まで暗号化しました。「実施手順を開く鍵」の画面で、残っている写しを確かめてください。',
        )
      },
    }),
  )
  return { status: status.data, run }
}

/** Whether something of 実施手順 can still be read in the data folder. */
export function isConversionDue({ plainTexts, plainFiles, isSwept }: ConversionStatus): boolean {
  return plainTexts + plainFiles > 0 || !isSwept
}

/** Whether the person can see to it now; where only the sweeping is left, no key is needed. */
export function canConvert(status: ConversionStatus): boolean {
  return isConversionDue(status) && (status.isHeld || status.plainTexts + status.plainFiles === 0)
}
