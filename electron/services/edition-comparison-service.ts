import type { EditionSource } from '../../shared/contract/policy-documents.ts'
import { toLocalDate, toLocalTime } from '../../shared/domain/calendar/calendar-date.ts'
import type { EditionId } from '../../shared/domain/id/branded-id.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import {
  type ComparisonSettingRow,
  getComparisonSetting,
} from '../data/repositories/comparison-setting-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import type { ComparisonWork } from '../files/comparison-work.ts'
import { showEditionSource } from './edition-service.ts'
import { recordClosedCopies, toClosedFileName } from './procedure-copies.ts'
import type { ServiceContext } from './service-context.ts'

export type EditionPair = Readonly<{ beforeEditionId: EditionId; afterEditionId: EditionId }>
type ComparisonSource = { before: EditionSource; after: EditionSource; setting: ComparisonSettingRow }

/** Two editions to be compared; rule `otherKind` where their documents are not of one kind. */
export function showComparisonSource(context: ServiceContext, input: EditionPair): ComparisonSource {
  const before = showEditionSource(context, { editionId: input.beforeEditionId })
  const after = showEditionSource(context, { editionId: input.afterEditionId })
  if (before.document.kind !== after.document.kind) throw ruleViolation('otherKind')
  return { before, after, setting: getComparisonSetting(context.db) }
}

/** Everything the 新旧対照表 of two editions is made of. What is not in force yet is a draft of a table. */
export function collectComparison(
  context: ServiceContext,
  { before, after, setting }: ComparisonSource,
): ComparisonWork {
  const organization = getOrganization(context.db)
  const now = context.now()
  const isClosed = after.document.kind === 'procedure'
  const areKnown = [before, after].every(
    ({ edition: { state } }) => state === 'current' || state === 'former',
  )
  const { rowVersion: _, ...columns } = setting
  return {
    before: toKeptText(before),
    after: toKeptText(after),
    table: {
      organizationName: organization.name,
      formNumber: '',
      handling: isClosed ? 'closed' : areKnown ? 'public' : 'internal',
      policyTitle: before.edition.title,
      columns,
      isLandscape: false,
      isSample: organization.isSample,
      isDraft: after.edition.state === 'draft' || after.edition.state === 'withdrawn',
      printedBy: isClosed ? { name: context.actor.name, time: toLocalTime(now) } : null,
      createdOn: toLocalDate(now),
      createdAt: now.toISOString(),
    },
  }
}

/** The 新旧対照表 of two editions for Word; of a 実施手順 it is recorded who took it. */
export async function exportComparison(
  context: ServiceContext,
  input: EditionPair,
): Promise<{ bytes: Uint8Array; name: string }> {
  const source = showComparisonSource(context, input)
  const { before, after } = source
  const bytes = await context.runFileTask('writeComparisonWord', collectComparison(context, source))
  const name = toClosedFileName(after.document, `${toComparisonName(source)}.docx`)
  recordClosedCopies(context, 'policyDocuments.exportProcedure', [before, after], name)
  return { bytes, name }
}

/** 情報セキュリティ基本方針_新旧対照表_第1版と第2版 */
export function toComparisonName({ before, after }: Pick<ComparisonSource, 'before' | 'after'>): string {
  return `${before.edition.title}_新旧対照表_第${before.edition.number}版と第${after.edition.number}版`
}

function toKeptText({ edition, text }: EditionSource) {
  return { title: edition.title, text }
}
