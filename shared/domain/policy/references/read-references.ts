import { namesOtherDocument } from './other-documents.ts'
import { readHead, readNext, referenceStart } from './read-parts.ts'
import type { Reference, ReferencePart } from './reference.ts'

const joint = /^(?:、|及び|又は|並びに|若しくは|から|・|～|〜|及び同|まで及び|まで、)$/

/**
 * Every place in a text that points at a provision, in order and apart. `title` is the name of the document itself.
 * Looks at each character a few times at most, so the time grows with the text alone.
 */
export function readReferences(text: string, title: string): Reference[] {
  const found: Reference[] = []
  referenceStart.lastIndex = 0
  for (let match = referenceStart.exec(text); match !== null; match = referenceStart.exec(text)) {
    const at = match.index
    const head = readHead(text, at)
    if (head === undefined || isAmongOtherWords(text, at, head)) continue
    const reference = finish(text, readChain(text, head), found.at(-1), title)
    if (reference !== undefined) found.push(reference)
    referenceStart.lastIndex = reference?.end ?? head.end
  }
  return found
}

function readChain(text: string, head: ReferencePart): ReferencePart[] {
  const parts = [head]
  for (let next = readNext(text, head); next !== undefined; next = readNext(text, next)) parts.push(next)
  return parts
}

/** 附則 and 各号 alone point at nothing; 事前項目 and 毎次号 are other words. */
function isAmongOtherWords(text: string, at: number, head: ReferencePart): boolean {
  if (head.form === 'number') return false
  const isGlued = /[一-龠々]$/.test(text.slice(Math.max(0, at - 1), at))
  if (head.form === 'each') return !text.startsWith('次の', at)
  const isRelative = head.form === 'previous' || head.form === 'next' || head.form === 'own'
  return isRelative && isGlued
}

function finish(
  text: string,
  parts: readonly ReferencePart[],
  before: Reference | undefined,
  title: string,
): Reference | undefined {
  const [head] = parts
  const last = parts.at(-1)
  if (head === undefined || last === undefined) return undefined
  if (head.unit === 'supplement' && parts.length === 1) return undefined
  const between = before === undefined ? '' : text.slice(before.end, head.start)
  const isJoined = before !== undefined && head.form === 'number' && joint.test(between)
  const mayBeOther = head.form === 'number' && head.unit !== 'supplement'
  const isOther =
    (isJoined && before.isOther) ||
    (mayBeOther && !isJoined && namesOtherDocument(text, head.start, title)) ||
    (head.form === 'same' && isSameAsOther(before))
  return { start: head.start, end: last.end, parts, isOther, isJoined }
}

/** 同条 after 地方自治法第244条の6 is an article of that law. */
function isSameAsOther(before: Reference | undefined): boolean {
  return before?.isOther === true
}
