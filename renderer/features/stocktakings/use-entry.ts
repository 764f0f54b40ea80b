import { useRef, useState } from 'react'
import { findNextLeft } from '../../../shared/domain/stocktaking/arrange-items.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import type { FoundResult } from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import { isChangedSince, type Recorder } from './use-recorder.ts'

type Asking = Readonly<{ item: ListedItem; result: Exclude<FoundResult, 'confirmed'> }>
type Shown = readonly ListedItem[]

/** 確認 is recorded at once; the others ask for what belongs to them. Then the next item without a result has the focus. */
export function useEntry(recorder: Recorder) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const [wanted, setWanted] = useState<Readonly<{ key: string }> | null>(null)
  // where the focus goes once the open question is closed: to the item if it is left, else to the next
  const afterwards = useRef<string | null>(null)
  const next = useRef<string | null>(null)
  async function confirm(item: ListedItem, shown: Shown): Promise<void> {
    const outcome = { result: 'confirmed', note: '' } as const
    const key = findNext(item, shown)
    try {
      await recorder.record(item, outcome)
      setWanted({ key })
    } catch (error) {
      recorder.askOrFail(error, { item, again: () => recorder.record(item, outcome, true) })
    }
  }
  return {
    asking,
    wanted,
    choose: (item: ListedItem, result: FoundResult, shown: Shown) => {
      if (result === 'confirmed') void confirm(item, shown)
      else {
        afterwards.current = item.assetId
        next.current = findNext(item, shown)
        setAsking({ item, result })
      }
    },
    stopAsking: () => {
      setAsking(null)
      if (afterwards.current !== null) setWanted({ key: afterwards.current })
    },
    recordAsked: async (...[item, outcome]: Parameters<Recorder['record']>) => {
      try {
        await recorder.record(item, outcome)
      } catch (error) {
        // somebody changed the asset since: that is asked in the place of the form
        if (!isChangedSince(error)) throw error
        recorder.askOrFail(error, { item, again: () => recorder.record(item, outcome, true) })
      }
      afterwards.current = next.current
    },
  }
}

/** The next item that is left in the order that is shown; the item itself where none is. */
function findNext({ assetId }: ListedItem, shown: Shown): string {
  const from = shown.findIndex((item) => item.assetId === assetId)
  const others = shown.map((item, index) => (index === from ? { result: 'confirmed' as const } : item))
  return shown[findNextLeft(others, from) ?? from]?.assetId ?? assetId
}
