import { useMemo, useState } from 'react'
import { applyPlan, type ChangePlan, planChange } from '../../../shared/domain/policy/editing/change-plan.ts'
import type { EditTree } from '../../../shared/domain/policy/editing/edit-tree.ts'
import { useEditing } from './editor-context.ts'

/** A change that is shown before it is made, and which of its rewritings are wanted. */
export type ShownPlan = Readonly<{
  plan: ChangePlan
  unticked: ReadonlySet<string>
  toggle: (key: string, isTicked: boolean) => void
  /** The text once the change is made as it is shown. */
  finish: () => EditTree
}>

/** Undefined where there is nothing to be done. */
export function usePlan(after: EditTree | undefined): ShownPlan | undefined {
  const { editor, read } = useEditing()
  const before = editor.history.get().present
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const plan = useMemo(
    () => (after === undefined ? undefined : planChange(before, after, read)),
    [before, after, read],
  )
  if (plan === undefined) return undefined
  return {
    plan,
    unticked,
    toggle: (key, isTicked) => {
      const next = new Set(unticked)
      if (isTicked) next.delete(key)
      else next.add(key)
      setUnticked(next)
    },
    finish: () =>
      applyPlan(plan, new Set(plan.effects.map(({ key }) => key).filter((key) => !unticked.has(key)))),
  }
}
