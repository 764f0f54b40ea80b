import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { toAttachmentFile } from '../../electron/data/attachment-files.ts'
import { insertAttachment } from '../../electron/data/repositories/attachment-repository.ts'
import { getReadyFolder } from '../../electron/services/program-state.ts'
import type { AttachmentId } from '../../shared/domain/id/branded-id.ts'
import { aBenchUnion } from './a-bench-union.ts'
import { addEntries } from './add-entries.ts'

type Size = Readonly<{ entryCount: number; fileCount: number; fileBytes: number }>

/** A union whose history and attached files are as large as asked for; all of it is sound. */
export async function aLargeUnion(folder: string, { entryCount, fileCount, fileBytes }: Size) {
  const { program, client } = await aBenchUnion({ folder, people: 50 })
  // entries of records that no table has: they are hashed and chained, and held against nothing
  addEntries(program.state, entryCount, 'bench')
  attachFiles(getReadyFolder(program.state), fileCount, fileBytes)
  return { program, client }
}

function attachFiles({ db, folder }: ReturnType<typeof getReadyFolder>, count: number, sizeBytes: number) {
  const bytes = randomBytes(sizeBytes)
  const attachAll = db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      bytes.writeUInt32BE(index)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const file = toAttachmentFile(folder, sha256)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, bytes)
      // an id is its text; its kind exists for the compiler only
      const id = randomUUID() as AttachmentId
      const about = { recordKind: 'bench', recordId: '1', fileName: `${index}.pdf` }
      const attached = { attachedAt: '2026-11-22T01:00:00.000Z', attachedBy: '計測 花子' }
      insertAttachment(db, { id, ...about, mediaType: 'application/pdf', sha256, sizeBytes, ...attached })
    }
  })
  attachAll()
}
