import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { StocktakingChecked, StocktakingOutcome } from '../../../shared/contract/stocktakings.ts'
import type { StocktakingId } from '../../../shared/domain/id/branded-id.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import { toResultLabel } from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import { toFailure } from '../../api/app-error.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'
import { stocktakingMessages } from './messages.ts'
import { useCountRefresh, useStocktakingRefresh } from './use-stocktaking.ts'

type Input = Readonly<{
  stocktakingId: StocktakingId
  /** Null while the day or the name on the paper is missing. */
  checked: StocktakingChecked | null
  put: (item: ListedItem) => void
}>

/** An act that found the asset changed since: done without touching the asset if the person says so. */
export type Kept = Readonly<{ item: ListedItem; again: () => Promise<void> }>

/** Records and takes back results one by one; each can be undone by the notice it leaves. */
export function useRecorder({ stocktakingId, checked, put }: Input) {
  const { succeed, fail } = useNotices()
  const refresh = useCountRefresh()
  const refreshAll = useStocktakingRefresh()
  const [asked, setAsked] = useState<Kept | null>(null)
  const toTarget = (item: ListedItem, keepsAsset: boolean) => ({
    ...{ stocktakingId, assetId: item.assetId, expectedRowVersion: item.rowVersion, keepsAsset },
  })
  /** Shows the new state, and offers to take it back. */
  function show(item: ListedItem, text: string, undo?: () => void): void {
    put(item)
    void refresh()
    succeed(text, undo)
  }
  async function undo(item: ListedItem, keepsAsset = false): Promise<void> {
    const after = await client.stocktakings.undo(toTarget(item, keepsAsset))
    show(after, `「${item.number}　${item.name}」の結果を取り消しました。`)
  }
  async function record(item: ListedItem, outcome: StocktakingOutcome, keepsAsset = false): Promise<void> {
    if (checked === null) return
    const after = await client.stocktakings.record({
      ...{ ...toTarget(item, keepsAsset), expectedAssetRowVersion: item.assetRowVersion, checked, outcome },
    })
    const text = `「${item.number}　${item.name}」を「${toResultLabel(outcome.result)}」にしました。`
    show(after, text, () => undoing.mutate(after))
  }
  /** Where somebody changed the asset since, the person is asked; anything else is said. */
  function askOrFail(error: unknown, kept: Kept): void {
    if (isChangedSince(error)) setAsked(kept)
    else {
      fail(error, stocktakingMessages)
      // what somebody else changed meanwhile is shown
      void refreshAll()
    }
  }
  const undoing = useMutation({
    mutationFn: (item: ListedItem) => undo(item),
    onError: (error, item) => askOrFail(error, { item, again: () => undo(item, true) }),
  })
  return {
    record,
    undo: (item: ListedItem) => undoing.mutate(item),
    askOrFail,
    asked,
    closeAsked: () => setAsked(null),
  }
}

export type Recorder = ReturnType<typeof useRecorder>

/** Whether the asset was changed after its result, so that the result cannot be taken back whole. */
export function isChangedSince(error: unknown): boolean {
  return toFailure(error).details.rule === 'assetChangedSince'
}
