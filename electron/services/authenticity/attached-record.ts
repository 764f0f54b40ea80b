import type { FileCheck } from '../../../shared/contract/authenticity.ts'
import type { Database } from '../../data/database.ts'
import type { PdfReader } from '../../files/pdf/pdf-reader.ts'
import type { PdfContent } from '../../files/pdf/read-pdf-content.ts'
import { toSha256 } from '../history-chain.ts'
import { findKeptRecord, findKeptRecordById, type KeptRecord } from './kept-records.ts'

type RecordCheck = NonNullable<FileCheck['record']>

/** What a record attached to a file says it is; empty texts where it does not say. */
export type AttachedRecord = Readonly<{ json: string; id: string; recordNumber: string }>

const format = 'infosec-daicho/inspection/'

/** The record attached to a file, where there is one. */
export function findAttachedRecord({ attachments }: PdfContent): AttachedRecord | undefined {
  const attached = attachments.find(({ text }) => text.includes(format)) ?? attachments[0]
  return attached && { json: attached.text, ...readNames(attached.text) }
}

/** Compares an attached record with the one kept here: by its id, or by its number where the id is not known here. */
export async function checkAttachedRecord(
  db: Database,
  reader: PdfReader,
  attached: AttachedRecord,
): Promise<RecordCheck> {
  const kept = findKeptRecordById(db, attached.id) ?? findKeptRecord(db, attached.recordNumber)
  // of a record that was opened again, an earlier paper tells no lie
  if (kept?.formerSha256s.includes(toSha256(attached.json))) return toCheck(kept, 'former')
  if (!kept?.snapshot) return toCheck(kept, 'notKept')
  if (kept.snapshot.json === attached.json) return toCheck(kept, 'same')
  const compared = await reader.ask('compareRecords', attached.json, kept.snapshot.json)
  if (compared === undefined || compared === null) return toCheck(kept, 'unreadable')
  // the same values written in another way are the same record
  if (compared.count === 0) return toCheck(kept, 'same')
  const { differences, count } = compared
  return { ...toCheck(kept, 'different'), differences: [...differences], count }
}

function toCheck(kept: KeptRecord | undefined, state: RecordCheck['state']): RecordCheck {
  return { named: kept?.named ?? null, state, differences: [], count: 0 }
}

/** The names are read from the text alone: the whole record may be large, and is parsed by the reading thread. */
function readNames(json: string): { id: string; recordNumber: string } {
  const named = /"(?:inspection|review|analysis)":\s*\{([^}]*)\}/.exec(json)?.[1] ?? ''
  const read = (field: string) => new RegExp(`"${field}":\\s*"([^"\\\\]*)"`).exec(named)?.[1] ?? ''
  return { id: read('id'), recordNumber: read('recordNumber') }
}
