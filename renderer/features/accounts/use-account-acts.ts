import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Account } from '../../../shared/contract/accounts.ts'
import { api } from '../../api/client.ts'
import type { InitialPassword } from './initial-passwords-dialog.tsx'

type Outcome = Readonly<{
  /** Told when an act is done, with the sentence that says so. */
  onDone: (text: string) => void
  onPassword: (made: readonly InitialPassword[]) => void
}>

/** What can be done to one account, with the last failure of any of it. */
export function useAccountActs({ onDone, onPassword }: Outcome) {
  const queries = useQueryClient()
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: api.accounts.key() })
    void queries.invalidateQueries({ queryKey: api.staff.key() })
  }
  const saying = (verb: string) => ({
    onSuccess: ({ displayName }: Account) => {
      refresh()
      onDone(`「${displayName}」のアカウントを${verb}。`)
    },
  })
  const update = useMutation(api.accounts.update.mutationOptions(saying('保存しました')))
  const retire = useMutation(api.accounts.retire.mutationOptions(saying('廃止しました')))
  const reinstate = useMutation(
    api.accounts.reinstate.mutationOptions(saying('もう一度使えるようにしました')),
  )
  const resetPassword = useMutation(
    api.accounts.resetPassword.mutationOptions({
      onSuccess: (made) => {
        refresh()
        onPassword([made])
      },
    }),
  )
  const error = update.error ?? retire.error ?? reinstate.error ?? resetPassword.error
  return { update, retire, reinstate, resetPassword, error }
}
