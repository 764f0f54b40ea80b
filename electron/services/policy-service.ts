import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition, EditionText } from '../../shared/contract/policy.ts'
import type { SetUpInput } from '../../shared/contract/startup.ts'
import type { EditionId } from '../../shared/domain/id/branded-id.ts'
import { cleanPolicyText, policyTextMaxCharacters } from '../../shared/domain/policy/clean-text.ts'
import { countArticles } from '../../shared/domain/policy/count-articles.ts'
import { buildGlossary } from '../../shared/domain/policy/glossary.ts'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import type { ParsedPolicy } from '../../shared/domain/policy/provision.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import {
  type EditionWithText,
  getCurrentEdition,
  getEdition,
  insertBasicPolicyDocument,
  insertCurrentEdition,
  listEditions,
  updateCurrentEditionToFormer,
} from '../data/repositories/policy-repository.ts'
import { withStorageErrors } from '../data/storage-error.ts'
import { decodeText } from '../files/text-encoding.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/** A policy file may have this many bytes; ours has 8 thousand. */
export const policyFileMaxBytes = 1_000_000

type PolicyText = Readonly<{ title: string; text: string }>

/** A policy text that was read and not kept: its encoding (null for a pasted text) and what it parses to. */
export type PolicyPreview = Readonly<{
  encoding: string | null
  text: string
  parsed: ParsedPolicy
  articleCount: number
}>

/** The 基本方針 in force, parsed, with the terms it defines. */
export function showCurrentPolicy(context: ServiceContext): EditionText {
  return toEditionText(getCurrentEdition(context.db))
}

/** Any edition, parsed; throws `not_found`. */
export function showEdition(context: ServiceContext, editionId: EditionId): EditionText {
  return toEditionText(getEdition(context.db, editionId))
}

/** All editions of the 基本方針, the newest first. */
export function showEditions(context: ServiceContext): Edition[] {
  return listEditions(context.db)
}

/** Reads a pasted text or the bytes of a file and keeps nothing; throws `file_unreadable` with a reason. */
export function previewPolicy(source: { text: string } | { bytes: Uint8Array }): PolicyPreview {
  const decoded =
    'bytes' in source ? decodeText(source.bytes, policyFileMaxBytes) : { text: source.text, encoding: null }
  const text = cleanPolicyText(decoded.text)
  const parsed = parsePolicyText(text)
  return { encoding: decoded.encoding, text, parsed, articleCount: countArticles(parsed) }
}

/**
 * Keeps a text as the edition in force; the one before becomes 旧版 and stays readable. Throws rule `noArticles`
 * for a text without 第N条, and rule `sameAsCurrent` for the text that is in force already.
 */
export function adoptPolicy(context: ServiceContext, input: PolicyText): Edition {
  return inTransaction(context, () => {
    const before = getCurrentEdition(context.db)
    const text = cleanPolicyText(input.text)
    if (before.sourceText === text && before.title === input.title) throw ruleViolation('sameAsCurrent')
    updateCurrentEditionToFormer(context.db)
    recordChange(context, {
      act: 'policy.supersede',
      recordKind: 'edition',
      recordId: before.id,
      before: { state: 'current' },
      after: { state: 'former' },
    })
    return insertEdition(context, { title: input.title, text }, 'imported')
  })
}

/** Puts the first edition into a new file: the built-in text, or the one given at the set-up. Part of its transaction. */
export function insertFirstEdition(context: ServiceContext, policy: SetUpInput['policy']): Edition {
  insertBasicPolicyDocument(context.db, context.newId())
  if (policy.source === 'builtIn')
    return insertEdition(context, readBuiltInPolicy(context.assetsFolder), 'builtIn')
  const text = cleanPolicyText(policy.text)
  return insertEdition(context, { title: parsePolicyText(text).title ?? fallbackTitle, text }, 'imported')
}

const fallbackTitle = '情報セキュリティ基本方針'

/** The policy text that comes with the program. */
export function readBuiltInPolicy(assetsFolder: string): PolicyText {
  const text = withStorageErrors(() => readFileSync(join(assetsFolder, 'policy', 'basic-policy.txt'), 'utf8'))
  return { title: parsePolicyText(text).title ?? fallbackTitle, text }
}

function insertEdition(
  context: ServiceContext,
  { title, text }: PolicyText,
  origin: Edition['origin'],
): Edition {
  requireFit(text)
  const id: EditionId = context.newId()
  insertCurrentEdition(context.db, {
    id,
    title,
    origin,
    adoptedAt: context.now().toISOString(),
    sourceText: text,
  })
  const { sourceText, ...added } = getEdition(context.db, id)
  const sha256 = createHash('sha256').update(sourceText).digest('hex')
  recordChange(context, {
    act: 'policy.adopt',
    recordKind: 'edition',
    recordId: id,
    before: null,
    after: { ...added, sha256 },
  })
  return added
}

function requireFit(text: string): void {
  if (Array.from(text).length > policyTextMaxCharacters)
    throw new AppError('invalid_input', { field: 'text', reason: 'tooLong' })
  if (countArticles(parsePolicyText(text)) === 0) throw ruleViolation('noArticles')
}

function toEditionText({ sourceText, ...edition }: EditionWithText): EditionText {
  const parsed = parsePolicyText(sourceText)
  return { edition, parsed, glossary: buildGlossary(parsed) }
}
