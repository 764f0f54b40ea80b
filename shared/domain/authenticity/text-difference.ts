/** Two texts; long ones from a little before the first place where they differ; … stands where something was left out. */
export type TextDifference = { readonly found: string; readonly expected: string }

const shownWhole = 40
const charactersBefore = 8
const charactersFrom = 32

/** The first difference of two texts, short enough to be read; undefined where they are the same. */
export function findTextDifference(found: string, expected: string): TextDifference | undefined {
  const [one, other] = [[...found], [...expected]]
  const at = one.findIndex((character, index) => character !== other[index])
  if (at < 0 && one.length === other.length) return undefined
  const place = at < 0 ? one.length : at
  return toExcerpts(one, other, { found: place, expected: place })
}

/** The same for texts whose blank space says nothing: how much of it stands where is no difference. */
export function findWordsDifference(found: string, expected: string): TextDifference | undefined {
  const [one, other] = [[...toSingleSpaces(found)], [...toSingleSpaces(expected)]]
  const at = { found: 0, expected: 0 }
  for (;;) {
    while (one[at.found] === ' ') at.found += 1
    while (other[at.expected] === ' ') at.expected += 1
    if (one[at.found] !== other[at.expected]) return toExcerpts(one, other, at)
    if (at.found >= one.length) return undefined
    at.found += 1
    at.expected += 1
  }
}

function toSingleSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function toExcerpts(
  one: readonly string[],
  other: readonly string[],
  at: { readonly found: number; readonly expected: number },
): TextDifference {
  if (Math.max(one.length, other.length) <= shownWhole)
    return { found: one.join(''), expected: other.join('') }
  return { found: cut(one, at.found), expected: cut(other, at.expected) }
}

function cut(characters: readonly string[], at: number): string {
  const from = Math.max(0, at - charactersBefore)
  const to = at + charactersFrom
  const text = characters.slice(from, to).join('')
  return `${from > 0 ? '…' : ''}${text}${to < characters.length ? '…' : ''}`
}
