import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { showFirstProblem } from '../../components/show-problem.ts'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useUnsavedGuard } from '../../components/use-unsaved-guard.tsx'
import { riskMessages } from './messages.ts'
import { useRiskRefresh } from './use-risk-refresh.ts'

type Props<Result> = Readonly<{
  title: string
  confirmLabel: string
  /** What must be filled in before the call is made; undefined where nothing is missing. */
  missing?: string | undefined
  isDirty: boolean
  act: () => Promise<Result>
  /** What is said when it is done, and where it can be, the way to take it back. */
  toDone: (result: Result) => string | Readonly<{ text: string; undo: () => void }>
  onDone?: (result: Result) => void
  onClose: () => void
  width?: 'medium' | 'wide' | 'full'
  tone?: 'primary' | 'danger'
  isDisabled?: boolean
  /** Why the act failed, where the words of the feature are not enough. */
  toProblem?: (error: unknown) => string | undefined
  onFail?: (error: unknown) => void
  children: ReactNode
}>

/** A form that changes an analysis or its risks by one call: what is missing, why it failed, and what was done. */
export function AnalysisDialog<Result>(props: Props<Result>) {
  const formId = useId()
  const [isTried, setIsTried] = useState(false)
  // what failed is said until the next try, though the failure may have emptied a field
  const acting = useActing(props, () => setIsTried(false))
  const guard = useUnsavedGuard(props.isDirty && !acting.isSuccess, props.onClose)
  function submit(event: FormEvent) {
    event.preventDefault()
    setIsTried(true)
    if (props.missing !== undefined) showFirstProblem()
    else if (!acting.isPending && props.isDisabled !== true) acting.mutate()
  }
  const toProblem = props.toProblem ?? ((error: unknown) => messageOf(error, riskMessages))
  const problem = acting.isError ? toProblem(acting.error) : undefined
  return (
    <Dialog
      title={props.title}
      width={props.width ?? 'medium'}
      isOpen
      onClose={guard.close}
      buttons={
        <>
          <Button tone="secondary" onPress={guard.close}>
            やめる
          </Button>
          <SubmitButton
            formId={formId}
            isPending={acting.isPending}
            label={props.confirmLabel}
            tone={props.tone ?? 'primary'}
            isDisabled={props.isDisabled ?? false}
          />
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="space-y-4" noValidate>
        {props.children}
        <ProblemText text={isTried ? (props.missing ?? problem) : problem} />
      </form>
      {guard.question}
    </Dialog>
  )
}

function useActing<Result>({ act, toDone, onDone, onFail, onClose }: Props<Result>, onFailed: () => void) {
  const { succeed } = useNotices()
  const refresh = useRiskRefresh()
  return useMutation({
    mutationFn: act,
    onSuccess: async (result) => {
      await refresh()
      const done = toDone(result)
      if (typeof done === 'string') succeed(done)
      else succeed(done.text, done.undo)
      if (onDone === undefined) onClose()
      else onDone(result)
    },
    onError: (error) => {
      onFail?.(error)
      onFailed()
      showFirstProblem()
    },
  })
}
