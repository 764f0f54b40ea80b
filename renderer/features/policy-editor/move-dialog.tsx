import { useMemo, useState } from 'react'
import type { Place } from '../../../shared/domain/policy/editing/change-tree.ts'
import { findStep, listMovePlaces } from '../../../shared/domain/policy/editing/move-places.ts'
import { moveProvision } from '../../../shared/domain/policy/editing/move-provision.ts'
import { nameNode, nameWithCaption } from '../../../shared/domain/policy/editing/name-node.ts'
import type { NumberingMode } from '../../../shared/domain/policy/editing/number-slots.ts'
import { findNode } from '../../../shared/domain/policy/editing/walk-tree.ts'
import { Notice } from '../../components/notice.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { Select } from '../../components/select.tsx'
import { useEditing } from './editor-context.ts'
import { goToRowAfterDialog } from './go-to-row.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { usePlan } from './use-plan.ts'

type Props = Readonly<{ step: 'up' | 'down' | 'any'; onClose: () => void }>

/** 移動: one step, or to a place that is chosen; by which numbers, and what that changes. */
export function MoveDialog({ step, onClose }: Props) {
  const { editor } = useEditing()
  const tree = editor.history.get().present
  const { id } = editor.cursor.get()
  const placed = findNode(tree, id)
  const places = useMemo(() => (step === 'any' ? listMovePlaces(tree, id) : []), [tree, id, step])
  const [key, setKey] = useState(places[0]?.key ?? '')
  const [wanted, setWanted] = useState<NumberingMode>('shift')
  const place: Place | undefined = useMemo(
    () => (step === 'any' ? places.find((own) => own.key === key)?.place : findStep(tree, id, step)),
    [step, places, key, tree, id],
  )
  const ways = useMemo(
    () => (place === undefined ? [] : moveProvision(tree, id, place, editor.newId)),
    [tree, id, place, editor.newId],
  )
  const way = ways.find(({ mode }) => mode === wanted) ?? ways[0]
  const shown = usePlan(way?.tree)
  if (placed === undefined) return null
  const name = nameNode(placed)
  const direction = { up: '一つ上へ', down: '一つ下へ', any: '別の場所へ' }[step]
  return (
    <PlanDialog
      title={`${nameWithCaption(placed)}を${direction}移動する`}
      confirmLabel="移動する"
      shown={shown}
      isPlanning={way !== undefined}
      onConfirm={(plan) => {
        editor.apply(plan.finish(), `${name}の移動`)
        onClose()
        goToRowAfterDialog(editor, id)
      }}
      onClose={onClose}
    >
      {place === undefined && (
        <Notice tone="info">
          これより先に動かせる場所はありません。章や条の中の位置を確かめてください。
        </Notice>
      )}
      {places.length > 0 && (
        <Select
          label="移動先"
          value={key}
          onChange={setKey}
          choices={places.map((own) => ({ value: own.key, label: own.words }))}
        />
      )}
      {ways.length > 1 && (
        <RadioGroup
          label="番号の付け方"
          value={way?.mode ?? 'shift'}
          onChange={setWanted}
          choices={ways.map(({ mode }) => ({
            value: mode,
            label: mode === 'shift' ? '番号を順に付け直す' : 'ほかの番号を変えない',
            description:
              mode === 'shift'
                ? undefined
                : `元の場所に「${placed.node.label}　削除」を残し、移動先では空いている番号か枝番号を使います。`,
          }))}
        />
      )}
    </PlanDialog>
  )
}
