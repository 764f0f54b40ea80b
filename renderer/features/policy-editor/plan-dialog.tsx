import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { isComposing } from '../../components/is-composing.ts'
import { Spinner } from '../../components/spinner.tsx'
import { ChangePreview } from './change-preview.tsx'
import type { ShownPlan } from './use-plan.ts'

type Props = Readonly<{
  title: string
  confirmLabel: string
  tone?: 'primary' | 'danger'
  shown: ShownPlan | undefined
  /** Whether there is something to be shown in a moment. */
  isPlanning: boolean
  onConfirm: (shown: ShownPlan) => void
  onClose: () => void
  children?: ReactNode
}>

/** Asks what is to be chosen, shows what will happen, and does it. Enter confirms from any choice. */
export function PlanDialog({
  title,
  confirmLabel,
  tone = 'primary',
  shown,
  isPlanning,
  onConfirm,
  onClose,
  children,
}: Props) {
  const confirm = () => {
    if (shown !== undefined) onConfirm(shown)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || isComposing(event) || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    confirm()
  }
  return (
    <Dialog
      title={title}
      width="wide"
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <Button tone={tone} isDisabled={shown === undefined} onPress={confirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown} className="space-y-4">
        {children}
        {shown === undefined && isPlanning && (
          <p role="status" className="flex items-center gap-2">
            <Spinner />
            番号と、番号を指す言葉を調べています。
          </p>
        )}
        {shown !== undefined && (
          <ChangePreview plan={shown.plan} unticked={shown.unticked} onToggle={shown.toggle} />
        )}
      </form>
    </Dialog>
  )
}
