import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toAmendingText } from '../../shared/domain/policy/amending/amending-line.ts'
import { buildAmendingText } from '../../shared/domain/policy/amending/build-amending-text.ts'
import { comparePolicies } from '../../shared/domain/policy/comparison/compare-policies.ts'
import type { Comparison } from '../../shared/domain/policy/comparison/comparison.ts'
import { type ComparisonTableReport, usualColumns } from '../../shared/domain/report/comparison-table.ts'
import { buildComparisonTable } from '../../shared/domain/report/comparison-table-model.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { writeComparisonWordFile } from '../files/comparison-word-file.ts'
import { createReportDrawer } from '../reports/draw-report.ts'
import { toClock } from './clock.ts'
import type { CommandSurroundings } from './command-surroundings.ts'
import { type Outcome, UsageError } from './outcome.ts'
import { toComparisonOutline } from './policy-diff-outline.ts'
import { readPolicyFile } from './read-policy-file.ts'
import { ensureFonts } from './with-program.ts'
import { writeNaming } from './write-report.ts'

type Wanted = Readonly<{
  before: string
  after: string
  /** Absolute paths of what is to be written; null where it is not wanted. */
  pdf: string | null
  docx: string | null
  isBeforeFirst: boolean
  now: string | undefined
}>

/** `policy diff OLD NEW`: what changed between two texts, the 改め文 to start from and, where wanted, the 新旧対照表. */
export async function diffPolicyFiles(surroundings: CommandSurroundings, wanted: Wanted): Promise<Outcome> {
  const files = [wanted.pdf, wanted.docx].filter((file) => file !== null)
  if (wanted.before === '-' && wanted.after === '-')
    throw new UsageError('標準入力から読めるのは、二つの本文のうち一つだけです。')
  for (const file of files) requireOtherFile(file, [wanted.before, wanted.after])
  const before = await readPolicyFile(wanted.before, surroundings.terminal)
  const after = await readPolicyFile(wanted.after, surroundings.terminal)
  const comparison = comparePolicies(before, after)
  const name = before.title ?? '方針'
  const amendingText = toAmendingText(buildAmendingText(comparison, name))
  const table = toTable(comparison, name, wanted)
  if (wanted.pdf !== null) writeNaming(wanted.pdf, await drawTable(surroundings, table))
  if (wanted.docx !== null) writeNaming(wanted.docx, writeComparisonWordFile(table))
  const { pdf, docx } = wanted
  return {
    json: { ...comparison, amendingText, ...(pdf && { pdf }), ...(docx && { docx }) },
    text: [
      toComparisonOutline(comparison, amendingText),
      ...files.map((file) => `${file} に書き出しました。\n`),
    ].join(''),
  }
}

/** A slip of the pen must not put the table in the place of one of the texts. */
function requireOtherFile(file: string, texts: readonly string[]): void {
  if (texts.some((text) => text !== '-' && resolve(text) === file))
    throw new UsageError('比べる本文と同じファイルには書き出せません。ほかの名前を指定してください。')
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new AppError('file_unreadable', { file, reason: 'folder' })
}

function toTable(
  comparison: Comparison,
  policyTitle: string,
  { isBeforeFirst, now }: Pick<Wanted, 'isBeforeFirst' | 'now'>,
): ComparisonTableReport {
  const instant = toClock(now)()
  return buildComparisonTable({
    organizationName: '',
    formNumber: '',
    handling: 'internal',
    policyTitle,
    comparison,
    columns: { ...usualColumns, isAfterFirst: !isBeforeFirst },
    ...{ isLandscape: false, isSample: false, isDraft: false, printedBy: null },
    createdOn: toLocalDate(instant),
    createdAt: instant.toISOString(),
  })
}

async function drawTable(
  surroundings: CommandSurroundings,
  table: ComparisonTableReport,
): Promise<Uint8Array> {
  const { rootFolder } = surroundings
  await ensureFonts(surroundings)
  const drawer = createReportDrawer({
    workerFile: join(rootFolder, 'electron', 'reports', 'report-worker.ts'),
    fontsFolder: join(rootFolder, 'assets', 'fonts'),
  })
  try {
    return await drawer.draw('comparison-table', table)
  } finally {
    await drawer.close()
  }
}
