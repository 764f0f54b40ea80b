import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

type Copies = Readonly<{
  act: string
  recordKind: string
  ids: readonly string[]
  /** The name of the copy as the history keeps it: encrypted where it tells of what is. */
  keepName: () => string
}>

/** Writes into the history of each of these records that somebody took a copy of it on paper or in a file. */
export function recordCopies(context: ServiceContext, { act, recordKind, ids, keepName }: Copies): void {
  if (ids.length === 0) return
  inTransaction(context, () => {
    const after = { fileName: keepName() }
    for (const recordId of ids) recordChange(context, { act, recordKind, recordId, before: null, after })
  })
}
