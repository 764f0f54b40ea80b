import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition, EditionText } from '../../shared/contract/policy.ts'
import type { SetUpInput } from '../../shared/contract/startup.ts'
import type { EditionId, PolicyDocumentId } from '../../shared/domain/id/branded-id.ts'
import { cleanPolicyText, policyTextMaxCharacters } from '../../shared/domain/policy/clean-text.ts'
import { countArticles } from '../../shared/domain/policy/count-articles.ts'
import { buildGlossary } from '../../shared/domain/policy/glossary.ts'
import { findMojibakeLine } from '../../shared/domain/policy/mojibake.ts'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import type { ParsedPolicy } from '../../shared/domain/policy/provision.ts'
import type { WordNote } from '../../shared/domain/policy/word-notes.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import { insertPolicyDocument } from '../data/repositories/policy-document-repository.ts'
import {
  getCurrentEdition,
  getEdition,
  insertEdition,
  listEditionsOf,
} from '../data/repositories/policy-repository.ts'
import { withStorageErrors } from '../data/storage-error.ts'
import { decodeText } from '../files/text-encoding.ts'
import { isWordFile } from '../files/word-reader/is-word-file.ts'
import { toRecordedEdition, withoutText } from './edition-record.ts'
import { getReadableEdition } from './policy-document-access.ts'
import { recordChange, type ServiceContext } from './service-context.ts'

/** A policy file may have this many bytes; ours has 8 thousand. */
export const policyFileMaxBytes = 1_000_000

type PolicyText = Readonly<{ title: string; text: string }>

/** A policy text that was read and not kept: its encoding (null for a pasted text) and what it parses to. */
export type PolicyPreview = Readonly<{
  encoding: string | null
  text: string
  parsed: ParsedPolicy
  articleCount: number
  /** Of a Word file: what is not quite as Word shows it. */
  notes: WordNote[]
}>

/** The 基本方針 in force, parsed, with the terms it defines. */
export function showCurrentPolicy(context: ServiceContext): EditionText {
  return showEdition(context, getCurrentEdition(context.db).id)
}

/** An edition of any document the caller may know of, parsed; `not_found` for any other. */
export function showEdition(context: ServiceContext, editionId: EditionId): EditionText {
  const { document, edition } = getReadableEdition(context, editionId)
  const { id, kind, name } = document
  const parsed = parsePolicyText(edition.sourceText)
  const glossary = buildGlossary(parsed)
  return { document: { id, kind, name }, edition: withoutText(edition), parsed, glossary }
}

/** The editions of the 基本方針 that are or were in force, the newest first. */
export function listPolicyEditions({ db }: Pick<ServiceContext, 'db'>): Edition[] {
  return listEditionsOf(db, getCurrentEdition(db).policyDocumentId).filter(
    ({ state }) => state === 'current' || state === 'former',
  )
}

/** Reads a pasted text or a file (.txt, .docx) and keeps nothing; throws `file_unreadable` with a reason. */
export async function previewPolicy(
  context: Pick<ServiceContext, 'runFileTask'>,
  source: { text: string } | { bytes: Uint8Array; fileName: string },
): Promise<PolicyPreview> {
  const read = 'bytes' in source ? await readSource(context, source) : { text: source.text, encoding: null }
  const text = toReadableText(read.text)
  const parsed = parsePolicyText(text)
  const { encoding } = read
  const notes = 'notes' in read ? [...read.notes] : []
  return { encoding, text, parsed, articleCount: countArticles(parsed), notes }
}

/** The text without what no policy text holds; throws `file_unreadable` where it is too long or in wrong characters. */
export function toReadableText(given: string): string {
  const text = cleanPolicyText(given)
  if (Array.from(text).length > policyTextMaxCharacters)
    throw new AppError('file_unreadable', { reason: 'tooLarge' })
  const line = findMojibakeLine(text)
  if (line !== undefined) throw new AppError('file_unreadable', { reason: 'mojibake', line })
  return text
}

async function readSource(
  context: Pick<ServiceContext, 'runFileTask'>,
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
) {
  if (!isWordFile(bytes, fileName)) return decodeText(bytes, policyFileMaxBytes)
  return { ...(await context.runFileTask('readWord', bytes)), encoding: 'docx' as const }
}

/** Puts the first edition into a new file: the built-in text, or the one given at the set-up. Part of its transaction. */
export function insertFirstEdition(context: ServiceContext, policy: SetUpInput['policy']): Edition {
  const id: PolicyDocumentId = context.newId()
  const readers = ['officer', 'approver', 'auditor', 'respondent'] as const
  insertPolicyDocument(context.db, { id, kind: 'basicPolicy', name: fallbackTitle, readers: [...readers] })
  if (policy.source === 'builtIn')
    return insertCurrentEdition(context, id, {
      ...readBuiltInPolicy(context.assetsFolder),
      origin: 'builtIn',
    })
  const text = cleanPolicyText(policy.text)
  const title = parsePolicyText(text).title ?? fallbackTitle
  return insertCurrentEdition(context, id, { title, text, origin: 'imported' })
}

const fallbackTitle = '情報セキュリティ基本方針'

/** The policy text that comes with the program. */
export function readBuiltInPolicy(assetsFolder: string): PolicyText {
  const text = withStorageErrors(() => readFileSync(join(assetsFolder, 'policy', 'basic-policy.txt'), 'utf8'))
  return { title: parsePolicyText(text).title ?? fallbackTitle, text }
}

function insertCurrentEdition(
  context: ServiceContext,
  policyDocumentId: PolicyDocumentId,
  { title, text, origin }: PolicyText & Pick<Edition, 'origin'>,
): Edition {
  requireFit(text)
  const id: EditionId = context.newId()
  const adoptedAt = context.now().toISOString()
  const draftedBy = context.actor.name
  const added = { id, policyDocumentId, title, origin, adoptedAt, draftedBy, sourceText: text }
  insertEdition(context.db, { ...added, state: 'current' })
  const edition = getEdition(context.db, id)
  const change = { act: 'policy.adopt', recordKind: 'edition', recordId: id }
  recordChange(context, { ...change, before: null, after: toRecordedEdition(edition) })
  return withoutText(edition)
}

function requireFit(text: string): void {
  if (Array.from(text).length > policyTextMaxCharacters)
    throw new AppError('invalid_input', { field: 'text', reason: 'tooLong' })
  if (countArticles(parsePolicyText(text)) === 0) throw ruleViolation('noArticles')
}
