/** A number in a row: 第3条の2 is [3, 2]; 第4条から第6条まで is [4] with the width 3. */
export type Slot = Readonly<{ id: string; numbers: readonly number[]; width: number }>

/** 枝番号 leaves all others as they are; 繰下げ moves on those that follow. */
export type NumberingMode = 'branch' | 'shift'

export type Numbering = Readonly<{ mode: NumberingMode; numbers: readonly number[] }>

/**
 * The numbers a newcomer can take at `index` of a row, the one that changes nothing else first. One where there is no
 * choice: at the end of a row, in a gap of it, or before the first. `width` is how many numbers it needs.
 */
export function listNumberings(
  slots: readonly Slot[],
  index: number,
  allowsBranch: boolean,
): readonly Numbering[] {
  const before = slots[index - 1]
  const after = slots[index]
  if (before === undefined) return [{ mode: 'shift', numbers: [toFirst(after)] }]
  const end = endOf(before)
  if (after !== undefined && isBelow(after.numbers, end)) {
    return [{ mode: 'shift', numbers: [...end, 2] }]
  }
  const shift = nextAt(end, depthOfStep(end, after?.numbers))
  const isFree = after === undefined || compareNumbers(shift, after.numbers) < 0
  const branch = end.length > 1 ? nextAt(end, end.length - 1) : [...end, 2]
  const isBranchTaken = after !== undefined && compareNumbers(branch, after.numbers) >= 0
  const branchNumbers = isBranchTaken ? [...end, 2] : branch
  if (!allowsBranch || (isFree && end.length === 1)) return [{ mode: 'shift', numbers: shift }]
  return [
    { mode: 'branch', numbers: branchNumbers },
    { mode: 'shift', numbers: shift },
  ]
}

/** 繰下げ: the numbers from `index` on make room for `width` numbers from `numbers`, as far as they collide. */
export function makeRoom(
  slots: readonly Slot[],
  index: number,
  { numbers, width }: Pick<Slot, 'numbers' | 'width'>,
): readonly Slot[] {
  const depth = numbers.length - 1
  const prefix = numbers.slice(0, depth)
  let taken = (numbers[depth] ?? 0) + width - 1
  let step = 0
  let last = Number.NaN
  const moved = slots.slice(index).map((slot) => {
    const own = slot.numbers[depth]
    if (step < 0 || own === undefined || own < last || !isBelow(slot.numbers, prefix)) {
      step = -1
      return slot
    }
    if (own !== last) {
      // a gap in the row takes up what is left of the step
      step = own <= taken ? taken - own + 1 : -1
      last = own
    }
    if (step <= 0) return slot
    taken = Math.max(taken, own + step + slot.width - 1)
    return withNumber(slot, depth, own + step)
  })
  return [...slots.slice(0, index), ...moved]
}

/** 繰上げ: what follows the one taken out at `index` moves up, as far as the numbers run on without a gap. */
export function closeGap(slots: readonly Slot[], index: number): readonly Slot[] {
  const gone = slots[index]
  if (gone === undefined) return slots
  const kept = slots.filter((_, at) => at !== index)
  const next = kept[index]
  if (next !== undefined && gone.width === 1 && isBelow(next.numbers, gone.numbers)) {
    return promoteBranches(kept, index, gone.numbers)
  }
  const depth = gone.numbers.length - 1
  const prefix = gone.numbers.slice(0, depth)
  let end = (gone.numbers[depth] ?? 0) + gone.width - 1
  let isOn = true
  const moved = kept.slice(index).map((slot) => {
    const own = slot.numbers[depth]
    isOn &&= own !== undefined && isBelow(slot.numbers, prefix) && (own === end || own === end + 1)
    if (!isOn || own === undefined) return slot
    end = own + slot.width - 1
    return withNumber(slot, depth, own - gone.width)
  })
  return [...kept.slice(0, index), ...moved]
}

/** 第4条 goes and 第4条の2 takes its number: the branches alone move up. */
function promoteBranches(slots: readonly Slot[], index: number, gone: readonly number[]): readonly Slot[] {
  const depth = gone.length
  let isOn = true
  const moved = slots.slice(index).map((slot) => {
    isOn &&= isBelow(slot.numbers, gone)
    const branch = slot.numbers[depth]
    if (!isOn || branch === undefined) return slot
    const inner = slot.numbers.slice(depth + 1)
    return { ...slot, numbers: branch <= 2 ? [...gone, ...inner] : [...gone, branch - 1, ...inner] }
  })
  return [...slots.slice(0, index), ...moved]
}

/** Negative where `a` comes before `b`. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [index, number] of a.entries()) {
    const difference = number - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function toFirst(after: Slot | undefined): number {
  const first = after?.numbers[0] ?? 1
  return first > 1 ? first - 1 : 1
}

function endOf({ numbers, width }: Slot): readonly number[] {
  return width === 1 ? numbers : [(numbers[0] ?? 0) + width - 1]
}

function isBelow(numbers: readonly number[], prefix: readonly number[]): boolean {
  return numbers.length > prefix.length && prefix.every((number, index) => numbers[index] === number)
}

/** Where the next number parts from this one: 第3条の2 and 第3条の3 part at the branch, 第3条の2 and 第4条 at the number. */
function depthOfStep(numbers: readonly number[], next: readonly number[] | undefined): number {
  if (next === undefined) return 0
  const depth = numbers.findIndex((number, index) => next[index] !== number)
  return depth < 0 ? numbers.length - 1 : depth
}

function nextAt(numbers: readonly number[], depth: number): number[] {
  return [...numbers.slice(0, depth), (numbers[depth] ?? 0) + 1]
}

function withNumber(slot: Slot, depth: number, number: number): Slot {
  return { ...slot, numbers: slot.numbers.map((own, at) => (at === depth ? number : own)) }
}
