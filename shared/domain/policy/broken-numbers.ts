import type { ProvisionDraft } from './provision-draft.ts'

/** ①, ②… that a copy between programs turned into @, A, B…: the number such a line begins with. */
export function readBrokenNumber(text: string): number | undefined {
  const [, sign] = /^([@＠A-SＡ-Ｓ])[\s　]*[^\sA-Za-z0-9.@]/.exec(text) ?? []
  return sign === undefined ? undefined : (sign.normalize('NFKC').codePointAt(0) ?? 0) - 0x3f
}

/** Whether the line is the first of such a list, or the next after the line before it. */
export function isBrokenNumber(draft: ProvisionDraft, text: string): boolean {
  const number = readBrokenNumber(text)
  if (number === undefined || draft.kind === 'table' || draft.paragraphs.length === 0) return false
  return number === 1 || readBrokenNumber(draft.paragraphs.at(-1)?.[0] ?? '') === number - 1
}

/** The line with the enclosed digit it lost. */
export function mendBrokenNumber(text: string): string {
  const number = readBrokenNumber(text) ?? 1
  return String.fromCharCode(0x245f + number) + text.slice(1)
}
