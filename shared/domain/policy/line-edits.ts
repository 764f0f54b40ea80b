import { joinSentence } from './broken-lines.ts'
import { closeSpaces, withoutMarkdown } from './source-lines.ts'

/** One change of one line of a policy text; lines count from 1. A line that goes is left blank, so that no number moves. */
export type LineEdit = Readonly<
  | { act: 'mark'; line: number; mark: string }
  | { act: 'clear'; line: number }
  | { act: 'join'; line: number; to: number }
  | { act: 'replace'; line: number; text: string }
>

/** Cuts a text into lines as the reading counts them. */
export function splitSourceLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\f\v\u2028\u2029]/)
}

/** What the reading keeps of a line: no outer spaces, no bullet, no space between every character. */
export function toReadLine(raw: string): string {
  return closeSpaces(withoutMarkdown(raw.trim()))
}

/** Applies the edits in the order of their lines. A line joined to one that was itself joined goes where that one went. */
export function applyLineEdits(text: string, edits: readonly LineEdit[]): string {
  const lines = splitSourceLines(text)
  const movedTo = new Map<number, number>()
  for (const edit of edits.toSorted((a, b) => a.line - b.line)) applyEdit(lines, edit, movedTo)
  return lines.join('\n')
}

function applyEdit(lines: string[], edit: LineEdit, movedTo: Map<number, number>): void {
  const at = edit.line - 1
  const raw = lines[at]
  if (raw === undefined) return
  switch (edit.act) {
    case 'mark':
      lines[at] = edit.mark + toReadLine(raw)
      return
    case 'clear':
      lines[at] = ''
      return
    case 'replace':
      lines[at] = edit.text
      return
    case 'join': {
      const to = movedTo.get(edit.to) ?? edit.to
      lines[to - 1] = joinSentence((lines[to - 1] ?? '').trimEnd(), toReadLine(raw))
      lines[at] = ''
      movedTo.set(edit.line, to)
    }
  }
}
