import { useMemo, useState } from 'react'
import { listInsertOffers } from '../../../shared/domain/policy/editing/insert-offers.ts'
import {
  insertProvision,
  type NumberedInsertion,
} from '../../../shared/domain/policy/editing/insert-provision.ts'
import { kindNames } from '../../../shared/domain/policy/editing/kind-names.ts'
import { nameNode } from '../../../shared/domain/policy/editing/name-node.ts'
import { buildNewProvision } from '../../../shared/domain/policy/editing/new-provision.ts'
import type { NumberingMode } from '../../../shared/domain/policy/editing/number-slots.ts'
import { findNode } from '../../../shared/domain/policy/editing/walk-tree.ts'
import { RadioGroup } from '../../components/radio-group.tsx'
import { Select } from '../../components/select.tsx'
import { useEditing } from './editor-context.ts'
import { goToRowAfterDialog } from './go-to-row.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { usePlan } from './use-plan.ts'

/** 挿入: what and where, by which number, and what that changes. */
export function InsertDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { editor, document } = useEditing()
  const tree = editor.history.get().present
  const offers = useMemo(() => listInsertOffers(tree, editor.cursor.get().id), [tree, editor])
  const [key, setKey] = useState(offers[0]?.key ?? '')
  const [wanted, setWanted] = useState<NumberingMode>('branch')
  const offer = offers.find((own) => own.key === key) ?? offers[0]
  const made = useMemo(() => {
    if (offer === undefined) return undefined
    const { kind, place } = offer
    const node = buildNewProvision(tree, { kind, place, documentKind: document.kind, newId: editor.newId })
    return { node, ways: insertProvision(tree, node, place) }
  }, [tree, offer, document.kind, editor.newId])
  const way = made?.ways.find(({ mode }) => mode === wanted) ?? made?.ways[0]
  const shown = usePlan(way?.tree)
  if (offer === undefined || made === undefined) return null
  const name = nameIn(way, made.node.id)
  const start = made.node.children[0]?.id ?? made.node.id
  const hasHeading = made.node.kind !== 'paragraph' && made.node.kind !== 'item'
  return (
    <PlanDialog
      title="規定を挿入する"
      confirmLabel={`${name}を挿入する`}
      shown={shown}
      isPlanning={way !== undefined}
      onConfirm={(plan) => {
        editor.apply(plan.finish(), `${name}の挿入`)
        onClose()
        goToRowAfterDialog(editor, hasHeading ? made.node.id : start, true)
      }}
      onClose={onClose}
    >
      <Select
        label="入れるもの"
        value={offer.key}
        onChange={setKey}
        choices={offers.map((own) => ({ value: own.key, label: own.words }))}
      />
      {made.ways.length > 1 && (
        <RadioGroup
          label="番号の付け方"
          value={way?.mode ?? 'shift'}
          onChange={setWanted}
          choices={made.ways.map((own) => ({
            value: own.mode,
            label: `${nameIn(own, made.node.id)}とする（${own.mode === 'branch' ? '枝番号' : '繰下げ'}）`,
            description:
              own.mode === 'branch'
                ? 'ほかの番号は変わりません。'
                : `後ろの${kindNames[made.node.kind]}の番号を一つずつ繰り下げます。`,
          }))}
        />
      )}
    </PlanDialog>
  )
}

function nameIn(way: NumberedInsertion | undefined, id: string): string {
  const placed = way && findNode(way.tree, id)
  return placed === undefined ? '規定' : nameNode(placed)
}
