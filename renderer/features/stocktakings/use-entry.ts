import { useRef, useState } from 'react'
import { findNextLeft } from '../../../shared/domain/stocktaking/arrange-items.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import type { FoundResult } from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import { isChangedSince, type Recorder } from './use-recorder.ts'

type Asking = Readonly<{ item: ListedItem; result: Exclude<FoundResult, 'confirmed'> }>

/** 確認 is recorded at once; the others ask for what belongs to them. Then the next item without a result has the focus. */
export function useEntry(shown: readonly ListedItem[], recorder: Recorder) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const [wanted, setWanted] = useState<Readonly<{ assetId: string }> | null>(null)
  // where the focus goes once the open question is closed
  const afterwards = useRef<string | null>(null)
  function findNext({ assetId }: ListedItem): string {
    const from = shown.findIndex((item) => item.assetId === assetId)
    const others = shown.map((item) =>
      item.assetId === assetId ? { ...item, result: 'confirmed' as const } : item,
    )
    return shown[findNextLeft(others, from) ?? from]?.assetId ?? assetId
  }
  async function confirm(item: ListedItem): Promise<void> {
    const outcome = { result: 'confirmed', note: '' } as const
    const next = findNext(item)
    try {
      await recorder.record(item, outcome)
      setWanted({ assetId: next })
    } catch (error) {
      recorder.askOrFail(error, { item, again: () => recorder.record(item, outcome, true) })
    }
  }
  return {
    asking,
    wanted,
    choose: (item: ListedItem, result: FoundResult) => {
      if (result === 'confirmed') void confirm(item)
      else {
        afterwards.current = item.assetId
        setAsking({ item, result })
      }
    },
    stopAsking: () => {
      setAsking(null)
      if (afterwards.current !== null) setWanted({ assetId: afterwards.current })
    },
    recordAsked: async (...[item, outcome]: Parameters<Recorder['record']>) => {
      const next = findNext(item)
      try {
        await recorder.record(item, outcome)
      } catch (error) {
        // somebody changed the asset since: that is asked in the place of the form
        if (!isChangedSince(error)) throw error
        recorder.askOrFail(error, { item, again: () => recorder.record(item, outcome, true) })
      }
      afterwards.current = next
    },
  }
}
