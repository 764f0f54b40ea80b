import { toWareki } from '../calendar/wareki.ts'

/** Who prints a paper that is not public, and the time of day beside its date; null for any other paper. */
export type PrintedBy = Readonly<{ name: string; time: string }> | null

/** What stands on each page of a paper that is not public, and across it. */
export function toPrintedText(printedBy: PrintedBy, createdOn: string): string | null {
  return printedBy && `印刷　${printedBy.name}　${toWareki(createdOn)}　${printedBy.time}`
}
