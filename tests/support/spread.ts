/** Whole numbers that look like chance and repeat with their seed. */
export type Spread = Readonly<{ below: (limit: number) => number }>

/** Mulberry32: four lines, and even enough to choose places by. */
export function aSpread(seed: number): Spread {
  let state = seed
  return {
    below: (limit) => {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit)
    },
  }
}
