/** Two texts; long ones from a little before the first place where they differ; … stands where something was left out. */
export type TextDifference = { readonly found: string; readonly expected: string }

const shownWhole = 40
const charactersBefore = 8
const charactersFrom = 32

/** The first difference of two texts, short enough to be read; undefined where they are the same. */
export function findTextDifference(found: string, expected: string): TextDifference | undefined {
  if (found === expected) return undefined
  const [one, other] = [[...found], [...expected]]
  if (Math.max(one.length, other.length) <= shownWhole) return { found, expected }
  const place = one.findIndex((character, index) => character !== other[index])
  const at = place < 0 ? one.length : place
  return { found: cut(one, at), expected: cut(other, at) }
}

function cut(characters: readonly string[], at: number): string {
  const from = Math.max(0, at - charactersBefore)
  const to = at + charactersFrom
  const text = characters.slice(from, to).join('')
  return `${from > 0 ? '…' : ''}${text}${to < characters.length ? '…' : ''}`
}
