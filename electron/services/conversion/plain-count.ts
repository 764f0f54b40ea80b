import type { Database } from '../../data/database.ts'
import { iterateClosedEntries, listClosedRows } from './closed-row-list.ts'
import { type ClosedKind, closeFields, closeJson, closeSealedText } from './plain-values.ts'

/** How much of 実施手順 everybody could read: texts, of the rows and of their history, and files. */
export type PlainCount = { texts: number; files: number }

/** Looks at every row and entry of 実施手順, some milliseconds for hundreds of them. */
export function countPlain(db: Database): PlainCount {
  const rows = listClosedRows(db)
  let texts = 0
  const count = () => {
    texts += 1
    return ''
  }
  const look = (kind: ClosedKind, fields: object) => closeFields(kind, fields, count)
  for (const document of rows.documents) look('policyDocument', document)
  for (const edition of rows.editions) look('edition', edition)
  for (const approval of rows.approvals) look('approval', approval)
  for (const { snapshotJson } of rows.seals) closeSealedText(snapshotJson, count)
  for (const { kind, entry } of iterateClosedEntries(db, rows))
    for (const json of [entry.beforeJson, entry.afterJson]) closeJson(kind, json, count)
  const before = texts
  for (const attachment of rows.attachments) look('attachment', attachment)
  return { texts, files: texts - before }
}
