import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inspection, SheetSummary } from '../../../shared/contract/inspections.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { inspectionMessages } from './messages.ts'
import { type Proposed, toProposedKey } from './plan.ts'
import { toggle } from './toggle.ts'
import { useInspectionRefresh } from './use-inspection.ts'

type Props = Readonly<{
  inspection: Inspection
  sheets: readonly SheetSummary[]
  onClose: () => void
}>

/** Hands sheets to people who came onto the roster after the inspection was opened. */
export function AddPeopleDialog({ inspection, sheets, onClose }: Props) {
  const roster = useQuery({ ...api.inspections.proposeRoster.queryOptions({ input: {} }), staleTime: 0 })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { succeed } = useNotices()
  const refresh = useInspectionRefresh()
  const held = new Set(sheets.map(toProposedKey))
  const candidates = roster.data?.filter((one) => !held.has(toProposedKey(one))) ?? []
  const adding = useMutation({
    mutationFn: () =>
      client.inspections.addSheets({
        inspectionId: inspection.id,
        assignments: candidates
          .filter((one) => chosen.has(toProposedKey(one)))
          .map(({ staffMemberId, audience }) => ({ staffMemberId, audience })),
      }),
    onSuccess: async () => {
      await refresh()
      succeed(`対象者を${chosen.size}件追加しました。`)
      onClose()
    },
  })
  return (
    <Dialog
      title="対象者を追加"
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <Button isDisabled={chosen.size === 0} isPending={adding.isPending} onPress={() => adding.mutate()}>
            追加する
          </Button>
        </>
      }
    >
      <QueryState query={roster}>
        {() => (
          <Candidates
            candidates={candidates}
            chosen={chosen}
            onToggle={(key) => setChosen(toggle(chosen, key))}
          />
        )}
      </QueryState>
      <ProblemText text={adding.isError ? messageOf(adding.error, inspectionMessages) : undefined} />
    </Dialog>
  )
}

type CandidatesProps = Readonly<{
  candidates: readonly Proposed[]
  chosen: ReadonlySet<string>
  onToggle: (key: string) => void
}>

function Candidates({ candidates, chosen, onToggle }: CandidatesProps) {
  if (candidates.length === 0) {
    return (
      <p>名簿の全員が、すでに対象になっています。新しく入った人は、先に「職員と所属」で登録してください。</p>
    )
  }
  return (
    <ul>
      {candidates.map((one) => (
        <li key={toProposedKey(one)}>
          <Checkbox
            label={`${one.unitName}　${one.title}　${one.staffName}（${toAudienceLabel(one.audience)}）`}
            isSelected={chosen.has(toProposedKey(one))}
            onChange={() => onToggle(toProposedKey(one))}
          />
        </li>
      ))}
    </ul>
  )
}
