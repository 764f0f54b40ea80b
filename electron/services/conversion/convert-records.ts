import { invariant } from '../../../shared/errors/invariant.ts'
import type { Database } from '../../data/database.ts'
import { insertConversion, listConversions } from '../../data/repositories/conversion-repository.ts'
import { insertStandIn } from '../../data/repositories/stand-in-repository.ts'
import { withoutGuards } from '../../data/without-guards.ts'
import { readRecordedFields } from '../recorded-fields.ts'
import { recordChange } from '../service-context.ts'
import { type ClosedRows, listClosedRows } from './closed-row-list.ts'
import { readRecordedConversion } from './conversion-record.ts'
import { type ConvertContext, createCloser, openConverted } from './convert-context.ts'
import type { ConvertedFile } from './convert-files.ts'
import { type ConvertedRow, convertedTables, convertRows } from './convert-rows.ts'
import { createReader, isOpenedAsTaken } from './stand-in-soundness.ts'
import { asKept, listTakenHashes } from './taken-hashes.ts'

type Files = ReadonlyMap<string, ConvertedFile>

/**
 * Encrypts in one act what was written before there was a key (policy article 9, second paragraph): rows of 実施手順, their
 * seals, and what the history says of them. Every SHA-256 that was taken of plain text stays; what stands in for it is kept
 * beside and covered by the history. Nothing is kept unless all of it opens as it was. Part of the caller's transaction.
 */
export function convertRecords(context: ConvertContext, files: Files): string {
  const { db } = context
  const rows = listClosedRows(db)
  const before = readAll(context, rows)
  const hashes = listSound(db, rows)
  const id = begin(context)
  const close = createCloser(context, id)
  const converted = withoutGuards(db, convertedTables, () => convertRows({ db, rows, files, close }))
  for (const [was, { sha256: now }] of files) insertStandIn(db, id, { kind: 'file', was, now })
  keepStandIns(context, id, hashes)
  for (const row of converted) recordRow(context, row, before)
  const change = { act: 'conversions.convert', recordKind: 'conversion', recordId: id, before: null }
  recordChange(context, { ...change, after: readRecordedConversion(db, id) })
  return id
}

function begin(context: ConvertContext): string {
  const { db, actor, now } = context
  const id: string = context.newId()
  const serial = (listConversions(db)[0]?.serial ?? 0) + 1
  insertConversion(db, { id, serial, convertedAt: now().toISOString(), convertedBy: actor.name })
  return id
}

/** The names of all that is as it was taken; what is not is not made good by a conversion. */
function listSound(db: Database, rows: ClosedRows): ReadonlySet<string> {
  const sound = [...listTakenHashes(db, rows)].filter(({ taken, take }) => take(asKept) === taken)
  return new Set(sound.map(({ name }) => name))
}

/** Keeps what each SHA-256 is of now, and sees that it is of what was written. */
function keepStandIns({ db, key }: ConvertContext, id: string, sound: ReadonlySet<string>): void {
  const read = createReader(db, (token) => openConverted(db, key, token))
  for (const hash of listTakenHashes(db, listClosedRows(db))) {
    const { name, kind, taken: was } = hash
    const now = hash.take(asKept)
    if (!sound.has(name) || now === null || now === was) continue
    insertStandIn(db, id, { kind, was, now })
    invariant(isOpenedAsTaken(hash, read), `${name} opens as it was written`)
  }
}

type Fields = Readonly<Record<string, unknown>>

function readAll({ db }: ConvertContext, rows: ClosedRows): ReadonlyMap<string, Fields> {
  const kinds = [
    ['policyDocument', rows.documents],
    ['edition', rows.editions],
    ['approval', rows.approvals],
    ['attachment', rows.attachments],
  ] as const
  return new Map(
    kinds.flatMap(([kind, list]) => list.map(({ id }) => [id, readRecordedFields(db, kind, id) ?? {}])),
  )
}

/** The record's own history says that its fingerprint and size are others now; the plain texts are not said again. */
function recordRow(
  context: ConvertContext,
  { kind, id }: ConvertedRow,
  all: ReadonlyMap<string, Fields>,
): void {
  const after = readRecordedFields(context.db, kind, id) ?? {}
  const { sha256, sizeBytes } = { ...all.get(id) }
  const before = {
    ...after,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
  }
  recordChange(context, { act: 'conversions.convertRecord', recordKind: kind, recordId: id, before, after })
}
