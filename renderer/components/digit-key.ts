import type { KeyboardEvent } from 'react'

/**
 * The digit a key stands for, wherever it is and however wide; undefined for other keys. The keys of the number pad are
 * their digits whether NumLock is on or not, since a cursor that jumps instead would put what follows in a wrong place.
 */
export function toDigit({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string | undefined {
  const digit = /^Numpad(\d)$/.exec(code)?.[1] ?? key.normalize('NFKC')
  return /^\d$/.test(digit) ? digit : undefined
}
