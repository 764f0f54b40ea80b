import type { RecordsCall } from './command-surroundings.ts'
import { type Outcome, UsageError } from './outcome.ts'
import { isReportKind, listReportKinds } from './report-kinds.ts'
import { ensureFonts, withRecords } from './with-program.ts'
import { writeReport } from './write-report.ts'

/** `report --list`: the kinds and their names. */
export function listReports(): Outcome {
  const kinds = listReportKinds()
  return { json: { kinds }, text: kinds.map(({ kind, title }) => `${kind}  ${title}\n`).join('') }
}

/** `report KIND`: the report of a 年度 as a PDF file. */
export async function writeYearlyReport(
  call: RecordsCall,
  wanted: { kind: string; year: number; file: string },
): Promise<Outcome> {
  const { kind } = wanted
  if (!isReportKind(kind)) {
    throw new UsageError(`「${kind}」という帳票はありません。種類は report --list で見られます。`)
  }
  await ensureFonts(call)
  const written = await withRecords(call, (context) => writeReport(context, { ...wanted, kind }))
  const draft = written.isDraft ? '（まだ確定していないため、案です）' : ''
  return { json: written, text: `${written.file} に書き出しました${draft}。\n` }
}
