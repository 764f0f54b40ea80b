import type { Stretch } from './align-words.ts'

type Words = readonly string[]

/**
 * Makes an alignment readable: a few equal words between two changes join them into one, and a change that could
 * as well stand a word earlier or later is moved to where a sentence or a part of it begins.
 */
export function joinStretches(stretches: readonly Stretch[], before: Words, after: Words): Stretch[] {
  const joined: Stretch[] = []
  for (const [index, stretch] of stretches.entries()) {
    const [last, next] = [joined.at(-1), stretches[index + 1]]
    const isIsland = stretch.isSame && last !== undefined && next !== undefined
    if (isIsland && isTooShort(stretch, [last, next], before, after))
      joined.splice(-1, 1, join(last, stretch))
    else if (last && !last.isSame && !stretch.isSame) joined.splice(-1, 1, join(last, stretch))
    else joined.push(stretch)
  }
  return slideChanges(joined, before, after)
}

function join(one: Stretch, next: Stretch): Stretch {
  return {
    before: [one.before[0], next.before[1]],
    after: [one.after[0], next.after[1]],
    isSame: false,
  }
}

/**
 * A particle, a comma or a lone character says nothing between two changes; a short word does, unless the changes
 * around it are long.
 */
function isTooShort(island: Stretch, around: readonly Stretch[], before: Words, after: Words): boolean {
  const text = before.slice(...island.before).join('')
  if (text.includes('。')) return text.length === 1
  const letters = text.replace(/[ぁ-ゟ、，,・「」（）()]/g, '').length
  if (letters <= 1 && text.length <= 3) return true
  const lengths = around.map((one) => Math.max(lengthOf(before, one.before), lengthOf(after, one.after)))
  return letters <= 3 && text.length <= 6 && lengths.every((length) => length >= 2 * text.length)
}

function lengthOf(words: Words, [from, to]: Stretch['before']): number {
  return words.slice(from, to).reduce((length, word) => length + word.length, 0)
}

/** Only what was added or removed alone can slide: 「甲は、乙は、」 is 「甲は、」 with 乙は、 rather than は、乙. */
function slideChanges(stretches: readonly Stretch[], before: Words, after: Words): Stretch[] {
  const slid = [...stretches]
  for (let index = 1; index < slid.length - 1; index += 1) {
    const [ahead, change, behind] = [slid[index - 1], slid[index], slid[index + 1]]
    if (!ahead || !change || !behind || change.isSame) continue
    const isAdded = change.before[0] === change.before[1]
    if (!isAdded && change.after[0] !== change.after[1]) continue
    const [words, side] = isAdded ? [after, 'after' as const] : [before, 'before' as const]
    const shift = findBestShift(words, change[side], {
      back: ahead[side][1] - ahead[side][0] - 1,
      forth: behind[side][1] - behind[side][0] - 1,
    })
    slid[index - 1] = { ...ahead, before: moveEnd(ahead.before, shift), after: moveEnd(ahead.after, shift) }
    slid[index] = { ...change, before: moveBoth(change.before, shift), after: moveBoth(change.after, shift) }
    slid[index + 1] = {
      ...behind,
      before: moveStart(behind.before, shift),
      after: moveStart(behind.after, shift),
    }
  }
  return slid
}

type Range = readonly [number, number]

const moveEnd = ([from, to]: Range, shift: number): Range => [from, to + shift]
const moveBoth = ([from, to]: Range, shift: number): Range => [from + shift, to + shift]
const moveStart = ([from, to]: Range, shift: number): Range => [from + shift, to]

/** How far the range can move over equal words, and where it is cut best; 0 where nowhere is better. */
function findBestShift(words: Words, [from, to]: Range, room: { back: number; forth: number }): number {
  let best = { shift: 0, score: scoreCut(words, from, to) }
  const consider = (shift: number): void => {
    const score = scoreCut(words, from + shift, to + shift)
    if (score > best.score) best = { shift, score }
  }
  for (let back = 1; back <= room.back && words[from - back] === words[to - back]; back += 1) consider(-back)
  for (let on = 1; on <= room.forth && words[from + on - 1] === words[to + on - 1]; on += 1) consider(on)
  return best.shift
}

/** A change is best from the start of a sentence to its end, then from comma to comma, then in brackets of its own. */
function scoreCut(words: Words, from: number, to: number): number {
  const [ahead, first, last] = [words[from - 1] ?? '。', words[from] ?? '', words[to - 1] ?? '']
  const startsWell = ahead === '。' ? 4 : /^[、，,・]$/.test(ahead) ? 2 : /^[（(「]$/.test(first) ? 2 : 0
  const endsWell = last === '。' ? 4 : /^[、，,・]$/.test(last) ? 2 : /^[）)」]$/.test(last) ? 2 : 0
  return startsWell + endsWell
}
