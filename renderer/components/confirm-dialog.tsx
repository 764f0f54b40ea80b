import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ProblemText } from './notice.tsx'

type Props = Readonly<{
  title: string
  isOpen: boolean
  /** What will happen, in one or two sentences. */
  children: ReactNode
  /** The verb of the act: 廃止する, 締め切る. */
  confirmLabel: string
  /** The way back, where 「やめる」 could be understood as the act. */
  cancelLabel?: string
  onConfirm: () => void
  onClose: () => void
  tone?: 'primary' | 'danger'
  width?: 'medium' | 'wide'
  isPending?: boolean
  /** Why the act failed, shown above the buttons. */
  problem?: string | undefined
}>

export function ConfirmDialog(props: Props) {
  return (
    <Dialog
      title={props.title}
      width={props.width ?? 'medium'}
      isOpen={props.isOpen}
      onClose={props.onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={props.onClose}>
            {props.cancelLabel ?? 'やめる'}
          </Button>
          <Button
            tone={props.tone ?? 'primary'}
            onPress={props.onConfirm}
            isPending={props.isPending ?? false}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        {props.children}
        <ProblemText text={props.problem} />
      </div>
    </Dialog>
  )
}
