import { join } from 'node:path'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toAmendingText } from '../../shared/domain/policy/amending/amending-line.ts'
import { buildAmendingText } from '../../shared/domain/policy/amending/build-amending-text.ts'
import { comparePolicies } from '../../shared/domain/policy/comparison/compare-policies.ts'
import type { Comparison } from '../../shared/domain/policy/comparison/comparison.ts'
import { usualColumns } from '../../shared/domain/report/comparison-table.ts'
import { buildComparisonTable } from '../../shared/domain/report/comparison-table-model.ts'
import { createReportDrawer } from '../reports/draw-report.ts'
import { toClock } from './clock.ts'
import type { CommandSurroundings } from './command-surroundings.ts'
import type { Outcome } from './outcome.ts'
import { toComparisonOutline } from './policy-diff-outline.ts'
import { readPolicyFile } from './read-policy-file.ts'
import { writeNaming } from './write-report.ts'

type Wanted = Readonly<{ before: string; after: string; pdf: string | null; now: string | undefined }>

/** `policy diff OLD NEW`: what changed between two texts, the 改め文 to start from and, with --pdf, the 新旧対照表. */
export async function diffPolicyFiles(surroundings: CommandSurroundings, wanted: Wanted): Promise<Outcome> {
  const { terminal } = surroundings
  const before = await readPolicyFile(wanted.before, terminal)
  const after = await readPolicyFile(wanted.after, terminal)
  const comparison = comparePolicies(before, after)
  const name = before.title ?? '方針'
  const amendingText = toAmendingText(buildAmendingText(comparison, name))
  const pdf = wanted.pdf === null ? {} : { pdf: wanted.pdf }
  if (wanted.pdf !== null) await writeTable(surroundings, { ...wanted, file: wanted.pdf, comparison, name })
  return {
    json: { ...comparison, amendingText, ...pdf },
    text: toComparisonOutline(comparison, amendingText),
  }
}

async function writeTable(
  { rootFolder }: CommandSurroundings,
  table: { file: string; now: string | undefined; comparison: Comparison; name: string },
): Promise<void> {
  const now = toClock(table.now)()
  const model = buildComparisonTable({
    organizationName: '',
    formNumber: '',
    handling: 'internal',
    policyTitle: table.name,
    comparison: table.comparison,
    columns: usualColumns,
    ...{ isLandscape: false, isSample: false, isDraft: false },
    createdOn: toLocalDate(now),
    createdAt: now.toISOString(),
  })
  const drawer = createReportDrawer({
    workerFile: join(rootFolder, 'electron', 'reports', 'report-worker.ts'),
    fontsFolder: join(rootFolder, 'assets', 'fonts'),
  })
  try {
    writeNaming(table.file, await drawer.draw('comparison-table', model))
  } finally {
    await drawer.close()
  }
}
