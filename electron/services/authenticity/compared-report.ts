import type { FileCheck } from '../../../shared/contract/authenticity.ts'
import { comparePages, countSamePages } from '../../../shared/domain/authenticity/page-differences.ts'
import { readAttachment } from '../../data/attachment-files.ts'
import type { IssuedReportRow } from '../../data/repositories/issued-report-repository.ts'
import type { PdfReader } from '../../files/pdf/pdf-reader.ts'
import { toAppError } from '../app-error-of.ts'
import type { ServiceContext } from '../service-context.ts'

type Pages = readonly (string | null)[]
type Compared = { report: IssuedReportRow; pages: NonNullable<FileCheck['pages']> }

/** Reading a report takes a moment; a record has one or two, seldom more. */
const mostCompared = 6
const mostListed = 50

/** The issued report a file is most like, with the pages on which their words differ. Undefined where none can be read. */
export async function compareWithReports(
  { dataFolder }: ServiceContext,
  reader: PdfReader,
  { pages, candidates }: { pages: Pages; candidates: readonly IssuedReportRow[] },
): Promise<Compared | undefined> {
  let best: { report: IssuedReportRow; expected: Pages; same: number } | undefined
  for (const report of candidates.slice(0, mostCompared)) {
    const bytes = findKept(dataFolder, report)
    const content = bytes && (await reader.ask('readContent', bytes))
    if (content === undefined || 'problem' in content) continue
    const same = countSamePages(pages, content.pages)
    if (best === undefined || same > best.same) best = { report, expected: content.pages, same }
  }
  return best && { report: best.report, pages: toPages(pages, best.expected) }
}

/** A copy that is gone or damaged cannot be compared with; `verify` names it. */
function findKept(dataFolder: string, { sha256 }: IssuedReportRow): Uint8Array | undefined {
  try {
    return readAttachment(dataFolder, sha256)
  } catch (error) {
    const code = toAppError(error)?.code
    if (code === 'file_missing' || code === 'storage_corrupt') return undefined
    throw error
  }
}

function toPages(found: Pages, expected: Pages): Compared['pages'] {
  const differences = comparePages(found, expected)
  return {
    found: found.length,
    expected: expected.length,
    differences: differences.slice(0, mostListed),
    count: differences.length,
  }
}
