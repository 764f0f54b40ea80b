import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { useNotices } from '../../components/notices.tsx'
import { documentMessages } from './document-messages.ts'
import { useDocumentRefresh } from './use-document-refresh.ts'

type Props<Result> = Readonly<{
  title: string
  confirmLabel: string
  /** What must be filled in before the call is made; undefined where nothing is missing. */
  missing?: string | undefined
  act: () => Promise<Result>
  /** What is said when it is done. */
  toDone: (result: Result) => string
  /** What follows, in place of closing alone. */
  onDone?: (result: Result) => void
  onClose: () => void
  tone?: 'primary' | 'danger'
  width?: 'medium' | 'wide'
  children: ReactNode
}>

/** A dialog that makes one call: it says what is missing, why it failed, and what was done. */
export function ActDialog<Result>(props: Props<Result>) {
  const { missing, act, toDone, onDone, onClose } = props
  const { succeed } = useNotices()
  const refresh = useDocumentRefresh()
  const [isTried, setIsTried] = useState(false)
  const acting = useMutation({
    mutationFn: act,
    onSuccess: async (result) => {
      await refresh()
      succeed(toDone(result))
      if (onDone === undefined) onClose()
      else onDone(result)
    },
  })
  const problem = acting.isError ? messageOf(acting.error, documentMessages) : undefined
  return (
    <ConfirmDialog
      title={props.title}
      isOpen
      confirmLabel={props.confirmLabel}
      tone={props.tone ?? 'primary'}
      width={props.width ?? 'medium'}
      onConfirm={() => {
        setIsTried(true)
        if (missing === undefined) acting.mutate()
      }}
      onClose={onClose}
      isPending={acting.isPending}
      problem={problem ?? (isTried ? missing : undefined)}
    >
      {props.children}
    </ConfirmDialog>
  )
}
