import { toLocalDate, toLocalTime } from '../../shared/domain/calendar/calendar-date.ts'
import type { EditionId } from '../../shared/domain/id/branded-id.ts'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { writeCp932 } from '../files/cp932-writer.ts'
import type { EditionFileInput } from '../files/edition-word-file.ts'
import { getReadableEdition } from './policy-document-access.ts'
import { recordClosedCopies, toClosedFileName } from './procedure-copies.ts'
import type { ServiceContext } from './service-context.ts'

type Wanted = Readonly<{
  editionId: EditionId
  format: 'utf8' | 'cp932' | 'docx'
  replacesMissing: boolean
}>
type Readable = ReturnType<typeof getReadableEdition>

/**
 * The whole text of an edition as a file. Rule `notInCp932` names the characters CP932 lacks, unless 〓 may stand for
 * them. Of a 実施手順 the file is marked 非公開 and it is recorded who took it.
 */
export async function exportEdition(
  context: ServiceContext,
  { editionId, format, replacesMissing }: Wanted,
): Promise<{ bytes: Uint8Array; name: string }> {
  const readable = getReadableEdition(context, editionId)
  const { document, edition } = readable
  const bytes =
    format === 'docx'
      ? await context.runFileTask('writeEditionWord', collectEditionText(context, readable))
      : encode(toFileText(readable), format, replacesMissing)
  const base = `${edition.title}_第${edition.number}版`
  const name = toClosedFileName(document, `${base}.${format === 'docx' ? 'docx' : 'txt'}`)
  recordClosedCopies(context, 'policyDocuments.exportProcedure', [readable], name)
  return { bytes, name }
}

/** Everything an edition is set from, on paper and in a file. */
export function collectEditionText(
  context: ServiceContext,
  { document, edition }: Readable,
): EditionFileInput {
  const isClosed = document.kind === 'procedure'
  const isInForce = edition.state === 'current' || edition.state === 'former'
  const organization = getOrganization(context.db)
  const now = context.now()
  return {
    organizationName: organization.name,
    formNumber: '',
    handling: isClosed ? 'closed' : isInForce ? 'public' : 'internal',
    edition: { ...edition, adoptedOn: toLocalDate(edition.adoptedAt) },
    printedBy: isClosed ? { name: context.actor.name, time: toLocalTime(now) } : null,
    text: edition.sourceText,
    isSample: organization.isSample,
    isDraft: edition.state === 'draft' || edition.state === 'withdrawn',
    createdOn: toLocalDate(now),
    createdAt: now.toISOString(),
  }
}

/** The text as it is kept, under its title, with the line ends of Windows; what is not public says so first. */
function toFileText({ document, edition }: Readable): string {
  const text = edition.sourceText.trim()
  const isTitled = parsePolicyText(text).title !== null
  const lines = [
    ...(document.kind === 'procedure' ? ['【非公開】'] : []),
    ...(isTitled ? [] : [edition.title, '']),
    ...text.split('\n'),
  ]
  return lines.map((line) => `${line}\r\n`).join('')
}

function encode(text: string, format: 'utf8' | 'cp932', replacesMissing: boolean): Uint8Array {
  if (format === 'utf8') return new TextEncoder().encode(`\ufeff${text}`)
  const { bytes, missing } = writeCp932(text)
  if (missing.length > 0 && !replacesMissing) throw ruleViolation('notInCp932', { characters: missing })
  return bytes
}
