/** 改正文の頭書き・改正規定・新しい本文・確かめること. */
export type AmendingLineKind = 'lead' | 'sentence' | 'body' | 'question'

/** One line of a 改め文; `indent` is where it begins on paper, in characters. */
export type AmendingLine = Readonly<{ kind: AmendingLineKind; text: string; indent: number }>

/** What a reader of the draft must decide or check is marked with this. */
export const questionMark = '【要確認】'

/** The lines as one text, indented with full-width spaces. */
export function toAmendingText(lines: readonly AmendingLine[]): string {
  return lines.map(({ text, indent }) => `${'　'.repeat(indent)}${text}\n`).join('')
}
