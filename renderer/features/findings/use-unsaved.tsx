import { useBlocker } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'

/** A part of the screen says whether something typed in it is not stored. */
export type TellUnsaved = (part: string, isUnsaved: boolean) => void

type Unsaved = Readonly<{
  hasUnsaved: boolean
  tell: TellUnsaved
  /** Asks before another screen takes the place of what is not stored. */
  guard: ReactNode
}>

/** Keeps what is typed but not stored from being lost by leaving the screen. */
export function useUnsaved(): Unsaved {
  const [parts, setParts] = useState<ReadonlySet<string>>(new Set())
  const tell = useCallback<TellUnsaved>((part, isUnsaved) => {
    setParts((present) => {
      if (present.has(part) === isUnsaved) return present
      const next = new Set(present)
      if (isUnsaved) next.add(part)
      else next.delete(part)
      return next
    })
  }, [])
  const hasUnsaved = parts.size > 0
  const blocker = useBlocker({
    shouldBlockFn: () => hasUnsaved,
    enableBeforeUnload: false,
    withResolver: true,
  })
  const guard = (
    <ConfirmDialog
      title="保存していない内容があります"
      isOpen={blocker.status === 'blocked'}
      confirmLabel="保存しないで移る"
      tone="danger"
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      <p>このまま移ると、保存していない内容が失われます。残すときは「やめる」を押して、保存してください。</p>
    </ConfirmDialog>
  )
  return { hasUnsaved, tell, guard }
}

/** Tells for as long as the part stands on the screen. */
export function useTellUnsaved(tell: TellUnsaved, part: string, isUnsaved: boolean): void {
  useEffect(() => {
    tell(part, isUnsaved)
    return () => tell(part, false)
  }, [tell, part, isUnsaved])
}
