/** The pairs of neighbouring characters of a text, sorted, each as one number. */
export type CharacterPairs = Int32Array

/** Beyond this the rest of a text adds nothing to what it is like. */
const longest = 20_000

/** Takes a text apart for `toLikeness`. */
export function toCharacterPairs(text: string): CharacterPairs {
  const length = Math.min(text.length, longest)
  if (length === 1) return Int32Array.of(text.charCodeAt(0))
  const pairs = new Int32Array(Math.max(0, length - 1))
  for (let index = 0; index < pairs.length; index += 1)
    pairs[index] = (text.charCodeAt(index) << 16) | text.charCodeAt(index + 1)
  return pairs.sort()
}

/** How alike two texts are, from 0 to 1: twice what they share, divided by both. */
export function toLikeness(one: CharacterPairs, other: CharacterPairs): number {
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 1 : 0
  let shared = 0
  let [left, right] = [0, 0]
  while (left < one.length && right < other.length) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) left += 1
    if (difference >= 0) right += 1
  }
  return (2 * shared) / (one.length + other.length)
}
