import { isRepealed } from '../editing/remove-provision.ts'
import { type Reference, toLastPart } from './reference.ts'
import type { ReferenceIndex } from './reference-index.ts'

/** 次の各号 and 前各項 still mean the same where they mean provisions of the same row, whatever came or went there. */
export function isSamePlace(
  targets: readonly string[],
  later: readonly string[],
  reference: Reference,
  now: ReferenceIndex,
): boolean {
  const { form } = toLastPart(reference)
  if (form !== 'each' && form !== 'previousAll') {
    return later.join() === targets.join()
  }
  const rowOf = (id: string | undefined) => now.placed.get(id ?? '')?.ancestors.at(-1)?.id
  const kept = targets.filter((id) => now.placed.has(id))
  const isRowKept = kept.length === 0 || kept.some((id) => rowOf(id) === rowOf(later[0]))
  return later.length > 0 && (form === 'previousAll' || isRowKept)
}

/** Whether the number of a provision has only 削除 by now. */
export function isNowRepealed(id: string, now: ReferenceIndex): boolean {
  const node = now.placed.get(id)?.node
  return node !== undefined && isRepealed(node)
}
