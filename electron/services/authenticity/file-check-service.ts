import type { FileCheck } from '../../../shared/contract/authenticity.ts'
import { toFileVerdict } from '../../../shared/domain/authenticity/file-verdict.ts'
import { toRecordNumberKey } from '../../../shared/domain/authenticity/record-number-text.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { listBodyKeys } from '../../data/repositories/body-key-repository.ts'
import { type IssuedReportRow, listIssuedReports } from '../../data/repositories/issued-report-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { readCertificate } from '../../files/certificate.ts'
import { type PdfReader, withPdfReader } from '../../files/pdf/pdf-reader.ts'
import type { PdfBytes } from '../../files/pdf/pdf-reader-messages.ts'
import type { PdfContent } from '../../files/pdf/read-pdf-content.ts'
import { toIssuedReport } from '../report-service.ts'
import type { ServiceContext } from '../service-context.ts'
import { type AttachedRecord, checkAttachedRecord, findAttachedRecord } from './attached-record.ts'
import { compareWithReports } from './compared-report.ts'

const largestFileBytes = 50_000_000

/**
 * What a PDF file is: one this body issued, byte for byte; one it signed; or one that was changed, and where. The file
 * is read by a thread of its own, whatever is in it; nothing of it is kept. Throws `file_unreadable` tooLarge.
 */
export async function checkFile(context: ServiceContext, file: File): Promise<FileCheck> {
  if (file.size > largestFileBytes) throw new AppError('file_unreadable', { reason: 'tooLarge' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  return withPdfReader(context.pdfReaderFile, (reader) => check(context, reader, bytes))
}

async function check(context: ServiceContext, reader: PdfReader, bytes: Uint8Array): Promise<FileCheck> {
  const { db } = context
  const certificates = listBodyKeys(db).map(({ certificatePem }) => certificatePem)
  const ourNames = [getOrganization(db).name, ...certificates.map((pem) => readCertificate(pem).holder)]
  const checked = await reader.ask('checkBytes', bytes, certificates)
  const content = (await reader.ask('readContent', bytes)) ?? { problem: 'tooComplex' as const }
  const issued = listIssuedReports(db)
  const source = findSource(issued, checked)
  const isIdentical = source !== undefined && source.sha256 === checked?.sha256
  const isReadable = !('problem' in content)
  const about = isReadable
    ? await compare(context, reader, { content, issued, source, isIdentical, ourNames })
    : nothingRead
  const signature = toSignature(checked, ourNames)
  const report = about.report ?? source
  return {
    verdict: toFileVerdict({ isIdentical, signature, isReadable, isAboutUs: about.isAboutUs }),
    ...{ signature, record: about.record, pages: about.pages },
    report: report ? toIssuedReport(report) : null,
    hasWords: isReadable && content.pages.some((page) => page !== null && page.trim() !== ''),
    problem: isReadable ? null : content.problem,
  }
}

/** The issued report that the file is, or was before something was added after its signature. */
function findSource(
  issued: readonly IssuedReportRow[],
  checked: PdfBytes | undefined,
): IssuedReportRow | undefined {
  return issued.find(
    ({ sha256 }) => sha256 === checked?.sha256 || sha256 === checked?.signature?.signedSha256,
  )
}

type About = Readonly<{
  isAboutUs: boolean
  report: IssuedReportRow | undefined
  record: FileCheck['record']
  pages: FileCheck['pages']
}>

const nothingRead: About = { isAboutUs: false, report: undefined, record: null, pages: null }

type Read = Readonly<{
  content: PdfContent
  issued: readonly IssuedReportRow[]
  source: IssuedReportRow | undefined
  isIdentical: boolean
  ourNames: readonly string[]
}>

/** Compares what the file says with what is kept here, where the file is about this body at all. */
async function compare(
  context: ServiceContext,
  reader: PdfReader,
  { content, issued, source, isIdentical, ourNames }: Read,
): Promise<About> {
  const words = toPlain(content.pages.join(''))
  const attached = findAttachedRecord(content)
  const candidates = source ? [source] : listCandidates(issued, attached, words)
  const isAboutUs = candidates.length > 0 && (source !== undefined || namesUs(words, ourNames))
  if (!isAboutUs) return nothingRead
  const record = attached ? await checkAttachedRecord(context.db, reader, attached) : null
  if (isIdentical) return { isAboutUs, report: source, record, pages: null }
  const compared = await compareWithReports(context, reader, { pages: content.pages, candidates })
  return { isAboutUs, report: compared?.report, record, pages: compared?.pages ?? null }
}

function namesUs(words: string, ourNames: readonly string[]): boolean {
  return ourNames.some((name) => words.includes(toPlain(name)))
}

/** The issued reports a file may have been made from: of the record attached to it, else of a number or title in it. */
function listCandidates(
  issued: readonly IssuedReportRow[],
  attached: AttachedRecord | undefined,
  words: string,
): readonly IssuedReportRow[] {
  const key = toRecordNumberKey(attached?.recordNumber ?? '')
  const ofRecord = issued.filter(
    ({ subjectId, recordNumber }) => subjectId === attached?.id || toRecordNumberKey(recordNumber) === key,
  )
  if (ofRecord.length > 0) return ofRecord
  return issued.filter(
    ({ recordNumber, title }) => words.includes(toPlain(recordNumber)) || words.includes(toPlain(title)),
  )
}

function toPlain(text: string): string {
  return text.replace(/\s/gu, '')
}

function toSignature(checked: PdfBytes | undefined, ourNames: readonly string[]): FileCheck['signature'] {
  if (!checked?.signature) return null
  const { signedSha256: _, ...signature } = checked.signature
  return { ...signature, isOurName: ourNames.includes(signature.holder) }
}
