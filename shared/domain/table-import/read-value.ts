/** Why a cell has no value of the kind that is wanted. The screens have the sentence for each. */
export type ReadProblem =
  | 'notADate'
  | 'noDay'
  | 'noEra'
  | 'impossibleDate'
  | 'notANumber'
  | 'notInList'
  | 'ambiguousLevel'
  | 'levelNotOffered'
  | 'tooLong'
  | 'controlCharacter'
  | 'notAYear'

/** What a cell says, or why it says nothing of the kind. */
export type Read<Value> = Readonly<{ value: Value } | { problem: ReadProblem }>

export function readAs<Value>(value: Value): Read<Value> {
  return { value }
}

export function refuse(problem: ReadProblem): Read<never> {
  return { problem }
}

/** A cell in which people write a stroke, or nothing, where there is nothing to say. */
export function isBlankCell(text: string): boolean {
  return (
    /^[\s\-‐‑‒–—―−－ーｰ_/／.…]*$/.test(text) ||
    /^(?:なし|無し|未定|不明|該当なし|該当無し|n\/?a)$/i.test(text.trim())
  )
}

/** What two ways of writing a word have in common: width, spaces, case and long strokes make no difference. */
export function toWordKey(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・]/g, '')
    .replace(/[‐‑–—―−ー]/g, '')
}
