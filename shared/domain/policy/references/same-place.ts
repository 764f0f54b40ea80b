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
    return later.join() === targets.join() && !targets.some((id) => isNowRepealed(id, now))
  }
  const rowOf = (id: string | undefined) => now.placed.get(id ?? '')?.ancestors.at(-1)?.id
  const kept = targets.find((id) => now.placed.has(id))
  return later.length > 0 && (form === 'previousAll' || kept === undefined || rowOf(kept) === rowOf(later[0]))
}

function isNowRepealed(id: string, now: ReferenceIndex): boolean {
  const node = now.placed.get(id)?.node
  return node !== undefined && isRepealed(node)
}
