import { useEffect, useState } from 'react'
import { applyPlan, type ChangePlan } from '../../../shared/domain/policy/editing/change-plan.ts'
import type { EditTree } from '../../../shared/domain/policy/editing/edit-tree.ts'
import { useNotices } from '../../components/notices.tsx'
import { useEditing } from './editor-context.ts'
import { editorMessages } from './messages.ts'

/** A change that is shown before it is made, and which of its rewritings are wanted. */
export type ShownPlan = Readonly<{
  plan: ChangePlan
  unticked: ReadonlySet<string>
  toggle: (key: string, isTicked: boolean) => void
  /** The text once the change is made as it is shown. */
  finish: () => EditTree
}>

/** Undefined where there is nothing to be done, and for the moment it takes to see what a change does. */
export function usePlan(after: EditTree | undefined): ShownPlan | undefined {
  const plan = usePlanned(after)
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
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

/** A long text takes its time, so the keys do not wait for it. */
function usePlanned(after: EditTree | undefined): ChangePlan | undefined {
  const { editor } = useEditing()
  const { fail } = useNotices()
  const before = editor.history.get().present
  const [plan, setPlan] = useState<ChangePlan>()
  useEffect(() => {
    let isWanted = after !== undefined
    if (after === undefined) return undefined
    editor.plan(before, after).then(
      (planned) => {
        if (isWanted) setPlan({ tree: after, ...planned })
      },
      (error: unknown) => {
        if (isWanted) fail(error, editorMessages)
      },
    )
    return () => {
      isWanted = false
    }
  }, [before, after, editor, fail])
  return plan?.tree === after ? plan : undefined
}
