import { commonPasswordPieces } from './common-password-pieces.ts'

/** Letters a password needs at least; nothing is asked of their kinds, and no password runs out. */
export const shortestPassword = 12

/** Guesses a password must stay away from: each common piece counts for one, as each letter outside of them does. */
const fewestParts = 6
const fewestDifferentLetters = 5
const ladders = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz']
const calendarDate = /(?:19|20)\d\d(?:0[1-9]|1[0-2])?(?:[0-2]\d|3[01])?/g

export type PasswordProblem = 'passwordTooCommon' | 'passwordHoldsName'

/** Letters as a person counts them: 𠮷 is one. */
export function countPasswordLetters(password: string): number {
  return [...password.normalize('NFKC')].length
}

/**
 * Why a new password is among the first anybody would try, or null: made of common pieces, dates, ladders and
 * repeats, of digits alone, or with one of `names` (sign-in name, name, the body's) or a part of it inside.
 */
export function findPasswordProblem(password: string, names: readonly string[]): PasswordProblem | null {
  const text = toCompared(password)
  if (names.flatMap(toNameParts).some((part) => text.includes(part))) return 'passwordHoldsName'
  const isCommon =
    /^\d+$/.test(text) || new Set(text).size < fewestDifferentLetters || countParts(text) < fewestParts
  return isCommon ? 'passwordTooCommon' : null
}

/** How many parts are left when every common piece, and every repeat, stands for one letter. */
function countParts(text: string): number {
  const withoutLadders = [...ladders, ...ladders.map(reverse)].reduce(takeOutLadder, text)
  const withoutDates = withoutLadders.replace(calendarDate, mark)
  const left = commonPasswordPieces.reduce((rest, piece) => rest.replaceAll(piece, mark), withoutDates)
  return [...left.replace(/(.{1,8}?)\1+/gsu, '$1')].length
}

const mark = '\u{f0000}'

/** Every run of three or more letters of a ladder, as in 1234 or cba. */
function takeOutLadder(text: string, ladder: string): string {
  const letters = [...text]
  let out = ''
  for (let at = 0; at < letters.length; ) {
    let length = 1
    while (at + length < letters.length && ladder.includes(letters.slice(at, at + length + 1).join('')))
      length += 1
    out += length >= 3 ? mark : letters.slice(at, at + length).join('')
    at += length
  }
  return out
}

/** The whole name, its words, and a body's name without what kind of body it is; one letter says nothing. */
function toNameParts(name: string): string[] {
  const words = withoutForms(name).split(/[\s・_.@-]+/u)
  const whole = words.join('')
  const stem = whole.replace(/(?:一部事務組合|広域連合|事務組合|組合|市|町|村)$/u, '')
  return [...words, whole, stem].filter((part) => part.length >= (/^[\x20-\x7e]*$/.test(part) ? 3 : 2))
}

function toCompared(text: string): string {
  return withoutForms(text).replace(/\s/g, '')
}

/** In one width and case, without the selectors that tell the form of 葛󠄀. */
function withoutForms(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu, '')
}

function reverse(text: string): string {
  return [...text].toReversed().join('')
}
