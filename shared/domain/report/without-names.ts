/** What stands where a name was. */
export const nameMark = '〇〇'

/**
 * Text for the public: every full name of these people in it becomes `nameMark`, however it is spaced. A name of two
 * characters is found only where it is spaced, since both together may be part of a word.
 */
export function withoutNames(text: string, names: readonly string[]): string {
  const patterns = names.flatMap((name) => toPattern(name) ?? [])
  if (patterns.length === 0) return text
  // the longer first, so that no rest of a name stays behind a shorter one
  const longestFirst = patterns.toSorted((one, other) => other.length - one.length)
  return text.replace(new RegExp(longestFirst.join('|'), 'gu'), nameMark)
}

const shortestUnspaced = 3

function toPattern(name: string): string | null {
  const parts = name.split(/\s+/u).filter((part) => part !== '')
  const length = parts.reduce((sum, part) => sum + [...part].length, 0)
  if (length < 2 || (parts.length === 1 && length < shortestUnspaced)) return null
  const gap = length < shortestUnspaced ? '\\s+' : '\\s*'
  return parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')).join(gap)
}
