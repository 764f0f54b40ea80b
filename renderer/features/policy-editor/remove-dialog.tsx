import { useMemo, useState } from 'react'
import { kindNames } from '../../../shared/domain/policy/editing/kind-names.ts'
import { nameNode, nameWithCaption } from '../../../shared/domain/policy/editing/name-node.ts'
import {
  listRemovalModes,
  type RemovalMode,
  removeProvision,
} from '../../../shared/domain/policy/editing/remove-provision.ts'
import { findNode, listNodes, type PlacedNode } from '../../../shared/domain/policy/editing/walk-tree.ts'
import { Notice } from '../../components/notice.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { useEditing } from './editor-context.ts'
import { listRows } from './editor-rows.ts'
import { goToRowAfterDialog } from './go-to-row.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { usePlan } from './use-plan.ts'

/** 削除: 繰上げ or 「第4条　削除」, and what that changes. */
export function RemoveDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { editor } = useEditing()
  const tree = editor.history.get().present
  const { id } = editor.cursor.get()
  const placed = findNode(tree, id)
  const modes = placed === undefined ? [] : listRemovalModes(placed)
  const [wanted, setWanted] = useState<RemovalMode>(modes[0] ?? 'close')
  const mode = modes.includes(wanted) ? wanted : modes[0]
  const after = useMemo(
    () => (mode === undefined ? undefined : removeProvision(tree, id, mode, editor.newId)),
    [tree, id, mode, editor.newId],
  )
  const shown = usePlan(after)
  if (placed === undefined) return null
  const name = nameNode(placed)
  return (
    <PlanDialog
      title={`${nameWithCaption(placed)}を削除する`}
      confirmLabel="削除する"
      tone="danger"
      shown={shown}
      isPlanning={after !== undefined}
      onConfirm={(plan) => {
        const next = findRowAfter(
          plan.finish(),
          id,
          listRows(tree).map((row) => row.id),
        )
        editor.apply(plan.finish(), `${name}の削除`)
        onClose()
        goToRowAfterDialog(editor, next)
      }}
      onClose={onClose}
    >
      {modes.length === 0 && (
        <Notice tone="info">
          この項は、条にある一つだけの項です。条ごと削除するか、本文を書き直してください。
        </Notice>
      )}
      {modes.length > 1 && (
        <RadioGroup
          label="番号の扱い"
          value={mode ?? 'close'}
          onChange={setWanted}
          choices={modes.map((own) => ({ value: own, ...toModeWords(own, placed) }))}
        />
      )}
      <Inside placed={placed} mode={mode} />
    </PlanDialog>
  )
}

function Inside({ placed, mode }: Readonly<{ placed: PlacedNode; mode: RemovalMode | undefined }>) {
  const count = listNodes({ nodes: placed.node.children }).length
  const isAlone = placed.node.kind === 'article' ? count <= 1 : count === 0
  if (isAlone || mode === undefined || mode === 'unwrap') return null
  return <p>中にある規定（{count}件）もいっしょに削除します。あとで「元に戻す」で戻せます。</p>
}

function toModeWords(mode: RemovalMode, { node }: PlacedNode) {
  const unit = kindNames[node.kind]
  switch (mode) {
    case 'close':
      return { label: '取り除く（繰上げ）', description: `後ろの${unit}の番号を一つずつ繰り上げます。` }
    case 'keep':
      return {
        label: `「${node.label || '第1項'}　削除」を残す`,
        description: 'ほかの番号は変わりません。',
      }
    case 'unwrap':
      return {
        label: `${unit}の名前だけを取り除く`,
        description: `中の条は残り、前の${unit}に入ります。`,
      }
  }
}

/** The row that stands where the removed one stood. */
function findRowAfter(after: Parameters<typeof listRows>[0], id: string, before: readonly string[]): string {
  const left = new Set(listRows(after).map((row) => row.id))
  if (left.has(id)) return id
  const at = before.indexOf(id)
  const next = before.slice(at).find((own) => left.has(own))
  return next ?? before.slice(0, at).findLast((own) => left.has(own)) ?? id
}
