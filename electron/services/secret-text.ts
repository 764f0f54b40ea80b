import { randomInt } from 'node:crypto'

// without 0 O o 1 l I i and letters that pens make alike
const unambiguous = 'abcdefghjkmnpqrstuvwxyz23456789'
const codeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A first password of 12 letters that can be read from paper. */
export function makeInitialPassword(): string {
  return pickLetters(unambiguous, 12)
}

/** The recovery code as it is printed: 8 groups of 4, 160 bits. */
export function makeRecoveryCode(): string {
  return Array.from({ length: 8 }, () => pickLetters(codeLetters, 4)).join('-')
}

/** The code as it is compared: however it was typed, full width, small letters, spaces or other dashes. */
export function toComparableCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
}

function pickLetters(letters: string, length: number): string {
  return Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('')
}
